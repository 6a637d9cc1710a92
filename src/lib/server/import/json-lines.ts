import { FileFault } from './faults.ts';

const DEEPEST = 100;

/**
 * Where the elements of a list stand, which JSON.parse does not tell: the lines of what opens within the list under a
 * name, and nothing else of the text.
 * @param key of the list, in whichever object it is met first
 * @throws FileFault `deep` where the text is nested deeper than anything sensible
 */
export function linesOfList(text: string, key: string): number[] {
	const lines: number[] = [];
	let line = 1;
	let depth = 0;
	let listDepth: number | undefined;
	let lastText = '';
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '\n') line++;
		else if (sign === '"') {
			const start = at + 1;
			for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
			lastText = text.slice(start, at);
		} else if (sign === '{' || sign === '[') {
			if (listDepth !== undefined && depth === listDepth) lines.push(line);
			if (++depth > DEEPEST) throw new FileFault('deep', { line });
			if (sign === '[' && listDepth === undefined && lastText === key) listDepth = depth;
		} else if (sign === '}' || sign === ']') {
			depth--;
			if (listDepth !== undefined && depth < listDepth) listDepth = Infinity;
		}
	}
	return lines;
}

/** @throws FileFault `json` with the line */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const { message } = error as Error;
		const position = /position (\d+)/.exec(message)?.[1];
		const line = position === undefined ? text.split('\n').length : lineAt(text, Number(position));
		throw new FileFault('json', { line });
	}
}

const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length;
