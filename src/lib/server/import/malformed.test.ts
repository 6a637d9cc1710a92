import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FileFault } from './faults.ts';
import { readWhole, wordpress, workbook, wpItem } from '../../../../tests/support/import-files.ts';

const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
const zip = (files: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const kml = '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>A</name></Placemark></kml>';
const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;

/** Sizes that a zip declares are changed in its central directory and in its entry. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
	const copy = Buffer.from(bytes);
	for (let at = 0; (at = copy.indexOf('PK\x01\x02', at, 'latin1')) >= 0; at += 4)
		copy.writeUInt32LE(size, at + 24);
	return copy;
}

test.each<[string, string | Uint8Array, { kind: string; line?: number | null }]>([
	['nothing', '', { kind: 'empty' }],
	['prose', 'Il était une fois', { kind: 'unknown' }],
	['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), { kind: 'unknown' }],
	['another XML', '<html><body/></html>', { kind: 'unknown', line: 1 }],
	['XML cut off', wordpress(wpItem()).slice(0, 900), { kind: 'xml' }],
	[
		'a tag closed by another',
		wordpress(wpItem(), wpItem({ id: 2 }).replace('</wp:post_id>', '</wp:post_ID>')),
		{ kind: 'xml', line: 27 }
	],
	[
		'an entity nobody knows',
		wordpress(wpItem().replace('<wp:post_id>1', '<wp:post_id>&eacute;')),
		{ kind: 'xml', line: 15 }
	],
	['entities that multiply', wordpress(wpItem()).replace('?>', `?>\n${bomb}`), { kind: 'doctype', line: 2 }],
	['entities in a KML', `${bomb}${kml}`, { kind: 'doctype', line: 1 }],
	[
		'an entity that reads a file',
		`<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>`,
		{ kind: 'doctype', line: 1 }
	],
	['XML nested without end', `<rss>${deep('<a>', '</a>', 5000)}</rss>`, { kind: 'deep', line: 1 }],
	['bytes that are no text', Buffer.from('<rss>\n\n\xff\xfe</rss>', 'latin1'), { kind: 'encoding' }],
	['JSON cut off', '{"type":"FeatureCollection",\n"features":[\n{"type":', { kind: 'json', line: 3 }],
	[
		'JSON with a comma too many',
		'{"type":"FeatureCollection",\n"features":[\n],}',
		{ kind: 'json', line: 3 }
	],
	['JSON nested without end', `{"features":${deep('[', ']', 100_000)}}`, { kind: 'deep', line: 1 }],
	['JSON of another kind', '{"hello": "world"}', { kind: 'shape' }],
	['a story map without slides', '{"storymap": {"slides": []}}', { kind: 'shape' }],
	['a quotation never closed', 'id,title\n1,"Un\n2,Deux\n', { kind: 'quote' }],
	['a damaged archive', Buffer.concat([workbook([['title'], ['A']]).subarray(0, 400)]), { kind: 'zip' }],
	['an archive of anything', zip({ 'a.txt': 'a' }), { kind: 'unknown' }],
	['a name that leads out', zip({ '../doc.kml': kml }), { kind: 'path' }],
	['a name from the root', zip({ '/etc/doc.kml': kml }), { kind: 'path' }],
	['a bomb', zip({ 'doc.kml': ' '.repeat(30_000_000) }), { kind: 'bomb' }],
	[
		'a workbook that is a bomb',
		workbook([['title'], ['A']], { 'xl/media/a': new Uint8Array(30_000_000) }),
		{ kind: 'bomb' }
	],
	['an archive that lies of its size', lying(zip({ 'doc.kml': kml }), 5), { kind: 'zip' }]
])('%s is refused with the line where it is wrong', async (_, content, fault) => {
	const refusal: unknown = await readWhole(content).catch((error: unknown) => error);
	expect(refusal).toMatchObject({ name: 'FileFault', fault });
	// What a library says of it, in English, is nothing that anybody can act on
	expect((refusal as FileFault).fault.given).not.toMatch(/\p{L}+ \p{L}+/u);
});

test('rows with too many or too few cells are told by their line and left aside', async () => {
	const { stories, problems } = await readWhole(
		'id;titre;texte\n1;Un;a\n2;Deux\n3;Trois;c;d\n4;Quatre;"e\nf"\n5;;g\n'
	);
	expect(stories.map(({ source, line }) => [source, line])).toEqual([
		['1', 2],
		['4', 5]
	]);
	expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
		['cells', 3],
		['cells', 4],
		['untitled', 7]
	]);
});

test('a feature that is none is told by its line, and the others are read', async () => {
	const { stories, problems } = await readWhole(
		'{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"title":"A"},"geometry":null},\n{"type":"Fature"},\n{"type":"Feature","properties":{"title":"B"},"geometry":{"type":"Point","coordinates":[1]}}\n]}'
	);
	expect(stories.map(({ texts }) => texts.und!.title)).toEqual(['A', 'B']);
	expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
		['element', 3],
		['geometry', 4]
	]);
});
