import type { Transport } from '@sveltejs/kit';
import { Enclosed, readEnclosed } from '$lib/reader/enclosed';

/** What a page brings for its script crosses once, beside SvelteKit's own data and not within it. */
export const transport: Transport = {
	Enclosed: {
		encode: (sent) => sent instanceof Enclosed && (sent.isInPage ? [] : [sent.value]),
		decode: (sent: [unknown?]) => new Enclosed(sent.length ? sent[0] : readEnclosed(), false)
	}
};
