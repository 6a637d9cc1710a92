import { dateOf } from '../../cql2/instant.ts';
import { bound, sql, type Fragment } from '../../cql2/fragment.ts';
import type { Queryables } from '../../cql2/queryables.ts';
import { refused } from './problem.ts';

/** A property asked for by a parameter of its name (OGC API - Features, Part 1, section 7.15.5): it has that value. */
export function equalityOf(name: string, value: string, queryables: Queryables): Fragment {
	const queryable = queryables.get(name)!;
	switch (queryable.type) {
		case 'string':
			return sql`(${queryable.sql} = ${bound(value)})`;
		case 'number':
		case 'integer': {
			const number = value.trim() === '' ? NaN : Number(value);
			if (!Number.isFinite(number)) throw refused(name, value, 'It is a number.');
			return sql`(${queryable.sql} = ${bound(number)})`;
		}
		case 'boolean':
			if (value !== 'true' && value !== 'false') throw refused(name, value, 'It is true or false.');
			return sql`(${queryable.sql} = ${bound(Number(value === 'true'))})`;
		case 'date':
		case 'timestamp':
			if (!dateOf(value)) throw refused(name, value, 'It is a day such as 2016-12-24.');
			return sql`(substr(${queryable.sql}, 1, 10) = ${bound(value)})`;
		case 'list':
			return sql`(${bound(value)} IN (${queryable.values}))`;
		case 'interval':
		case 'geometry':
			throw new Error(`${name} is no parameter`);
	}
}
