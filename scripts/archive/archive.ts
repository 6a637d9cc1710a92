import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openGazetteer } from '../../src/lib/server/gazetteer/index.ts';
import { insertPlaces, insertThemes } from '../../src/lib/server/import/edition.ts';
import { storeFile } from '../../src/lib/server/newsroom.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import { languages, type InEveryLanguage } from '../../src/lib/story/language.ts';
import { period } from './calendar.ts';
import { TaggedPlaces } from './geotags.ts';
import { Loader } from './loader.ts';
import { archivePlaces } from './places.ts';
import { Stories } from './stories.ts';
import { themes } from './themes.ts';

/** What an archive is made from. */
export interface ArchiveOrder {
	/** Folder of the store. */
	folder: string;
	stories: number;
	/** The same seed writes the same archive. */
	seed: number;
	/** Whether a store that is there may be replaced. */
	replaces: boolean;
	/** The gazetteer's file. */
	gazetteer?: string;
	onProgress?: (step: string, done: number) => void;
}

/** What was written. */
export interface ArchiveCount {
	file: string;
	stories: number;
	texts: number;
	geotags: number;
	bytes: number;
	seconds: number;
}

/** The order cannot be carried out; the message says why and nothing was changed. */
export class ArchiveRefused extends Error {
	override name = 'ArchiveRefused';
}

const builtGazetteer = join(import.meta.dirname, '../../data/built/gazetteer.sqlite');

const edition = {
	slug: 'archive-d-essai',
	name: 'Archive d’essai',
	years: `${period.first.slice(0, 4)}-${period.last.slice(0, 4)}`,
	home: 'https://example.org/',
	licence: 'CC0-1.0'
};

const description: InEveryLanguage = {
	fr: 'Textes inventés par une machine pour mesurer la vitesse du site. Rien de ceci n’a eu lieu.',
	en: 'Texts made up by a machine to measure how fast the site is. None of this happened.',
	de: 'Von einer Maschine erfundene Texte, um die Geschwindigkeit der Website zu messen. Nichts davon ist geschehen.',
	ar: 'نصوص من صنع آلة لقياس سرعة الموقع. لم يحدث شيء من هذا.'
};

/** Makes the store and writes into it what stories are tied to. */
async function prepare(
	path: string,
	gazetteerFile: string
): Promise<{ places: TaggedPlaces; rows: number[] }> {
	const gazetteer = openGazetteer(gazetteerFile);
	const store = await openStore(path);
	try {
		const { places, resolver } = await archivePlaces(gazetteerFile, gazetteer);
		return await store.transaction().execute(async (writing) => {
			await writing.insertInto('edition').values(edition).execute();
			await writing
				.insertInto('edition_text')
				.values(
					languages.map((language) => ({
						edition: edition.slug,
						language,
						description: description[language]
					}))
				)
				.execute();
			const ids = await insertPlaces(writing, places);
			const rows = await insertThemes(writing, themes);
			return { places: new TaggedPlaces(places, resolver, ids), rows: [...rows.values()] };
		});
	} finally {
		await store.destroy();
		gazetteer.close();
	}
}

const withNeighbours = (file: string) => [file, `${file}-wal`, `${file}-shm`];

/**
 * Writes a synthetic archive into a folder as the store `lieudit.sqlite`. It appears whole or not at all.
 * @throws ArchiveRefused where a store is there that may not be replaced
 */
export async function writeArchive(order: ArchiveOrder): Promise<ArchiveCount> {
	const { folder, stories, seed, replaces, gazetteer = builtGazetteer, onProgress } = order;
	const file = storeFile(folder);
	if (existsSync(file) && !replaces) {
		throw new ArchiveRefused(
			`${file} is there already. Nothing was changed. Give another folder with --data, or --replace to throw it away.`
		);
	}
	const start = performance.now();
	mkdirSync(dirname(file), { recursive: true });
	const part = `${file}.${process.pid}.part`;
	let loader: Loader | undefined;
	try {
		onProgress?.('places', 0);
		const { places, rows } = await prepare(part, gazetteer);
		loader = new Loader(part, edition);
		for (const story of new Stories(seed, places, rows).told(stories)) {
			loader.add(story);
			onProgress?.('stories', story.number / stories);
		}
		for (const step of loader.finish()) onProgress?.(step, 1);
		// What lies beside an old store would be read as part of the new one
		for (const old of withNeighbours(file)) rmSync(old, { force: true });
		renameSync(part, file);
		const { texts, geotags } = loader;
		const seconds = (performance.now() - start) / 1000;
		return { file, stories, texts, geotags, bytes: statSync(file).size, seconds };
	} finally {
		loader?.close();
		for (const left of withNeighbours(part)) rmSync(left, { force: true });
	}
}
