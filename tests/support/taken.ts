import fc from 'fast-check';
import type { Context, TakenPlace, TakenStory } from '../../src/lib/server/publish/files/taken-story.ts';
import { languages } from '../../src/lib/story/language.ts';
import { precisions, roles } from '../../src/lib/story/precision.ts';

export const context: Context = {
	origin: 'https://news.example.org',
	language: 'fr',
	title: 'Calais & environs, 2016',
	address: 'https://news.example.org/fr/explore?q=calais&from=2016-01-01',
	self: 'https://news.example.org/fr/explore.atom?q=calais&from=2016-01-01',
	updated: new Date('2026-03-01T08:00:00Z'),
	edition: { name: 'Jungle News', home: 'https://edition.example.org/', licence: 'CC-BY-4.0' },
	total: 2
};

const calais: TakenPlace = {
	slug: 'calais',
	name: 'Calais',
	role: 'setting',
	precision: 'commune',
	longitude: 1.87543219,
	latitude: 50.95,
	radius: 3200
};
const brest: TakenPlace = {
	slug: 'brest',
	name: 'Brest',
	role: 'origin',
	precision: 'exact',
	longitude: -4.486,
	latitude: 48.39,
	radius: 0
};

/** Told in two places. */
export const fire: TakenStory = {
	id: 7,
	slug: 'calais-fire',
	kind: 'reportage',
	language: 'fr',
	title: 'Calais : « tout a brûlé », dit-elle',
	standfirst: 'Un incendie, une nuit.',
	summary: 'Ce qui reste du camp,\net qui y reste.',
	themes: [
		{ slug: 'daily-life', name: 'Vie quotidienne' },
		{ slug: 'asylum', name: 'Asile' }
	],
	occurred: '2016-10-24/2016-10-26',
	occurredEarliest: '2016-10-24',
	occurredLatest: '2016-10-26',
	published: '2016-12~',
	publishedEarliest: '2016-11-16',
	publishedLatest: '2017-01-15',
	languages: ['fr', 'ar'],
	original: 'ar',
	source: { name: 'Jungle News', url: 'https://source.example.org/a?b=1&c=2' },
	modified: null,
	places: [calais, brest]
};

/** Told of no place that may be shown. */
export const nowhere: TakenStory = {
	...fire,
	id: 8,
	slug: 'withheld',
	language: 'ar',
	title: 'عيد الميلاد في كروازي',
	places: []
};

/** Any text, half surrogates left out: they have no UTF-8. */
export const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(...'=+-@＝\'";, \t\r\n\0\u061Ca9é<>&{}\\$%#_^~|'.split(''), ']]>', '\uFEFF')
	})
);

const place: fc.Arbitrary<TakenPlace> = fc.record({
	slug: fc.constantFrom('calais', 'brest', 'paris-18e'),
	name: anyText,
	role: fc.constantFrom(...roles),
	precision: fc.constantFrom(...precisions.filter((precision) => precision !== 'withheld')),
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
	latitude: fc.double({ min: -90, max: 90, noNaN: true }),
	radius: fc.nat(900_000)
});

/** Stories whose every text is any text. */
export const anyStory: fc.Arbitrary<TakenStory> = fc
	.record({
		slug: fc.constantFrom('a', 'b-2', 'calais-fire'),
		language: fc.constantFrom(...languages),
		title: anyText,
		standfirst: anyText,
		summary: anyText,
		themes: fc.array(fc.record({ slug: fc.constantFrom('asylum', 'work'), name: anyText }), { maxLength: 2 }),
		source: fc.record({ name: anyText, url: fc.webUrl({ withQueryParameters: true }) }),
		places: fc.array(place, { maxLength: 3 })
	})
	.map((texts) => ({ ...fire, ...texts }));

/** A whole file as one text. */
export async function whole(chunks: AsyncIterable<string>): Promise<string> {
	return (await Array.fromAsync(chunks)).join('');
}
