import type { Entry } from '../../src/lib/server/gazetteer/place.ts';
import { languages } from '../../src/lib/story/language.ts';
import type { Whole } from './parts.ts';
import { addRow } from './own-names.ts';
import { readTable } from './sources.ts';
import { Spellings } from './spellings.ts';

const columns = ['id', 'lon', 'lat', 'radius_km', 'country', 'inside', ...languages, 'also'] as const;

/**
 * What no register lists: continents, seas, regions people speak of, and the camps and gates of our stories
 * (data/gazetteer/macro.tsv). A row that gives no point stands where the commune does that it lies in.
 *
 * @param wholes communes and arrondissements by Insee code
 */
export function areas(wholes: Map<string, Pick<Whole, 'entry'>>): Entry[] {
	return readTable('macro.tsv', columns).map((row): Entry => {
		const [kind] = row.id.split(':');
		const home = wholes.get(row.inside)?.entry;
		if (kind !== 'area' && kind !== 'site')
			throw new Error(`macro.tsv: ${row.id} is neither an area nor a site`);
		if (row.inside && !home) throw new Error(`macro.tsv: ${row.id} lies in ${row.inside}, which is unknown`);
		if (!row.lon && !home) throw new Error(`macro.tsv: ${row.id} has no point`);
		return {
			id: row.id,
			kind,
			name: row.fr,
			at: row.lon ? [Number(row.lon), Number(row.lat)] : home!.at,
			radius: row.radius_km ? Number(row.radius_km) * 1000 : home!.radius,
			population: 0,
			country: row.country,
			departement: home?.departement,
			region: home?.region,
			approximate: !row.lon,
			context: home ? `${home.name}, ${home.context}` : '',
			...addRow(new Spellings(), row).both()
		};
	});
}
