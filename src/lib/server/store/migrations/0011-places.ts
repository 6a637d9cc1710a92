import { sql, type Kysely } from 'kysely';

/** Regions carry no code in the store; these are the ones that the gazetteer has. */
const regions = {
	'ile-de-france': 11,
	'centre-val-de-loire': 24,
	'bourgogne-franche-comte': 27,
	normandie: 28,
	'hauts-de-france': 32,
	'grand-est': 44,
	'pays-de-la-loire': 52,
	bretagne: 53,
	'nouvelle-aquitaine': 75,
	occitanie: 76,
	'auvergne-rhone-alpes': 84,
	'provence-alpes-cote-d-azur': 93,
	corse: 94
};
const sites = ['camp-de-la-lande', 'camp-de-la-liniere', 'porte-de-la-chapelle'];

const statements = [
	// Which place of the gazetteer one of ours is, so that neither is proposed beside the other
	`ALTER TABLE place ADD COLUMN gazetteer TEXT`,
	`UPDATE place SET gazetteer = CASE
		WHEN kind = 'departement' AND insee IS NOT NULL THEN 'departement:' || insee
		WHEN insee IS NOT NULL THEN 'insee:' || insee
		WHEN kind = 'country' AND country IS NOT NULL THEN 'country:' || country
		WHEN geonames IS NOT NULL THEN 'geonames:' || geonames
		WHEN kind = 'region' THEN 'region:' || CASE slug
			${Object.entries(regions)
				.map(([slug, code]) => `WHEN '${slug}' THEN '${code}'`)
				.join(' ')} END
		WHEN slug IN (${sites.map((slug) => `'${slug}'`).join(', ')}) THEN 'site:' || slug END`,
	`CREATE INDEX place_gazetteer ON place (gazetteer) WHERE gazetteer IS NOT NULL`,
	// As somebody wrote it; null where only the folded form is known
	`ALTER TABLE place_spelling ADD COLUMN written TEXT`,
	`CREATE INDEX place_spelling_place ON place_spelling (place)`,

	// A place that became one with another: its address leads on, and manuscripts that name its number mean the other
	`CREATE TABLE place_alias (
		slug TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX place_alias_place ON place_alias (place)`,
	`CREATE VIEW public_place_alias AS SELECT place_alias.slug AS alias, public_place.slug AS slug
		FROM place_alias JOIN public_place ON public_place.id = place_alias.place`,
	...(['INSERT', 'UPDATE', 'DELETE'] as const).map(
		(act) => `CREATE TRIGGER place_alias_told_${act.toLowerCase()} AFTER ${act} ON place_alias
			BEGIN UPDATE public_version SET number = number + 1; END`
	),
	`CREATE INDEX name_decision_place ON name_decision (place) WHERE place IS NOT NULL`
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
