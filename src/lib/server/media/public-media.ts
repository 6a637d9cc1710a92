import type { MediaKind } from '../../newsroom/media.ts';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import type { StoredFile } from './files.ts';

/** A file that readers may have: one of a medium that a published story shows. */
export function file(store: Store, media: number, name: string): Promise<StoredFile | undefined> {
	return store
		.selectFrom('public_media_file')
		.select(['id', 'name', 'type', 'bytes', 'sha256'])
		.where('media', '=', media)
		.where('name', '=', name)
		.executeTakeFirst();
}

interface PublicFile {
	name: string;
	type: string;
	width: number | null;
	height: number | null;
	bytes: number;
}

/** A medium as readers meet it, in one language. */
export interface ShownMedia {
	id: number;
	kind: MediaKind;
	credit: string;
	alt: string;
	caption: string;
	foretaste: string | null;
	address: string | null;
	/** Renditions from the narrowest, or the one recording. */
	files: PublicFile[];
	/** Shown before it plays. */
	still?: ShownMedia;
}

/** The media with these numbers that readers may see, by number; their words in the language of the text. */
export async function shown(
	store: Store,
	ids: readonly number[],
	language: Language
): Promise<Map<number, ShownMedia>> {
	if (!ids.length) return new Map();
	const rows = await store
		.selectFrom('public_media')
		.leftJoin('public_media_text as text', (on) =>
			on.onRef('text.media', '=', 'public_media.id').on('text.language', '=', language)
		)
		.select(['id', 'kind', 'credit', 'foretaste', 'address', 'still', 'alt', 'caption'])
		.where('id', 'in', ids)
		.execute();
	const stills = await shown(
		store,
		rows.flatMap(({ still }) => still ?? []),
		language
	);
	const files = await store
		.selectFrom('public_media_file')
		.select(['media', 'name', 'type', 'width', 'height', 'bytes'])
		.where('media', 'in', ids)
		.orderBy('width')
		.execute();
	return new Map(
		rows.map(({ still, alt, caption, ...row }) => [
			row.id,
			{
				...row,
				alt: alt ?? '',
				caption: caption ?? '',
				files: files.filter(({ media }) => media === row.id),
				...(still !== null && { still: stills.get(still) })
			}
		])
	);
}
