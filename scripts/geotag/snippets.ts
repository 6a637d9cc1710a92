import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languages } from '../../src/lib/story/language.ts';

const place = z
	.object({
		/** UTF-16 offsets, the end not included. */
		start: z.int().nonnegative(),
		end: z.int().positive(),
		text: z.string().min(1),
		kind: z.string(),
		name: z.string().optional(),
		lat: z.number().min(-90).max(90).optional(),
		lon: z.number().min(-180).max(180).optional(),
		/** Of our gazetteer; where it is not said, the codes below or the point tell which place is meant. */
		id: z.string().optional(),
		cc: z.string().optional(),
		insee: z.string().optional(),
		geonameid: z.int().optional()
	})
	.refine(({ start, end }) => start < end, 'ends before it begins');

const snippet = z.object({
	id: z.string(),
	lang: z.enum(languages),
	tags: z.array(z.string()).default([]),
	text: z.string().min(1),
	places: z.array(place),
	/** What must not be taken for a place. */
	forbid: z.array(z.string()).default([])
});

export type Snippet = z.infer<typeof snippet>;
export type GoldPlace = z.infer<typeof place>;

/** Says which line of which file is wrong, and what is wrong with it. */
export class MalformedSnippets extends Error {
	override name = 'MalformedSnippets';
}

/**
 * Reads texts whose places somebody marked: JSON Lines, one text a line.
 *
 * @throws MalformedSnippets
 */
export function readSnippets(path: string): Snippet[] {
	let content: string;
	try {
		content = readFileSync(path, 'utf8');
	} catch {
		throw new MalformedSnippets(`${path}: cannot be read`);
	}
	return parseSnippets(content, path);
}

/** @param name of the file, for what is said of its lines */
export function parseSnippets(content: string, name: string): Snippet[] {
	const snippets: Snippet[] = [];
	content.split(/\r?\n/).forEach((line, index) => {
		if (!line.trim()) return;
		const refuse = (why: string) => new MalformedSnippets(`${name}, line ${index + 1}: ${why}`);
		let value: unknown;
		try {
			value = JSON.parse(line.replace(/^\ufeff/, ''));
		} catch (error) {
			throw refuse(`no JSON (${error instanceof Error ? error.message : String(error)})`);
		}
		const { data, error } = snippet.safeParse(value);
		if (!data) {
			const issues = error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
			throw refuse(issues.join('; '));
		}
		for (const { start, end, text } of data.places) {
			const found = data.text.slice(start, end);
			if (found !== text) throw refuse(`at ${start} to ${end} stands "${found}", not "${text}"`);
		}
		snippets.push(data);
	});
	if (!snippets.length) throw new MalformedSnippets(`${name}: no snippet in it`);
	return snippets;
}

/** Every fourth of our snippets is kept from the training. */
export const isHeldOut = ({ id }: Snippet) => Number(id.split('-').at(-1)) % 4 === 0;
