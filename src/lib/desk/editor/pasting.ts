/** Elements whose content is none of a text's, even where the schema would read it as text. */
const NOT_TEXT =
	'script, style, template, iframe, object, embed, svg, math, form, nav, head, title, meta, link';

/**
 * HTML from elsewhere without what is no text. What then comes in is read through the editor's schema, which knows no
 * attributes but a link's address; the document it is parsed in runs and fetches nothing.
 */
export function cleanPaste(html: string): string {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	for (const element of body.querySelectorAll(NOT_TEXT)) element.remove();
	// Word processors mark their own paragraphs' ends and spaces
	for (const element of body.querySelectorAll('[style*="mso-"]')) element.removeAttribute('style');
	return body.innerHTML;
}
