import { publicAddresses } from '../support/addresses.ts';
import { get } from './answer.ts';

/** One page the bench looks at: of its kind and language the one with the longest HTML. */
export type Page = { kind: string; language: string; path: string };

const kinds: Record<string, RegExp> = {
	map: /^\/[a-z]+$/,
	places: /^\/[a-z]+\/places$/,
	place: /^\/[a-z]+\/places\/[^/?]+$/,
	story: /^\/[a-z]+\/stories\/[^/?]+$/,
	about: /^\/[a-z]+\/about$/
};

/** One page of each kind in French and in Arabic, of those the sample edition has. */
export async function pagesOf(origin: string): Promise<Page[]> {
	const addresses = await publicAddresses(origin);
	const pages: Page[] = [];
	for (const [kind, pattern] of Object.entries(kinds)) {
		for (const language of ['fr', 'ar']) {
			const candidates = addresses.filter((path) => pattern.test(path) && path.split('/')[1] === language);
			const path = await longest(origin, candidates);
			if (path) pages.push({ kind, language, path });
		}
	}
	return pages;
}

async function longest(origin: string, paths: string[]): Promise<string | undefined> {
	let found: { path: string; length: number } | undefined;
	for (const path of paths) {
		const { body, status } = await get(origin + path);
		if (status === 200 && body.length > (found?.length ?? 0)) found = { path, length: body.length };
	}
	return found?.path;
}
