import type { Store } from '../store/connection.ts';

const LONGEST = 80;

/** A title as an address has it: small Latin letters and digits, with hyphens between; '' where it has none. */
export function slugOf(title: string): string {
	const slug = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/œ/gi, 'oe')
		.replace(/æ/gi, 'ae')
		.replace(/ß/g, 'ss')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (slug.length <= LONGEST) return slug;
	return slug.slice(0, slug.lastIndexOf('-', LONGEST) > 0 ? slug.lastIndexOf('-', LONGEST) : LONGEST);
}

/**
 * An address for a story that no other has, now or before: a withdrawn story keeps its own.
 * @param wish a slug or a title; one in Arabic letters gives none, and the story's number serves
 */
export async function freeSlug(store: Store, wish: string, id: number): Promise<string> {
	const base = slugOf(wish) || `story-${id}`;
	for (let turn = 1; ; turn++) {
		const slug = turn === 1 ? base : `${base}-${turn}`;
		const taken = await store.selectFrom('story').select('id').where('slug', '=', slug).executeTakeFirst();
		if (!taken || taken.id === id) return slug;
	}
}
