import type Database from 'better-sqlite3';
import { languages } from '../../src/lib/story/language.ts';
import { precisions } from '../../src/lib/story/precision.ts';
import { publicGeometry } from '../../src/lib/story/protection.ts';

/** Something no reader may ever see: told by any of the patterns, or by all of those which count only together. */
export type Secret = { name: string; patterns: RegExp[]; together: RegExp[] };

/** [longitude, latitude] */
type Point = readonly [number, number];

/** Slugs and words of what is planted; each is a word that no language has. */
export const planted = {
	told: 'told-by-the-test',
	draft: { slug: 'qvarzel-draft', words: ['qvarzeltitle', 'qvarzelstand', 'qvarzelbrief', 'qvarzelbody'] },
	withdrawn: { slug: 'jyrbund-gone', words: ['jyrbundtitle', 'jyrbundstand', 'jyrbundbrief', 'jyrbundbody'] },
	withheld: { slug: 'wexhollow', words: ['wexhollow', 'wexspelling', 'wexstandfirst'] },
	draftPlace: { slug: 'pliddock', words: ['pliddock', 'plidspelling', 'plidstandfirst'] },
	theme: { slug: 'fnordly', words: ['fnordly'] },
	kind: 'gjallkind'
} as const;

/** Addresses, without their language, at which somebody who guesses would look for what is planted. */
export const guesses = [
	`/stories/${planted.draft.slug}`,
	`/stories/${planted.withdrawn.slug}`,
	...[planted.withheld, planted.draftPlace].flatMap(({ slug, words }) => [
		`/places/${slug}`,
		...words.map((word) => `/places/${word}`),
		`?q=${slug}`
	]),
	...[planted.draft, planted.withdrawn].flatMap(({ words }) => words.map((word) => `?q=${word}`)),
	`?q=${planted.withheld.words[1]}`,
	`?theme=${planted.theme.slug}`,
	`?kind=${planted.kind}`,
	// Where the draft and what was withdrawn are said to have happened: in the Atlantic, alone
	'?bbox=-20,44,-18,46',
	'?from=2031-05&to=2031-06'
];

/** The one point that is told exactly, and so is found: whoever finds nothing there would find nothing anywhere. */
export const openPoint: Point = [3.41737, 46.81919];

/**
 * Puts a published story into a store, with a geotag of every precision that is shown. What is published of it is
 * what {@link publicGeometry} lets out.
 */
export function tellStory(database: Database.Database): void {
	const story = insertStory(
		database,
		planted.told,
		'published',
		'reportage',
		['told', 'told', 'told', 'told'],
		'2016-12-05'
	);
	const places = database
		.prepare(
			`SELECT id, longitude, latitude, radius FROM place WHERE kind IN ('commune', 'departement') ORDER BY id`
		)
		.all() as { id: number; longitude: number; latitude: number; radius: number }[];
	const shown = precisions.filter((precision) => precision !== 'withheld');
	for (const [i, precision] of shown.entries()) {
		const place = places[i]!;
		const reference = { at: [place.longitude, place.latitude] as [number, number], radius: place.radius };
		const { at, radius } = publicGeometry(precision, [...openPoint], reference)!;
		insertGeotag(database, { story, place: place.id, position: i, precision, at, radius }, [
			'2016-12-05',
			'2016-12-05'
		]);
	}
}

/**
 * Plants what must not be seen: the true point behind every geotag that is not exact, a draft and a withdrawn story
 * with their words and points, an import's point, a geotag that is withheld, a theme and a place which only those have.
 *
 * @returns what to look for
 */
export function plantSecrets(database: Database.Database): Secret[] {
	const secrets: Secret[] = [];
	const keep = (name: string, forms: Omit<Secret, 'name'>) => secrets.push({ name, ...forms });

	const theme = insertTheme(database);
	keep('a theme nobody has told of', wordForms(planted.theme.slug));
	keep('a kind nobody has told of', wordForms(planted.kind));

	const withheld = insertPlace(database, planted.withheld, secretPoint(901));
	const told = database.prepare('SELECT id FROM story WHERE slug = ?').pluck().get(planted.told) as number;
	insertGeotag(database, { story: told, place: withheld, position: 90, precision: 'withheld' });
	const draftPlace = insertPlace(database, planted.draftPlace, secretPoint(902));
	for (const { slug, words } of [planted.withheld, planted.draftPlace]) {
		for (const word of words) keep(`the place ${slug}`, wordForms(word));
	}
	keep('where the withheld place lies', pointForms(secretPoint(901)));
	keep('where the draft’s place lies', pointForms(secretPoint(902)));

	for (const [i, status] of (['draft', 'withdrawn'] as const).entries()) {
		const { slug, words } = planted[status];
		const at: Point = [-19.13791 - i / 7, 45.28173 + i / 9];
		const story = insertStory(database, slug, status, planted.kind, words, '2031-05-17');
		insertGeotag(
			database,
			{ story, place: draftPlace, position: 0, precision: 'exact', at: [...at], radius: 0 },
			['2031-05-17', '2031-05-17']
		);
		database.prepare('INSERT INTO story_theme VALUES (?, ?)').run(story, theme);
		for (const word of [slug, ...words]) keep(`a story that is ${status}`, wordForms(word));
		keep(`where a story that is ${status} happens`, pointForms(at));
	}

	// What an import's source says of where it happens, which nobody has decided of
	database
		.prepare(
			`INSERT INTO proposed_point (manuscript, position, longitude, latitude, name)
			VALUES ((SELECT min(id) FROM manuscript WHERE status = 'published'), 0, ?, ?, 'quenchwold')`
		)
		.run(...secretPoint(903));
	keep('where an import’s point is', pointForms(secretPoint(903)));
	keep('what an import’s source calls it', wordForms('quenchwold'));

	const protectedTags = database
		.prepare(`SELECT id, story, precision FROM geotag WHERE precision <> 'exact' ORDER BY id`)
		.all() as { id: number; story: number; precision: string }[];
	for (const { id, story, precision } of protectedTags) {
		const truth = secretPoint(id);
		const geometry = JSON.stringify({ type: 'Point', coordinates: truth });
		database.prepare('INSERT OR REPLACE INTO true_geometry VALUES (?, ?, ?)').run(story, `g${id}`, geometry);
		keep(`the truth behind geotag ${id} (${precision})`, pointForms(truth));
	}
	return secrets;
}

/** The names of the secrets that a text holds, in whatever dress. */
export function secretsIn(text: string, secrets: Secret[]): string[] {
	const dresses = [...new Set([text, undressed(text)])];
	const has = (pattern: RegExp) => dresses.some((dress) => pattern.test(dress));
	const told = ({ patterns, together }: Secret) =>
		patterns.some(has) || (together.length > 0 && together.every(has));
	return secrets.filter(told).map(({ name }) => name);
}

/**
 * The ways a point is written that narrow it down to a street: four decimals of a degree of either axis, three of
 * both (one alone is found among the lengths of drawings by chance), seconds, hundred-thousandths.
 */
export function pointForms(point: Point): Omit<Secret, 'name'> {
	const decimals = (degrees: number, digits: number) => {
		const size = Math.abs(degrees);
		const cut = Math.floor(size * 10 ** digits) / 10 ** digits;
		const written = new Set([cut, size].map((value) => value.toFixed(digits).replace('.', '[.,]')));
		return new RegExp(`(?<![\\d.])(?:${[...written].join('|')})`);
	};
	const others = (degrees: number) => {
		const seconds = Math.floor(Math.abs(degrees) * 3600);
		const parts = [Math.floor(seconds / 3600), Math.floor((seconds / 60) % 60), seconds % 60];
		return [
			new RegExp(`(?<!\\d)${parts[0]}\\s*°\\s*0?${parts[1]}\\s*[′']\\s*0?${parts[2]}(?!\\d)`),
			new RegExp(`(?<![\\d.])${Math.floor(Math.abs(degrees) * 1e5)}\\d?(?!\\d)`)
		];
	};
	return {
		patterns: point.flatMap((degrees) => [decimals(degrees, 4), ...others(degrees)]),
		together: point.map((degrees) => decimals(degrees, 3))
	};
}

function wordForms(word: string): Omit<Secret, 'name'> {
	const base64 = Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -1);
	return { patterns: [new RegExp(word, 'i'), new RegExp(base64.replaceAll('+', '\\+'))], together: [] };
}

/** Percent signs, entities, escapes, soft hyphens and the digits of Arabic taken off. */
function undressed(text: string): string {
	return text
		.replace(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)))
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
		.replace(/(?:\\u|&#x)([0-9a-f]{2,4});?/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/[\u00ad\u200b-\u200f\u2066-\u2069]/g, '')
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
		.replaceAll('٫', '.');
}

/** In the Southern Ocean, unlike any number of the edition, its ground or a drawing; each geotag has its own. */
function secretPoint(number: number): Point {
	const spread = (seed: number) => (((number * seed) % 997) + 1) / 1000;
	return [-137.00037 - spread(389), -71.00073 - spread(613)];
}

const textOf = `INSERT INTO story_text (story, language, title, title_is_ours, standfirst, summary, body)
	VALUES (?, ?, ?, 1, ?, ?, ?) RETURNING id`;

function insertStory(
	database: Database.Database,
	slug: string,
	status: 'draft' | 'published' | 'withdrawn',
	kind: string,
	words: readonly string[],
	day: string
): number {
	const edition = database.prepare('SELECT slug FROM edition').pluck().get() as string;
	const story = database
		.prepare(
			`INSERT INTO story (slug, edition, status, kind, original, occurred, occurred_earliest, occurred_latest,
			published, published_earliest, published_latest, source_name, source_url)
			VALUES (?, ?, ?, ?, 'fr', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`
		)
		.pluck()
		.get(
			slug,
			edition,
			status,
			kind,
			day,
			day,
			day,
			day,
			day,
			day,
			words[0],
			`https://example.org/${words[0]}`
		) as number;
	database
		.prepare(
			`INSERT INTO manuscript (id, status, title, original, revision, changed, reason) VALUES (?, ?, ?, 'fr', 0, ?, ?)`
		)
		.run(story, status, words[0], `${day}T00:00:00.000Z`, status === 'withdrawn' ? 'asked' : null);
	for (const language of languages) {
		const [title, standfirst, summary, body] = words;
		const text = database
			.prepare(textOf)
			.pluck()
			.get(story, language, title, standfirst, summary, body) as number;
		database
			.prepare('INSERT INTO story_words (rowid, title, standfirst, body, places) VALUES (?, ?, ?, ?, ?)')
			.run(text, title, standfirst, body, slug);
	}
	return story;
}

type Planting = {
	story: number;
	place: number;
	position: number;
	precision: string;
	at?: [number, number];
	radius?: number;
};

function insertGeotag(database: Database.Database, geotag: Planting, days?: [string, string]): void {
	const {
		story,
		place,
		position,
		precision,
		at: [longitude, latitude] = [null, null],
		radius = null
	} = geotag;
	const id = database
		.prepare(
			`INSERT INTO geotag (story, place, position, role, precision, longitude, latitude, radius)
			VALUES (?, ?, ?, 'setting', ?, ?, ?, ?) RETURNING id`
		)
		.pluck()
		.get(story, place, position, precision, longitude, latitude, radius) as number;
	if (longitude === null || latitude === null || !days) return;
	const around = 0.01 + (radius ?? 0) / 70_000;
	database
		.prepare('INSERT INTO geotag_spacetime VALUES (?, ?, ?, ?, ?, -1000, 1000)')
		.run(id, longitude - around, longitude + around, latitude - around, latitude + around);
}

type PlantedPlace = { slug: string; words: readonly [name: string, spelling: string, standfirst: string] };

function insertPlace(database: Database.Database, { slug, words }: PlantedPlace, at: Point): number {
	const [name, spelling, standfirst] = words;
	const place = database
		.prepare(
			`INSERT INTO place (slug, kind, longitude, latitude, radius) VALUES (?, 'camp', ?, ?, 0) RETURNING id`
		)
		.pluck()
		.get(slug, ...at) as number;
	for (const language of languages) {
		database.prepare('INSERT INTO place_text VALUES (?, ?, ?, ?)').run(place, language, name, standfirst);
	}
	for (const folded of [name, spelling]) {
		database.prepare('INSERT INTO place_spelling (folded, place) VALUES (?, ?)').run(folded, place);
	}
	return place;
}

function insertTheme(database: Database.Database): number {
	const { slug } = planted.theme;
	const theme = database
		.prepare('INSERT INTO theme (slug) VALUES (?) RETURNING id')
		.pluck()
		.get(slug) as number;
	for (const language of languages)
		database.prepare('INSERT INTO theme_text VALUES (?, ?, ?)').run(theme, language, slug);
	return theme;
}
