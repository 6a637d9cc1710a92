import Database from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from '../../src/lib/server/store/migrations/index.ts';
import { languages, type Language } from '../../src/lib/story/language.ts';
import { precisions, roles, type Precision, type Role } from '../../src/lib/story/precision.ts';
import { isoDay, type IsoDay } from '../../src/lib/story/when.ts';

/** A story as a test writes it into the store. */
export interface LittleStory {
	status: 'draft' | 'published' | 'withdrawn';
	kind: string;
	first: IsoDay;
	last: IsoDay;
	published: IsoDay;
	texts: { language: Language; title: string; body: string }[];
	themes: string[];
	geotags: { place: string; role: Role; precision: Precision; longitude: number; latitude: number }[];
}

export const kinds = ['report', 'portrait', 'brief'];
export const themes = ['arrival', 'school', 'work'];
export const words = ['river', 'riverside', 'road', 'rain', 'house'];

/** Slugs with what each lies in; no story is told of the last two but by way of what lies in them, or not at all. */
export const places: [slug: string, inside: string | null][] = [
	['france', null],
	['north', 'france'],
	['calais', 'north'],
	['harbour', 'calais'],
	['south', 'france'],
	['gelos', 'south'],
	['atlantis', null]
];
const told = ['france', 'calais', 'harbour', 'gelos'];

/** Points of a coarse grid, so that they fall on the edges of what is drawn; some at the ends of the world. */
const longitude = fc.oneof(
	{ weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
	fc.constantFrom(-180, 180, 179)
);
const latitude = fc.oneof(
	{ weight: 8, arbitrary: fc.integer({ min: 45, max: 49 }) },
	fc.constantFrom(-90, 90, 88)
);
const FIRST_DAY = 17_000;

export const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 60 });
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((list) => list.join(' '));

export const littleStory: fc.Arbitrary<LittleStory> = fc
	.record({
		status: fc.oneof(
			{ weight: 8, arbitrary: fc.constant('published' as const) },
			fc.constantFrom('draft' as const, 'withdrawn' as const)
		),
		kind: fc.constantFrom(...kinds),
		first: day,
		width: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
		published: day,
		texts: fc.uniqueArray(
			fc.record({ language: fc.constantFrom(...languages), title: sentence, body: sentence }),
			{ selector: ({ language }) => language, maxLength: 3 }
		),
		themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }),
		geotags: fc.uniqueArray(
			fc.record({
				place: fc.constantFrom(...told),
				role: fc.constantFrom(...roles),
				precision: fc.constantFrom(...precisions),
				longitude,
				latitude
			}),
			{ selector: ({ place, role }) => `${place} ${role}`, maxLength: 4 }
		)
	})
	.map(({ first, width, published, ...rest }) => ({
		...rest,
		first: isoDay(first),
		last: isoDay(first + width),
		published: isoDay(published)
	}));

/** A store in memory with the places and themes and no story yet. */
export async function openLittleArchive(): Promise<Database.Database> {
	const database = new Database(':memory:');
	const store = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
	for (const { up } of Object.values(migrations)) await up(store);
	database.exec(`INSERT INTO edition VALUES ('e', 'E', '2016', 'here', 'CC0')`);
	const addPlace = database.prepare(
		`INSERT INTO place (slug, kind, longitude, latitude, radius, inside)
		VALUES (?, 'commune', 2, 47, 3000, (SELECT id FROM place WHERE slug = ?))`
	);
	for (const [slug, inside] of places) addPlace.run(slug, inside);
	const addTheme = database.prepare('INSERT INTO theme (slug) VALUES (?)');
	for (const slug of themes) addTheme.run(slug);
	return database;
}

/** Writes a story and what belongs to it; its id. */
export function addStory(database: Database.Database, story: LittleStory): number {
	const run = (sql: string, ...values: unknown[]) =>
		Number(database.prepare(sql).run(...values).lastInsertRowid);
	const id = run(
		`INSERT INTO story (slug, edition, status, kind, original, occurred, occurred_earliest, occurred_latest,
			published, published_earliest, published_latest, source_name, source_url)
		VALUES (hex(randomblob(8)), 'e', ?, ?, 'fr', '', ?, ?, ?, ?, ?, 'S', 'https://example.org/')`,
		story.status,
		story.kind,
		story.first,
		story.last,
		story.published,
		story.published,
		story.published
	);
	for (const { language, title, body } of story.texts) {
		const text = run(
			`INSERT INTO story_text (story, language, title, title_is_ours, standfirst, summary, body)
			VALUES (?, ?, ?, 0, '', '', ?)`,
			id,
			language,
			title,
			body
		);
		run(
			`INSERT INTO story_words (rowid, title, standfirst, body, places) VALUES (?, ?, '', ?, '')`,
			text,
			title,
			body
		);
	}
	for (const theme of story.themes)
		run('INSERT INTO story_theme SELECT ?, id FROM theme WHERE slug = ?', id, theme);
	for (const [position, { place, role, precision, longitude, latitude }] of story.geotags.entries()) {
		const shown =
			precision === 'withheld' ? [null, null, null] : [longitude, latitude, precision === 'exact' ? 0 : 500];
		run(
			`INSERT INTO geotag (story, place, position, role, precision, longitude, latitude, radius)
			SELECT ?, id, ?, ?, ?, ?, ?, ? FROM place WHERE slug = ?`,
			id,
			position,
			role,
			precision,
			...shown,
			place
		);
	}
	return id;
}

/** Takes a story and its words out of the store. */
export function removeStory(database: Database.Database, id: number): void {
	database.pragma('foreign_keys = ON');
	database
		.prepare('DELETE FROM story_words WHERE rowid IN (SELECT id FROM story_text WHERE story = ?)')
		.run(id);
	database.prepare('DELETE FROM story WHERE id = ?').run(id);
}
