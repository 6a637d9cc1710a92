import type { Queryable } from '../../cql2/queryables.ts';
import type { Property } from './collection.ts';

/** A date as EDTF and as the days it may cover; the three are told, and may be asked for as one interval. */
export function dayProperties(name: string, table: string, what: string): Property[] {
	const day = (end: 'earliest' | 'latest', which: string): Property => ({
		name: `${name}_${end}`,
		description: `${what}: the ${which} day that it may be.`,
		schema: { type: 'string', format: 'date' },
		queryable: () => ({ type: 'date', sql: `${table}.${name}_${end}` })
	});
	return [
		{
			name,
			description: `${what}, as the newsroom knows it (EDTF, ISO 8601-2). In filters it is the interval of the days that it may be.`,
			schema: { type: 'string' },
			queryable: () => ({
				type: 'interval',
				start: `${table}.${name}_earliest`,
				end: `${table}.${name}_latest`
			})
		},
		day('earliest', 'first'),
		day('latest', 'last')
	];
}

/** The geometry, by which filters call it; features carry it as GeoJSON has it. */
export function geometryProperty(
	description: string,
	queryable: Extract<Queryable, { type: 'geometry' }>,
	types: string[]
): Property {
	return {
		name: 'geometry',
		description,
		schema: { format: `geometry-${types.length === 1 ? types[0]!.toLowerCase() : 'any'}` },
		queryable: () => queryable,
		isOnlyQueryable: true
	};
}
