import { z } from 'zod';
import type { ImportedText } from '../../newsroom/import.ts';
import { publishedOf, sourcesOf } from '../../newsroom/as-typed.ts';
import { manuscriptSchema } from '../../newsroom/manuscript.ts';
import { languages, type Language } from '../../story/language.ts';
import { FileFault } from './faults.ts';
import { excerptOf } from './fields.ts';
import { fromText } from './markup.ts';
import { untold, type Found } from './reader.ts';
import { bytesOf, zipEntries } from './zip.ts';

const LIMITS = { entries: 5_000_000, bytes: 50 * 1024 ** 3 };
/** Bytes of a story with its revisions. */
const LARGEST = 64 * 1024 * 1024;
const STORY = /^(?:stories|drafts)\/([a-z0-9-]{1,120})\.json$/;

const told = z.looseObject({ document: manuscriptSchema });

/**
 * Reads the stories of a newsroom's own archive as drafts for another newsroom: their places are proposed there anew,
 * for no place of one is a place of the other. The whole archive becomes the same newsroom again by
 * `npm run import`.
 */
export async function* readArchive(path: string): AsyncGenerator<Found> {
	for await (const entry of zipEntries(path, LIMITS)) {
		const name = STORY.exec(entry.name)?.[1];
		if (!name) continue;
		if (entry.size > LARGEST) throw new FileFault('large', { given: entry.name });
		const parsed = told.safeParse(jsonOf(await bytesOf(entry)));
		if (!parsed.success) {
			const given = parsed.error.issues[0]?.path.join('.') ?? '';
			yield { problem: { kind: 'element', given, line: null, excerpt: excerptOf(entry.name) } };
			continue;
		}
		const { document } = parsed.data;
		const texts: Partial<Record<Language, ImportedText>> = {};
		for (const language of languages) {
			const text = document.texts[language];
			if (!text) continue;
			const { body, problems } = fromText(text.body, null);
			for (const problem of problems) yield { problem };
			texts[language] = { title: text.title, standfirst: text.standfirst, body };
		}
		yield {
			story: {
				...untold(name, null),
				language: document.original,
				texts,
				byline: document.byline,
				kind: document.kind,
				published: publishedOf(document),
				occurred: document.occurred.typed || document.occurred.edtf,
				address: sourcesOf(document)[0]?.url ?? '',
				themes: document.themes
			}
		};
	}
}

function jsonOf(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString());
	} catch {
		return undefined;
	}
}
