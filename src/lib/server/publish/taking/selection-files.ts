import { loadMessages } from '../../../i18n/messages/index.ts';
import type { Language } from '../../../story/language.ts';
import { Invalid } from '../../../story/refusal.ts';
import { writeSelection, type Selection } from '../../../story/selection.ts';
import { parseSelection } from '../../../story/selection-parser.ts';
import type { ReadingRoom } from '../../columns/reading-room.ts';
import { Busy } from '../../columns/seat.ts';
import type { Store } from '../../store/connection.ts';
import * as editions from '../../store/editions.ts';
import * as stories from '../../store/stories.ts';
import { midnight, type Context } from '../files/taken-story.ts';
import { bodyOf, headersOf } from './answer.ts';
import type { CopyingRoom } from './copying-room.ts';
import { formats, type FormatName } from './formats.ts';
import { titleOf } from './selection-title.ts';

/** Stories on each page of a feed. */
const ENTRIES = 100;
/** A store without a story has never changed. */
const NEVER = '1970-01-01';

/** Where files are made, and from what. */
export interface Rooms {
	store: Store;
	research: ReadingRoom;
	copies: CopyingRoom;
}

/** The day of a selection's newest story, as its feed's last change: the store keeps no hour of any. */
async function lastPublished({ store, research }: Rooms, selection: Selection): Promise<Date> {
	const { ids } = await research.page(selection, { order: 'published', limit: 1 });
	const day = ids[0] === undefined ? undefined : await stories.publishedBy(store, ids[0]);
	return new Date(midnight(day ?? NEVER));
}

async function contextOf(
	rooms: Rooms,
	{ url, language, selection, file }: { url: URL; language: Language; selection: Selection; file: string }
): Promise<Context> {
	const query = writeSelection(selection);
	const page = `${url.origin}/${language}/explore`;
	const [m, edition, updated] = await Promise.all([
		loadMessages(language),
		editions.publisher(rooms.store),
		lastPublished(rooms, selection)
	]);
	return {
		origin: url.origin,
		language,
		title: await titleOf(rooms.store, m, language, selection),
		address: page + query,
		self: `${page}/${file}${query}`,
		updated,
		edition,
		total: 0
	};
}

/** The whole selection as a file, whatever its size; what is withdrawn while it is on its way is not in the rest. */
async function wholeFile(rooms: Rooms, url: URL, language: Language, format: FormatName, now: Date) {
	const { file, mediaType } = formats[format];
	const selection = parseSelection(url.searchParams);
	const context = await contextOf(rooms, { url, language, selection, file });
	const chunks = rooms.copies.copy({ kind: 'file', format, context }, rooms.research.ids(selection));
	const [, extension] = file.split('.');
	return new Response(await bodyOf(chunks), {
		headers: headersOf({
			mediaType,
			name: `lieudit-${now.toISOString().slice(0, 10)}.${extension}`,
			canonical: context.self,
			licence: context.edition.licence,
			language,
			isKept: false
		})
	});
}

/** A page of a feed: the newest first, and where the older ones are (RFC 5005, section 3). */
async function feedPage(rooms: Rooms, url: URL, language: Language, format: FormatName) {
	const { file, mediaType } = formats[format];
	const selection = parseSelection(url.searchParams, ['after']);
	const cursors = url.searchParams.getAll('after');
	if (cursors.length > 1) throw new Invalid('after', cursors.join(' '), 'once');
	const after = cursors[0] || undefined;
	const [context, page, count] = await Promise.all([
		contextOf(rooms, { url, language, selection, file }),
		rooms.research.page(selection, { order: 'published', after, limit: ENTRIES }),
		rooms.research.count(selection)
	]);
	const at = (cursor: string) => {
		const address = new URL(context.self);
		address.searchParams.set('after', cursor);
		return address.href;
	};
	const told: Context = {
		...context,
		self: after ? at(after) : context.self,
		next: page.next && at(page.next),
		total: count.stories
	};
	const chunks = rooms.copies.copy({ kind: 'file', format, context: told }, batch(page.ids));
	return new Response(await bodyOf(chunks), {
		headers: headersOf({
			mediaType,
			canonical: told.self,
			licence: told.edition.licence,
			language,
			isKept: true
		})
	});
}

/** Bytes that a selection's whole files have, by format. */
export type FileSizes = Map<FormatName, number>;

/**
 * What the files of some of a selection's stories weigh: of all of them, as they are, or of a sample. Undefined where
 * those who take files away leave no time for it.
 */
export async function fileSizes(
	rooms: Rooms,
	{ url, language, selection, ids }: { url: URL; language: Language; selection: Selection; ids: number[] }
): Promise<FileSizes | undefined> {
	const whole = (Object.keys(formats) as FormatName[]).filter((name) => !formats[name].isFeed);
	const contexts = await Promise.all(
		whole.map((name) => contextOf(rooms, { url, language, selection, file: formats[name].file }))
	);
	const asked = Object.fromEntries(whole.map((name, i) => [name, contexts[i]!]));
	return rooms.copies.ask({ kind: 'sizes', ids, contexts: asked }).catch((failure: unknown) => {
		if (failure instanceof Busy) return undefined;
		throw failure;
	});
}

async function* batch(ids: number[]): AsyncGenerator<number[], void, void> {
	if (ids.length) yield ids;
}

/**
 * A selection in one of the formats, for an address whose query says which one.
 * @throws Invalid on a query that is not understood, Busy where too much is asked at once
 */
export function selectionFile(
	rooms: Rooms,
	url: URL,
	language: Language,
	format: FormatName,
	now = new Date()
): Promise<Response> {
	return formats[format].isFeed
		? feedPage(rooms, url, language, format)
		: wholeFile(rooms, url, language, format, now);
}
