/** Addresses every edition has, whether or not its sitemap names them. */
const fixed = ['/', '/sitemap.xml', '/robots.txt'];

/**
 * Every public address of the edition a server holds, as paths with their query: what its sitemap
 * names, followed through an index of sitemaps, and the fixed ones. Sorted, each once.
 */
export async function publicAddresses(origin: string): Promise<string[]> {
	return [...new Set([...fixed, ...(await sitemap(origin, '/sitemap.xml'))])].sort();
}

async function sitemap(origin: string, path: string): Promise<string[]> {
	const answer = await fetch(origin + path);
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
	const text = await answer.text();
	const named = [...text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, address]) => pathOf(address!));
	if (!text.includes('<sitemapindex')) return named;
	const parts = await Promise.all(named.map((part) => sitemap(origin, part)));
	return [...named, ...parts.flat()];
}

function pathOf(address: string): string {
	const { pathname, search } = new URL(address.replaceAll('&amp;', '&'));
	return pathname + search;
}
