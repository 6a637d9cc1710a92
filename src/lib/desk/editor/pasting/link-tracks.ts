/** Parameters that say where a reader came from, or who they are, and nothing about the page. */
const TRACKS =
	/^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|gclsrc|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|_hs(enc|mi)|mkt_tok|vero_id|s_cid|at_(medium|campaign|custom\d|link\w*|ptr\w*|bbc\w*)|xtor|spm|wt\.?mc(_id)?|ref_src|ref_url|__twitter_impression|oly_(anon|enc)_id)$/i;

/** Pages of others that only lead on, by their host and path, and the parameter in which they name the page. */
const LEADS: [host: RegExp, path: RegExp, parameter: string][] = [
	[/^(www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
	[/^(www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
	[/^(l|lm)\.(facebook|instagram)\.com$/, /^\//, 'u'],
	[/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
	[/^(www\.)?youtube\.com$/, /^\/redirect$/, 'q'],
	[/^(www\.)?linkedin\.com$/, /^\/(safety\/go|redir\/redirect)$/, 'url'],
	[/^slack-redir\.net$/, /^\/link$/, 'url'],
	[/^(www\.)?duckduckgo\.com$/, /^\/l\/$/, 'uddg']
];

/**
 * The address that a copied link means: without the pages that only count who follows it, and without what tells the
 * site by which way somebody came. What is no address of the web stays as it is.
 */
export function withoutTracks(address: string): string {
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		return address;
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return address;
	for (const [host, path, parameter] of LEADS) {
		const to = host.test(url.hostname) && path.test(url.pathname) && url.searchParams.get(parameter);
		if (to && /^https?:\/\//.test(to)) return withoutTracks(to);
	}
	const tracks = [...url.searchParams.keys()].filter((name) => TRACKS.test(name));
	// One that has none keeps the very signs that it was written with
	if (!tracks.length) return address;
	const kept = url.search
		.slice(1)
		.split('&')
		.filter((pair) => !TRACKS.test(decoded(pair.split('=')[0]!)));
	url.search = kept.join('&');
	return url.href;
}

/** A part of an address as it is meant; one that is wrong as it stands. */
export function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
