import { afterEach, beforeEach, expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import type { ImportedStory } from '../../newsroom/import.ts';
import type { Language } from '../../story/language.ts';
import { Busy } from '../columns/seat.ts';
import type { Candidate, Mention } from '../geotag/mention.ts';
import { makePreview, PreviewWriter } from './preview-file.ts';
import { authorsOf, mediaOf, spotsOf } from './preview-lists.ts';
import { untold } from './reader.ts';
import { SoughtPlaces } from './sought-places.ts';

let preview: Database.Database;
beforeEach(() => void (preview = makePreview(':memory:')));
afterEach(() => void preview.close());

function write(...stories: (Partial<ImportedStory> & { body?: string; title?: string })[]): void {
	const writer = new PreviewWriter(preview);
	for (const [index, { body = '', title = '', ...story }] of stories.entries())
		writer.story({
			...untold(String(index + 1), null),
			texts: { fr: { title, standfirst: '', body } },
			...story
		});
	preview.exec('UPDATE item SET leader = position');
}

/** An assistant that knows two towns: one of its kind, and one of four. */
function assistant(heard: { text: string; language: Language }[] = []) {
	const candidate = (id: string): Candidate => ({
		id,
		source: 'gazetteer',
		name: id,
		score: 0,
		probability: 0.9,
		reason: { kind: 'only' }
	});
	const towns: Record<string, Candidate[]> = {
		Calais: [candidate('calais')],
		Croisilles: ['a', 'b', 'c', 'd'].map(candidate)
	};
	return async (text: string, language: Language): Promise<Mention[]> => {
		heard.push({ text, language });
		return [...text.matchAll(/Calais|Croisilles/g)].map(({ 0: surface, index: start }) => ({
			start,
			end: start + surface.length,
			surface,
			probability: 0.9,
			state: surface === 'Calais' ? 'proposed' : 'ambiguous',
			candidates: towns[surface]!
		}));
	};
}

test('places are sought in articles that have no point, each once, with how many it may mean', async () => {
	write(
		{ title: 'À Calais', body: 'De Calais à Croisilles.' },
		{ body: 'Calais', points: [{ longitude: 2, latitude: 51, name: '' }] },
		{ body: 'Calais', what: 'page' },
		{ body: 'Rien.' }
	);
	const sought = new SoughtPlaces();
	await sought.seek(preview, 'fr', assistant());
	const told = [...sought.names].map(([item, names]) => [
		item,
		names.map(({ mention, possible }) => [mention.surface, mention.candidates.length, possible])
	]);
	expect(told).toEqual([
		[
			1,
			[
				['Calais', 1, 1],
				['Croisilles', 1, 4]
			]
		]
	]);
	expect([sought.looked, sought.goal, sought.without, sought.isOver]).toEqual([2, 2, 2, true]);
});

test('the assistant reads words, not their markup, in the language that was chosen where the file says none', async () => {
	const heard: { text: string; language: Language }[] = [];
	const body = '## _Un_ [camp](<https://example.org/(Calais)>) **à** Sangatte\\\n2&#46; \\[sic\\]';
	write({ texts: { und: { title: 'Titre', standfirst: 'Chapeau', body } } });
	await new SoughtPlaces().seek(preview, 'de', assistant(heard));
	expect(heard).toEqual([{ text: 'Titre\n\nChapeau\n\nUn camp à Sangatte\n2. [sic]', language: 'de' }]);
});

test('a busy assistant is asked again, and nobody is asked after it was stopped', async () => {
	write({ body: 'Calais' }, { body: 'Croisilles' });
	let asked = 0;
	const sought = new SoughtPlaces();
	await sought.seek(preview, 'fr', async (text, language) => {
		if (++asked === 1) throw new Busy();
		sought.stop();
		return assistant()(text, language);
	});
	expect([asked, sought.looked, sought.isOver]).toEqual([2, 1, true]);
});

test('authors, files and points are listed with the articles that they belong to', () => {
	const medium = (name: string) => ({ url: `https://example.org/${name}`, alt: name });
	const point = { longitude: 1.8512, latitude: 50.9512, name: 'Calais' };
	write(
		{ title: 'Un', byline: 'Inès', media: [medium('b')], points: [point] },
		{ title: 'Deux', byline: 'Inès', points: [{ ...point, longitude: 1.8488, name: '' }] },
		{ title: 'Trois', byline: 'Ali' }
	);
	const writer = new PreviewWriter(preview);
	writer.attachment(medium('c'), '3');
	writer.attachment(medium('d'), null);
	const page = { offset: 0, limit: 10 };
	expect(authorsOf(preview, page)).toEqual([
		{ name: 'Inès', count: 2 },
		{ name: 'Ali', count: 1 }
	]);
	expect(mediaOf(preview, page)).toEqual([
		{ ...medium('b'), source: '1', title: 'Un' },
		{ ...medium('c'), source: '3', title: 'Trois' },
		{ ...medium('d'), source: null, title: null }
	]);
	expect(spotsOf(preview, 10)).toEqual([{ longitude: 1.85, latitude: 50.95, name: 'Calais', count: 2 }]);
});
