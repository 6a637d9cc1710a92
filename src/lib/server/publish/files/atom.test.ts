import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { anyStory, anyText, context, fire, nowhere, whole } from '../../../../../tests/support/taken.ts';
import { writeAtom } from './atom.ts';
import type { Context, TakenStory } from './taken-story.ts';
import { element, xmlText } from './xml.ts';

interface Node {
	name: string;
	attributes: Record<string, string>;
	text: string;
	children: Node[];
}

/** Reads XML with its namespaces; refuses whatever is not well formed. Names are written `{namespace}local`. */
function read(xml: string): Node {
	const root: Node = { name: '', attributes: {}, text: '', children: [] };
	const open = [root];
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ uri, local, attributes }) => {
		const name = uri === 'http://www.w3.org/2005/Atom' ? local : `{${uri}}${local}`;
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
		const node = { name, attributes: Object.fromEntries(values), text: '', children: [] };
		open.at(-1)!.children.push(node);
		open.push(node);
	});
	parser.on('text', (text) => (open.at(-1)!.text += text));
	parser.on('closetag', () => open.pop());
	parser.write(xml).close();
	return root.children[0]!;
}

const feed = async (stories: TakenStory[], about: Context = context) =>
	read(await whole(writeAtom([stories], about)));
const all = (node: Node, name: string) => node.children.filter((child) => child.name === name);
const one = (node: Node, name: string) => {
	const found = all(node, name);
	expect(found, name).toHaveLength(1);
	return found[0]!;
};
const GEORSS = '{http://www.georss.org/georss}';

test('the feed says who speaks, in what language, and where it is', async () => {
	const root = await feed([], { ...context, next: 'https://news.example.org/next?a=1&b=2' });
	expect(root.name).toBe('feed');
	expect(root.attributes['xml:lang']).toBe('fr');
	expect(one(root, 'id').text).toBe(context.address);
	expect(one(root, 'title').text).toBe('Calais & environs, 2016');
	expect(one(root, 'updated').text).toBe('2026-03-01T08:00:00.000Z');
	expect(one(one(root, 'author'), 'name').text).toBe('Jungle News');
	expect(one(root, '{http://a9.com/-/spec/opensearch/1.1/}totalResults').text).toBe('2');
	expect(all(root, 'link').map(({ attributes: { rel, href } }) => [rel, href])).toEqual([
		['self', context.self],
		['alternate', context.address],
		['next', 'https://news.example.org/next?a=1&b=2']
	]);
});

test('an entry is the story’s page in its language, with the report it tells of', async () => {
	const [entry] = all(await feed([fire]), 'entry');
	expect(entry!.attributes['xml:lang']).toBe('fr');
	expect(one(entry!, 'id').text).toBe('https://news.example.org/fr/stories/calais-fire');
	expect(one(entry!, 'published').text).toBe('2016-11-16T00:00:00Z');
	expect(one(entry!, 'updated').text).toBe('2017-01-15T00:00:00Z');
	expect(one(entry!, 'summary').text).toBe(fire.standfirst);
	expect(one(entry!, 'content').text).toBe(fire.summary);
	expect(all(entry!, 'category').map(({ attributes }) => attributes)).toEqual([
		{ term: 'daily-life', label: 'Vie quotidienne' },
		{ term: 'asylum', label: 'Asile' }
	]);
	expect(all(entry!, 'link').map(({ attributes }) => attributes)).toEqual([
		{ rel: 'alternate', href: one(entry!, 'id').text, type: 'text/html', hreflang: 'fr' },
		{ rel: 'via', href: 'https://source.example.org/a?b=1&c=2', title: 'Jungle News', hreflang: 'ar' }
	]);
});

test('an entry lies where the story happens, latitude first', async () => {
	const [told, untold, exact] = all(
		await feed([fire, nowhere, { ...fire, places: [fire.places[1]!] }]),
		'entry'
	);
	const georss = (node: Node) =>
		node.children
			.filter(({ name }) => name.startsWith(GEORSS))
			.map(({ name, text }) => [name.slice(GEORSS.length), text]);
	expect(georss(told!)).toEqual([
		['point', '50.95 1.875432'],
		['featurename', 'Calais'],
		['relationshiptag', 'setting'],
		['radius', '3200']
	]);
	expect(georss(untold!)).toEqual([]);
	expect(georss(exact!).map(([name]) => name)).toEqual(['point', 'featurename', 'relationshiptag']);
});

/** The text without what XML 1.0 has no way to write, by the production itself. */
const speakable = (text: string) =>
	[...text]
		.filter((sign) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}]/u.test(sign))
		.join('');

test('any text comes back out of elements and attributes', () => {
	fc.assert(
		fc.property(anyText, anyText, (content, value) => {
			const node = read(element('a', { value }, xmlText(content)));
			expect(node.text).toBe(speakable(content));
			expect(node.attributes.value).toBe(speakable(value));
		}),
		{ numRuns: 1000 }
	);
	expect(xmlText('half \uD800 of a sign')).toBe('half  of a sign');
});

test('no story can break its feed', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(anyStory, { minLength: 1, maxLength: 3 }), async (stories) => {
			const entries = all(await feed(stories), 'entry');
			expect(entries.map((entry) => one(entry, 'title').text)).toEqual(
				stories.map(({ title }) => speakable(title))
			);
		})
	);
});

test('an entry says when the newsroom changed it, and links to no report that has no address', async () => {
	const changed = { ...fire, modified: '2026-11-22T12:00:00.000Z' };
	const own = { ...fire, source: { name: '', url: '' } };
	const told = { ...fire, source: { name: 'A witness', url: '' } };
	const unnamed = { ...fire, source: { name: '', url: 'https://source.example.org/' } };
	const entries = all(await feed([changed, own, told, unnamed]), 'entry');
	expect(one(entries[0]!, 'updated').text).toBe('2026-11-22T12:00:00.000Z');
	const via = entries.map((entry) => all(entry, 'link').filter(({ attributes }) => attributes.rel === 'via'));
	expect(via.map((links) => links.length)).toEqual([1, 0, 0, 1]);
	expect(via[3]![0]!.attributes).not.toHaveProperty('title');
});
