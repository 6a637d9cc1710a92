/** The paragraphs of a body in Markdown, without the empty lines between them. */
export function paragraphsOf(body: string): string[] {
	return body.split(/\n(?:[ \t]*\n)+/).filter((paragraph) => paragraph.trim() !== '');
}

/** The reverse of {@link paragraphsOf}. */
export function joinParagraphs(paragraphs: readonly string[]): string {
	return paragraphs.join('\n\n');
}
