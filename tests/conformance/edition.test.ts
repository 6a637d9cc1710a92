import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/command.ts';
import { readEditionFiles } from '../../src/lib/server/import/edition-files.ts';
import { languages } from '../../src/lib/story/language.ts';

const { themes, places, milestones, stories } = await readEditionFiles(join(root, 'data/edition'));
const slugs = (all: { slug: string }[]) => new Set(all.map(({ slug }) => slug));
const known = { place: slugs(places), story: slugs(stories) };

describe.each(stories)(
	'$slug of the sample edition',
	({ slug, translations, themes: given, geotags, occurred, published }) => {
		test.each(languages)('is told in 120 to 250 words in %s', (language) => {
			const { body, title, standfirst, summary } = translations[language]!;
			const words = [
				...new Intl.Segmenter(language, { granularity: 'word' }).segment(body.replace(/\]\([^)]*\)/g, ']'))
			];
			const count = words.filter(({ isWordLike }) => isWordLike).length;
			expect(count).toBeGreaterThanOrEqual(120);
			expect(count).toBeLessThanOrEqual(250);
			for (const text of [title, standfirst, summary, body]) expect(text).toBe(text.trim().normalize());
		});

		test('leads to places and stories that are there', () => {
			for (const { body } of Object.values(translations)) {
				for (const [, scheme, target] of body.matchAll(/\]\((place|story):([^)]*)\)/g))
					expect([...known[scheme as 'place' | 'story']]).toContain(target);
			}
			for (const { place } of geotags) expect(known.place).toContain(place);
			for (const theme of given) expect(slugs(themes)).toContain(theme);
		});

		test('happens somewhere, came out after it began, and lies in the file of its name', () => {
			expect(geotags.some(({ role }) => role === 'setting')).toBe(true);
			expect(published.latest >= occurred.earliest).toBe(true);
			expect(slug).toMatch(/^[a-z-]+$/);
		});
	}
);

test('Calais, Paris, Gélos, Croisilles and Béziers are settings of stories', () => {
	const settings = new Set(
		stories.flatMap(({ geotags }) =>
			geotags.filter(({ role }) => role === 'setting').map(({ place }) => place)
		)
	);
	for (const place of ['calais', 'paris', 'gelos', 'croisilles', 'beziers'])
		expect(settings).toContain(place);
});

test('every milestone lies at a place of the edition', () => {
	for (const { place } of milestones) expect(known.place).toContain(place);
});
