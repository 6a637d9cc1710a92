import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/command.ts';
import { evaluate } from '../scripts/geotag/evaluate.ts';
import { fit } from '../scripts/geotag/regression.ts';
import { add, f1, judge, nothing, share } from '../scripts/geotag/score.ts';
import { isHeldOut, MalformedSnippets, parseSnippets, readSnippets } from '../scripts/geotag/snippets.ts';
import { train, written } from '../scripts/geotag/train.ts';
import { openGazetteerFile } from '../src/lib/server/gazetteer/index.ts';
import type { Mention } from '../src/lib/server/geotag/mention.ts';
import { openReader } from '../src/lib/server/geotag/opening.ts';
import { languages } from '../src/lib/story/language.ts';

const folder = join(root, 'data/geotag');
const gazetteer = join(root, 'data/built/gazetteer.sqlite');
const snippets = readSnippets(join(folder, 'snippets.jsonl'));
const reader = openReader(gazetteer, folder);

describe('our snippets', () => {
	test('are many, in four languages, and each has its own id', () => {
		const count = (language: string) => snippets.filter(({ lang }) => lang === language).length;
		expect(count('fr')).toBeGreaterThanOrEqual(110);
		for (const language of ['en', 'de', 'ar']) expect(count(language)).toBeGreaterThanOrEqual(65);
		expect(new Set(snippets.map(({ id }) => id)).size).toBe(snippets.length);
	});

	test('mark places that the gazetteer has', () => {
		const unknown = openGazetteerFile(gazetteer, (database) => {
			const known = database.prepare('SELECT 1 FROM place WHERE id = ?').pluck();
			const missing = snippets.flatMap(({ id, places }) =>
				places.filter((place) => !place.id || !known.get(place.id)).map(({ text }) => `${id}: ${text}`)
			);
			database.close();
			return missing;
		});
		expect(unknown).toEqual([]);
	});

	test('forbid what stands in their text, and mark no such stretch as a place', () => {
		const wrong = snippets.flatMap(({ id, text, forbid, places }) =>
			forbid
				.filter(
					(word) =>
						!text.includes(word) ||
						places.some((place) => place.text === word && text.split(word).length === 2)
				)
				.map((word) => `${id}: ${word}`)
		);
		expect(wrong).toEqual([]);
	});
});

test('the weights are what training on the snippets gives', () => {
	const models = openGazetteerFile(gazetteer, (database) => {
		const learned = train(database, snippets);
		database.close();
		return learned;
	});
	for (const language of languages) {
		expect(written(models[language])).toBe(readFileSync(join(folder, `weights.${language}.json`), 'utf8'));
	}
});

test('most places of the snippets that training never saw are found and right', () => {
	const { byLanguage } = evaluate(reader, snippets.filter(isHeldOut));
	const french = byLanguage.get('fr')!;
	const others = (['en', 'de', 'ar'] as const).map((language) => byLanguage.get(language)!).reduce(add);
	expect(f1(french.right, french)).toBeGreaterThan(0.9);
	expect(f1(others.right, others)).toBeGreaterThan(0.9);
	const all = add(french, others);
	expect(share(all.avoided, all.forbidden)).toBeGreaterThan(0.8);
});

test.each([
	['fr', 'Le traité de Dublin et les accords du Touquet sont affichés dans le couloir.', []],
	['fr', 'Le TGV Paris–Lille attend un médecin.', []],
	['fr', 'La Manche manque de lits.', ['departement:50']],
	['fr', 'Ils ont traversé la Manche en canot.', ['area:english-channel']],
	['fr', 'Entre Lille et Gand, la douane fouille.', ['insee:59350', 'geonames:2797656']],
	['fr', 'Sophia Berlin et les époux Cambrai ont ouvert leur grange.', []],
	['fr', 'Le port de Brest accueille le Dunkerque et le Bayonne.', ['insee:29019']],
	['fr', 'M. de Béziers attend sur un quai de la gare de Lyon avec Ouest-France.', []],
	['fr', 'L’eau monte dans l’Aude et à Évian.', ['departement:11', 'insee:74119']],
	['fr', 'Dans la Manche, Saint-Lô et Coutances ouvrent.', ['departement:50', 'insee:50502', 'insee:50147']],
	['en', 'The Le Touquet accords delayed the Paris–Lille train.', []],
	['en', 'The Paris to Lille line was closed.', []],
	['en', 'Tents stood at Porte de la Chapelle in Paris.', ['site:porte-de-la-chapelle', 'insee:75056']],
	['en', 'They left the Calais Jungle.', ['insee:62193']],
	[
		'en',
		'They slept in Skipton, Settle and Ripon.',
		['geonames:2637702', 'geonames:2638192', 'geonames:2639323']
	],
	['de', 'Paris Müller liest das Dubliner Abkommen.', []],
	['de', 'In den Ardennen ist kein Zimmer frei.', ['area:ardennes-massif']],
	['de', 'Zwischen Lille und Gent hält der Bus nicht.', ['insee:59350', 'geonames:2797656']],
	['de', 'Der Bus fuhr durch Bastogne und Bitburg.', ['geonames:2802583', 'geonames:2948184']],
	['ar', 'تمنع اتفاقية دبلن عودته.', []],
	['ar', 'عاد من الخرطوم فـبنغازي إلى عمّان.', ['geonames:379252', 'geonames:88319', 'geonames:250441']],
	['ar', 'نشرت صحيفة القدس العربي خبرا.', []]
] as const)('%s: %s', (language, text, places) => {
	expect(reader.readPlaces(text, language).map(({ candidates: [first] }) => first!.id)).toEqual(places);
});

test('what the brief asks for is right', () => {
	const text =
		'Les réfugiés du CAO de Gélos, dans la banlieue de Pau, racontent leur quotidien depuis leur évacuation de la Jungle de Calais.';
	expect(reader.readPlaces(text, 'fr').map(({ surface, preselected }) => [surface, preselected])).toEqual([
		['Gélos', 'insee:64237'],
		['Pau', 'insee:64445'],
		['Calais', 'insee:62193']
	]);
	const [hinted] = reader.readPlaces('Croisilles (Calvados)', 'fr');
	expect(hinted).toMatchObject({ surface: 'Croisilles', preselected: 'insee:14207' });
	for (const bare of [
		'Croisilles',
		'Il vit à Croisilles.',
		'Il habite Croisilles.',
		'Croisilles a ouvert un centre.'
	]) {
		const [mention, ...others] = reader.readPlaces(bare, 'fr');
		expect(others).toEqual([]);
		expect(mention).toMatchObject({ surface: 'Croisilles', state: 'ambiguous', preselected: undefined });
		expect(mention!.candidates.map(({ id }) => id).sort()).toEqual([
			'insee:14207',
			'insee:28118',
			'insee:61138',
			'insee:62259'
		]);
	}
});

test.each([
	'Le Pas-de-Calais accueille un quart des mineurs.',
	'Le préfet du Pas-de-Calais a signé l’arrêté.',
	'Elle vit dans le Pas-de-Calais depuis dix ans.',
	'Un bénévole du Pas de Calais raconte.',
	'Pas-de-Calais : un centre de plus.',
	'PAS-DE-CALAIS – Un centre de plus.',
	'La préfecture du Pas\u2011de\u2011Calais (62) se tait.',
	'Le conseil départemental du Pas-de-Calais a voté.'
])('the Pas-de-Calais is one département, never a step and a town: %s', (text) => {
	expect(reader.readPlaces(text, 'fr').map(({ preselected }) => preselected)).toEqual(['departement:62']);
});

test.each([
	['Le conseil départemental de la Manche a voté.', 'departement:50'],
	['Le département de la Manche manque de lits.', 'departement:50'],
	['Ils ont traversé la Manche de nuit.', 'area:english-channel']
])('the Manche is a département or the sea: %s', (text, place) => {
	expect(reader.readPlaces(text, 'fr').map(({ preselected }) => preselected)).toEqual([place]);
});

describe('a file to evaluate', () => {
	const line = JSON.stringify(snippets[0]);

	test.each([
		['no JSON', `${line}\n{"id":`, 'FILE, line 2: no JSON'],
		['an unknown language', line.replace('"lang":"fr"', '"lang":"xx"'), 'FILE, line 1: lang'],
		['an offset beside its text', line.replace(/"start":\d+/, '"start":0'), 'FILE, line 1: at 0'],
		['no text', `${line}\n\n{"id":"a","lang":"fr","places":[]}`, 'FILE, line 3: text'],
		['nothing', '\n', 'FILE: no snippet']
	])('with %s is refused with its line', (_, content, message) => {
		expect(() => parseSnippets(content, 'FILE')).toThrow(MalformedSnippets);
		expect(() => parseSnippets(content, 'FILE')).toThrow(message);
	});
});

describe('a score', () => {
	const text = 'De Lille à Lens, Roman sourit.';
	const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
	const gold = (word: string, lat: number) => ({ ...at(word), text: word, kind: 'commune', lat, lon: 3 });
	const snippet = {
		id: 'x-1',
		lang: 'fr' as const,
		tags: [],
		text,
		places: [gold('Lille', 50.6), gold('Lens', 50.4)],
		forbid: ['Roman', 'sourit']
	};
	const mention = (word: string, lat: number): Mention => ({
		...at(word),
		surface: word,
		probability: 1,
		state: 'proposed',
		candidates: [
			{
				id: word,
				source: 'gazetteer',
				name: word,
				at: [3, lat],
				score: 0,
				probability: 1,
				reason: { kind: 'only' }
			}
		]
	});

	test('tells spans, places and what was forbidden apart', () => {
		const { score } = judge(snippet, [mention('De Lille', 50.6), mention('Lens', 51.4), mention('Roman', 0)]);
		expect(score).toEqual({
			...nothing(),
			texts: 1,
			gold: 2,
			listed: 3,
			exact: 1,
			overlapping: 2,
			right: 1,
			placed: 2,
			within15: 1,
			within161: 2,
			forbidden: 2,
			avoided: 1,
			traps: 1
		});
		expect(f1(score.right, score)).toBeCloseTo(2 / 5);
	});

	test('counts a mention once, however many places it covers', () => {
		const { score, missed } = judge(snippet, [mention('Lille à Lens', 50.6)]);
		expect(score.overlapping).toBe(1);
		expect(missed).toHaveLength(1);
	});
});

test('a regression finds the odds that made its observations', () => {
	const observations = Array.from({ length: 400 }, (_, index) => {
		const has = index % 2 === 0;
		// Nine in ten of those with the feature, one in ten of the others
		return { features: new Map(has ? [[0, 1]] : []), isPositive: index % 20 < 2 ? !has : has };
	});
	const [weight, bias] = fit(observations, [0, 0], 1e-6);
	expect(bias).toBeCloseTo(Math.log(1 / 9), 2);
	expect(weight).toBeCloseTo(2 * Math.log(9), 2);
});
