import { readTyped } from '../story/typed-dates.ts';
import { webAddress, type Manuscript } from './manuscript.ts';

/*
 * A manuscript keeps its fields as they were typed, those included that cannot be read yet. This is what they say.
 */

/** When it first came out, EDTF; '' where nothing is typed, or nothing that can be read. */
export const publishedOf = ({ published }: Pick<Manuscript, 'published'>): string =>
	readTyped(published)?.edtf ?? '';

/** Of an address, what a browser may be led to; '' where it is none. */
export const addressOf = (typed: string): string => (webAddress.safeParse(typed).success ? typed : '');

/** The sources as readers are told them: none without a name or an address. */
export const sourcesOf = ({ sources }: Pick<Manuscript, 'sources'>): Manuscript['sources'] =>
	sources
		.map(({ name, url }) => ({ name, url: addressOf(url) }))
		.filter(({ name, url }) => name !== '' || url !== '');

/** How many fields are kept as they were typed and cannot be read yet: dates and addresses. */
export function unreadFields({ occurred, published, sources }: Manuscript): number {
	const isUnread = (typed: string, read: string) => typed.trim() !== '' && read === '';
	return [
		isUnread(occurred.typed, occurred.edtf),
		isUnread(published, publishedOf({ published })),
		...sources.map(({ url }) => isUnread(url, addressOf(url)))
	].filter(Boolean).length;
}
