const LINK = /(?<!!)\[[^\]]*\]\(\s*<?((?:story|place|https?):[^\s)>]+)/g;

/** Where the links of a body in Markdown lead, in order; pictures are none. */
function linksIn(markdown: string): string[] {
	return [...markdown.matchAll(LINK)].map(([, href]) => href!);
}

/** Links to the newsroom's own stories and places: `story:` and `place:` with a name. */
export function innerLinks(markdown: string): string[] {
	return linksIn(markdown).filter((href) => /^(story|place):/.test(href));
}

/** Links of the web. */
export function outerLinks(markdown: string): string[] {
	return linksIn(markdown).filter((href) => /^https?:/.test(href));
}
