import type { Reading } from './features.ts';
import type { Span } from './spans.ts';

/** Kinds that are named in a text far more often than anything else of their name. */
export const CERTAIN_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'region', 'area']);

export const mostPeople = ({ entries }: Span) =>
	entries.reduce((most, { population }) => Math.max(most, population), 0);

/** Whether a span hardly can be anything but a place: what others are measured by. */
export function isCertain(span: Span, { lists, language }: Reading): boolean {
	if (lists.common[language].has(span.folded) || lists.givenNames.has(span.folded)) return false;
	const entry = span.entries[0];
	return entry !== undefined && (CERTAIN_KINDS.has(entry.kind) || mostPeople(span) > 100_000);
}
