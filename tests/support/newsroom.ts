import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Research } from '../../src/lib/server/columns/research.ts';
import type {
	EditionFiles,
	EditionMilestone,
	EditionPlace,
	EditionStory
} from '../../src/lib/server/import/edition-files.ts';
import { importEdition } from '../../src/lib/server/import/edition.ts';
import { openStore, type Store } from '../../src/lib/server/store/connection.ts';
import * as stories from '../../src/lib/server/store/stories.ts';
import { languages, type InEveryLanguage, type Language } from '../../src/lib/story/language.ts';
import type { Selection } from '../../src/lib/story/selection.ts';
import type { StoryCard } from '../../src/lib/story/story.ts';
import { readWhen } from '../../src/lib/story/when-reader.ts';
import { littleGazetteer } from './little-gazetteer.ts';

/** A point that no answer may ever hold, nor its digits. */
export const HIDDEN = { slug: 'hidden-house', name: 'Maison cachée', at: [2.987654, 50.123456] as const };

const alike = (text: string): InEveryLanguage => ({
	fr: `${text} (fr)`,
	en: `${text} (en)`,
	de: `${text} (de)`,
	ar: `${text} (ar)`
});
const named = (name: string, ar = name): InEveryLanguage => ({ fr: name, en: name, de: name, ar });

type Words = { title?: string; body?: string };

function text(slug: string, language: Language, { title, body }: Words = {}) {
	return {
		title: title ?? `Title of ${slug} (${language})`,
		titleIsOurs: true,
		standfirst: `Standfirst of ${slug} (${language})`,
		summary: `Summary of ${slug} (${language})`,
		body: body ?? `Body of ${slug} (${language})`
	};
}

type Given = Pick<EditionStory, 'slug' | 'geotags'> & {
	occurred: string;
	published?: string;
	original?: Language;
	kind?: string;
	themes?: string[];
	words: Partial<Record<Language, Words>>;
};

/** A story of little effort: what a test does not say is plain. */
export function story({ slug, geotags, occurred, words, ...given }: Given): EditionStory {
	return {
		slug,
		geotags,
		original: given.original ?? 'fr',
		kind: given.kind ?? 'report',
		themes: given.themes ?? ['daily-life'],
		occurred: readWhen(occurred),
		published: readWhen(given.published ?? '2017-01-12'),
		source: { url: 'https://example.org/', name: 'A source' },
		translations: Object.fromEntries(
			languages.filter((one) => one in words).map((one) => [one, text(slug, one, words[one])])
		)
	};
}

const fourStories = (): EditionStory[] => [
	story({
		slug: 'arrival',
		occurred: '2016-10-24/2016-11-30',
		themes: ['arrival'],
		geotags: [
			{ place: 'croisilles', role: 'destination', precision: 'commune' },
			{ place: 'calais', role: 'setting', precision: 'commune' }
		],
		words: { fr: {}, en: {}, de: {}, ar: { body: 'إلى المَدْرَسَة' } }
	}),
	story({
		slug: 'christmas',
		occurred: '2016-12-24',
		kind: 'portrait',
		themes: ['daily-life', 'arrival'],
		geotags: [
			{ place: 'croisilles', role: 'setting', precision: 'commune' },
			{ place: 'camp', role: 'origin', precision: 'exact' }
		],
		words: { fr: { title: 'Noël à la salle', body: 'Le cœur du village' }, en: {}, de: {}, ar: {} }
	}),
	story({
		slug: 'lessons',
		original: 'en',
		occurred: '2016-12',
		geotags: [
			{ place: 'gelos', role: 'setting', precision: 'commune' },
			{ place: HIDDEN.slug, role: 'setting', precision: 'withheld' },
			{ place: 'sudan', role: 'origin', precision: 'country' }
		],
		words: { en: { body: 'A lesson near the river, not far' }, fr: {} }
	}),
	story({
		slug: 'quarter-days',
		original: 'ar',
		occurred: '2017-01',
		geotags: [
			{ place: 'quarter', role: 'setting', precision: 'neighbourhood' },
			{ place: 'paris', role: 'mentioned', precision: 'commune' }
		],
		words: { ar: {} }
	})
];

const places: EditionPlace[] = [
	{
		slug: 'calais',
		kind: 'commune',
		insee: '62193',
		names: named('Calais', 'كاليه'),
		standfirst: alike('Of Calais')
	},
	{
		slug: 'camp',
		kind: 'camp',
		at: [1.90583, 50.96861],
		inside: 'calais',
		names: named('Camp'),
		existed: readWhen('2015-01/2016-10')
	},
	{ slug: 'croisilles', kind: 'commune', insee: '62259', names: named('Croisilles', 'كروازي') },
	{ slug: 'gelos', kind: 'commune', insee: '64237', names: named('Gélos', 'جيلو'), also: ['Gélos-sur-Gave'] },
	{ slug: 'paris', kind: 'commune', insee: '75056', names: named('Paris', 'باريس') },
	{
		slug: 'quarter',
		kind: 'neighbourhood',
		at: [2.3592, 48.8985],
		inside: '75056',
		names: named('Le Quartier')
	},
	{ slug: 'sudan', kind: 'country', country: 'SD', names: named('Soudan', 'السودان') },
	{ slug: HIDDEN.slug, kind: 'camp', at: [...HIDDEN.at], inside: 'croisilles', names: named(HIDDEN.name) }
];

const milestone = (id: string, occurred: string, place: string): EditionMilestone => ({
	id,
	place,
	occurred: readWhen(occurred),
	source: 'A source',
	texts: alike(`Text of ${id}`)
});

/** An edition of four short stories, each told once more by its slug and language. Yours to change. */
export function smallEdition(): EditionFiles {
	return {
		edition: {
			slug: 'small',
			name: 'A small edition',
			years: '2016-2017',
			home: 'https://example.org/',
			description: alike('What it is about'),
			licence: 'CC0'
		},
		themes: [
			{ slug: 'arrival', names: alike('Arrival') },
			{ slug: 'daily-life', names: alike('Daily life') }
		],
		places: structuredClone(places),
		milestones: [
			milestone('quarter-opens', '2016-11-10', 'quarter'),
			milestone('camp-cleared', '2016-10-24/2016-10-26', 'camp'),
			milestone('camp-a-year-on', '2017-10-24', 'camp')
		],
		stories: fourStories()
	};
}

/** A fresh store, filled with a small edition; in memory, or as a file that threads can open too. */
export async function openSmallStore(edition = smallEdition(), file = ':memory:'): Promise<Store> {
	const store = await openStore(file);
	const gazetteer = littleGazetteer();
	try {
		await importEdition(store, gazetteer, edition);
	} finally {
		gazetteer.close();
	}
	return store;
}

export interface SmallArchive {
	store: Store;
	/** Answers over a connection of its own, as the threads of the application do. */
	research: Research;
	/** The selected stories as a page shows them, latest first. */
	list(selection: Selection, language?: Language, limit?: number): Promise<StoryCard[]>;
	close(): Promise<void>;
}

/** A small store with the columns that answer selections of it. */
export async function openSmallArchive(edition = smallEdition()): Promise<SmallArchive> {
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	const file = join(folder, 'lieudit.sqlite');
	const store = await openSmallStore(edition, file);
	const reading = new Database(file, { readonly: true });
	const research = new Research(reading);
	return {
		store,
		research,
		list: (selection, language = 'fr', limit = 100) =>
			stories.byIds(store, research.page(selection, { order: 'latest', limit }).ids, language),
		async close() {
			reading.close();
			await store.destroy();
			await rm(folder, { recursive: true });
		}
	};
}

/** Writes an edition as the files that {@link readEditionFiles} reads. */
export async function writeEdition(folder: string, edition: EditionFiles): Promise<void> {
	const write = (path: string, value: unknown) =>
		// A date is written as its text
		writeFile(
			join(folder, path),
			JSON.stringify(value, (_, one) => (one as { edtf?: string } | null)?.edtf ?? one)
		);
	await mkdir(join(folder, 'stories'), { recursive: true });
	await write('edition.json', edition.edition);
	await write('themes.json', edition.themes);
	await write('places.json', edition.places);
	await write('milestones.json', edition.milestones);
	for (const story of edition.stories) await write(`stories/${story.slug}.json`, story);
}
