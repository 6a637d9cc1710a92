import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallEdition, writeEdition } from '../../../../tests/support/newsroom.ts';
import { readEditionFiles } from './edition-files.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'edition-'));
	await writeEdition(folder, smallEdition());
});
afterEach(() => rm(folder, { recursive: true }));

type Json = Record<string, unknown>;

/** Changes one file of the edition, and tells how the edition is then refused. */
async function refusal(file: string, change: (content: Json & Json[]) => void): Promise<string> {
	const path = join(folder, file);
	const content = JSON.parse(await readFile(path, 'utf8')) as Json & Json[];
	change(content);
	await writeFile(path, JSON.stringify(content));
	const refused = await readEditionFiles(folder).catch((reason: unknown) => reason);
	expect(refused).toBeInstanceOf(Error);
	const { message } = refused as Error;
	expect(message.startsWith(`${path}\n`)).toBe(true);
	return message;
}

test('what is written as files is read as it was', async () => {
	expect(await readEditionFiles(folder)).toEqual(smallEdition());
});

describe('a file that does not fit is refused by its name, its field and what is wrong', () => {
	const christmas = 'stories/christmas.json';
	const geotag = (content: Json) => (content.geotags as Json[])[0]!;

	test.each<[string, string, (content: Json & Json[]) => void, RegExp]>([
		['an unknown field', christmas, (story) => (story.colour = 'red'), /"colour"/],
		['a missing field', christmas, (story) => delete story.source, /→ at source/],
		[
			'no date',
			christmas,
			(story) => (story.occurred = 'Christmas'),
			/not a date in EDTF: Christmas\s+→ at occurred/
		],
		['an open interval', christmas, (story) => (story.occurred = '2016/..'), /→ at occurred/],
		['an unknown role', christmas, (story) => (geotag(story).role = 'hero'), /→ at geotags\[0\]\.role/],
		[
			'an unknown precision',
			christmas,
			(story) => (geotag(story).precision = 'street'),
			/→ at geotags\[0\]\.precision/
		],
		['no place', christmas, (story) => (story.geotags = []), /→ at geotags/],
		['no theme', christmas, (story) => (story.themes = []), /→ at themes/],
		[
			'a theme twice',
			christmas,
			(story) => (story.themes = ['a', 'b', 'a']),
			/a is there twice\s+→ at themes\[2\]/
		],
		[
			'a place twice in one role',
			christmas,
			(story) => (story.geotags as Json[]).push(geotag(story)),
			/croisilles as setting is there twice\s+→ at geotags\[2\]/
		],
		[
			'no text in its own language',
			christmas,
			(story) => delete (story.translations as Json).fr,
			/the text in the language of the original is missing\s+→ at translations/
		],
		[
			'an empty body',
			christmas,
			(story) => (((story.translations as Json).de as Json).body = ''),
			/→ at translations\.de\.body/
		],
		['a language we do not have', christmas, (story) => (story.original = 'es'), /→ at original/],
		[
			'an address that is none',
			christmas,
			(story) => ((story.source as Json).url = 'example'),
			/→ at source\.url/
		],
		['a slug with capitals', 'places.json', ([place]) => (place!.slug = 'Calais'), /→ at \[0\]\.slug/],
		['a place twice', 'places.json', (places) => places.push(places[0]!), /calais is there twice/],
		['a point off the globe', 'places.json', ([, camp]) => (camp!.at = [50.9, 190]), /→ at \[1\]\.at\[1\]/],
		[
			'a name in three languages',
			'places.json',
			([place]) => delete (place!.names as Json).ar,
			/→ at \[0\]\.names\.ar/
		],
		['a theme twice', 'themes.json', (themes) => themes.push(themes[0]!), /arrival is there twice/],
		['a milestone twice', 'milestones.json', (all) => all.push(all[0]!), /quarter-opens is there twice/],
		['an edition without a licence', 'edition.json', (edition) => delete edition.licence, /→ at licence/]
	])('%s', async (_, file, change, expected) => {
		expect(await refusal(file, change)).toMatch(expected);
	});

	test('a file that is no JSON', async () => {
		await writeFile(join(folder, 'themes.json'), '[{ "slug": }]');
		await expect(readEditionFiles(folder)).rejects.toThrow(/themes\.json\n.*Unexpected token/);
	});

	test('a file that is not there', async () => {
		await rm(join(folder, 'places.json'));
		await expect(readEditionFiles(folder)).rejects.toThrow(/places\.json/);
	});
});
