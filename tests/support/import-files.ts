import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, strToU8, type Zippable } from 'fflate';
import type { ImportedMedia, ImportedStory, Problem } from '../../src/lib/newsroom/import.ts';
import { kindOf, readers } from '../../src/lib/server/import/kinds.ts';
import type { ReadingChoices } from '../../src/lib/server/import/reader.ts';

/** Everything that a file tells, by kind. */
export interface WholeFile {
	kind: string;
	stories: ImportedStory[];
	problems: Problem[];
	attachments: (ImportedMedia & { of: string | null })[];
	origin?: string;
}

/** Writes a file of its own into a folder of its own while `use` works with it. */
async function withFile<T>(content: string | Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-import-'));
	try {
		const path = join(folder, 'file');
		await writeFile(path, content);
		return await use(path);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Reads a file as the desk would. */
export function readWhole(
	content: string | Uint8Array,
	choices: ReadingChoices = { columns: null }
): Promise<WholeFile> {
	return withFile(content, async (path) => {
		const kind = await kindOf(path);
		const whole: WholeFile = { kind, stories: [], problems: [], attachments: [] };
		for await (const found of readers[kind](path, choices)) {
			if ('story' in found) whole.stories.push(found.story);
			else if ('problem' in found) whole.problems.push(found.problem);
			else if ('attachment' in found) whole.attachments.push({ ...found.attachment, of: found.of });
			else if ('origin' in found) whole.origin = found.origin;
		}
		return whole;
	});
}

/** An article as WordPress exports it. What is not said is plain. */
export function wpItem({
	id = 1,
	title = 'Un article',
	body = '<p>Un texte.</p>',
	type = 'post',
	status = 'publish',
	date = '2017-01-30 10:12:00',
	more = ''
}: {
	id?: number;
	title?: string;
	body?: string;
	type?: string;
	status?: string;
	date?: string;
	more?: string;
} = {}): string {
	return `	<item>
		<title><![CDATA[${title}]]></title>
		<link>https://journal.example/${id}/</link>
		<dc:creator><![CDATA[ines]]></dc:creator>
		<content:encoded><![CDATA[${body}]]></content:encoded>
		<excerpt:encoded><![CDATA[]]></excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date><![CDATA[${date}]]></wp:post_date>
		<wp:status><![CDATA[${status}]]></wp:status>
		<wp:post_parent>0</wp:post_parent>
		<wp:post_type><![CDATA[${type}]]></wp:post_type>
${more}	</item>
`;
}

export const wpField = (key: string, value: string) =>
	`		<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>\n`;
export const wpTerm = (domain: string, name: string, nicename = name) =>
	`		<category domain="${domain}" nicename="${nicename}"><![CDATA[${name}]]></category>\n`;

/** A site's export around its articles; its first article begins on line 9. */
export const wordpress = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_blog_url>https://journal.example</wp:base_blog_url>
	<wp:author><wp:author_login><![CDATA[ines]]></wp:author_login><wp:author_display_name><![CDATA[Inès M.]]></wp:author_display_name></wp:author>
${items.join('')}</channel>
</rss>
`;

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook of one sheet with its cells as inline texts. */
export function workbook(rows: string[][], more: Zippable = {}): Uint8Array {
	const cell = (text: string, row: number, column: number) =>
		`<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
	const sheet = rows
		.map(
			(cells, row) =>
				`<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`
		)
		.join('');
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const inPackage = 'http://schemas.openxmlformats.org/package/2006';
	const files = {
		'[Content_Types].xml': `<Types xmlns="${inPackage}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${inPackage}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Récits" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${inPackage}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`
	};
	const zipped = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
	return zipSync({ ...zipped, ...more });
}
