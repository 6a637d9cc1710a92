/** Where a link in a body may lead: to the web, to a story or to a place; the readers' pages follow no other. */
const ADDRESS = /^(?:https?:\/\/[^\s<>"]+|(?:story|place):[a-z0-9]+(?:-[a-z0-9]+)*)$/i;

/** Whether a link in a body may lead there. */
export function isAddress(given: string): boolean {
	return given.length <= 2000 && ADDRESS.test(given);
}

/** The address that somebody meant: a bare host name is of the web. Undefined when it is none. */
export function addressOf(typed: string): string | undefined {
	const trimmed = typed.trim();
	const full = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
	return isAddress(full) ? full : undefined;
}
