import { Enclosed, writeEnclosed } from '$lib/reader/enclosed';
import type { RequestEvent } from '@sveltejs/kit';

/** What a load tells its page, and the page's script: with the page, where one is asked for, or as data. */
export function enclose<Value extends object>(
	{ locals, isDataRequest }: Pick<RequestEvent, 'locals' | 'isDataRequest'>,
	value: Value
): { enclosed: Enclosed<Value> } {
	if (!isDataRequest) locals.insets.enclosed = writeEnclosed(value);
	return { enclosed: new Enclosed(value, !isDataRequest) };
}
