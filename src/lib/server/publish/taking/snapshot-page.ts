import { loadMessages } from '../../../i18n/messages/index.ts';
import type { Language } from '../../../story/language.ts';
import { parseSelection } from '../../../story/selection-parser.ts';
import type { Selection } from '../../../story/selection.ts';
import { datasetOf, type Reference } from '../citations/reference.ts';
import { midnight } from '../files/taken-story.ts';
import * as editions from '../../store/editions.ts';
import * as snapshots from '../../store/snapshots.ts';
import { bodyOf, headersOf } from './answer.ts';
import * as canonical from './canonical-rows.ts';
import { formats, type FormatName } from './formats.ts';
import type { Rooms } from './selection-files.ts';
import { titleOf } from './selection-title.ts';
import type { Standing } from './standing.ts';

/** A snapshot as its page and its files tell of it. */
export interface SnapshotTold {
	snapshot: snapshots.Snapshot;
	selection: Selection;
	/** The selection in words. */
	title: string;
	standing: Standing;
	/**
	 * Whether every row still says what it said. Only then is the checksum told: over rows of which some are protected
	 * now, it would let anybody try what they had said.
	 */
	isWhole: boolean;
	/** Where it can always be found, in whatever language. */
	address: string;
}

/** @throws NotFound where there is none of that id */
export async function readSnapshot(
	{ store, copies }: Pick<Rooms, 'store' | 'copies'>,
	{ id, language, origin }: { id: string; language: Language; origin: string }
): Promise<SnapshotTold> {
	const snapshot = await snapshots.read(store, id);
	const selection = parseSelection(new URLSearchParams(snapshot.selection));
	const [m, standing] = await Promise.all([
		loadMessages(language),
		copies.ask({ kind: 'standing', snapshot: id })
	]);
	return {
		snapshot,
		selection,
		title: await titleOf(store, m, language, selection),
		standing,
		isWhole: standing.withdrawn + standing.retold + standing.relocated === 0,
		address: `${origin}/s/${id}`
	};
}

/** How a snapshot is cited. */
export async function snapshotReference(
	{ store }: Pick<Rooms, 'store'>,
	{ snapshot, title, isWhole, address }: SnapshotTold,
	language: Language
): Promise<Reference> {
	const { id, created, stories: count, sha256 } = snapshot;
	const cited = { id, title, language, address, created, count, sha256: isWhole ? sha256 : undefined };
	return datasetOf(cited, { edition: await editions.publisher(store) });
}

/** A snapshot's rows, as they are now, in one of the formats. */
export async function snapshotFile(
	rooms: Pick<Rooms, 'store' | 'copies'>,
	{ snapshot, title, standing, address }: SnapshotTold,
	{ format, language, origin }: { format: FormatName; language: Language; origin: string }
): Promise<Response> {
	const { file, mediaType, isFeed } = formats[format];
	const edition = await editions.publisher(rooms.store);
	const self = `${origin}/${language}/s/${snapshot.id}/${file}`;
	const context = {
		origin,
		language,
		title,
		address,
		self,
		updated: new Date(midnight(snapshot.created)),
		edition,
		total: standing.stories
	};
	const chunks = rooms.copies.copy({ kind: 'file', format, context, snapshot: snapshot.id });
	return new Response(await bodyOf(chunks), {
		headers: headersOf({
			mediaType,
			name: isFeed ? undefined : `lieudit-${snapshot.id}.${file.split('.')[1]}`,
			canonical: self,
			licence: edition.licence,
			language,
			isKept: false
		})
	});
}

/** A snapshot's rows in the form over which the checksum was made. */
export async function snapshotRows(
	{ store, copies }: Pick<Rooms, 'store' | 'copies'>,
	id: string,
	origin: string
): Promise<Response> {
	await snapshots.read(store, id);
	const { licence } = await editions.publisher(store);
	return new Response(await bodyOf(copies.copy({ kind: 'rows', snapshot: id })), {
		headers: headersOf({
			mediaType: canonical.mediaType,
			name: `lieudit-${id}.tsv`,
			canonical: `${origin}/s/${id}/rows.tsv`,
			licence,
			isKept: false
		})
	});
}
