import type { Generated } from 'kysely';
import type { MediaKind } from '../../newsroom/media.ts';
import type { Language } from '../../story/language.ts';

/** What readers may know of a medium. */
interface PublicMedia {
	id: Generated<number>;
	kind: MediaKind;
	credit: Generated<string>;
	/** Pixels, of a picture. */
	width: number | null;
	height: number | null;
	/** A blurred foretaste as a `data:` address, of a picture. */
	foretaste: string | null;
	/** Where a foreign one plays. */
	address: string | null;
	/** The picture shown before it plays. */
	still: number | null;
	focus_x: Generated<number>;
	focus_y: Generated<number>;
}

interface Media extends PublicMedia {
	/** What the desk calls it; never published, since a file's name may tell who and where. */
	name: string;
	/** The member whose it is; null is the newsroom's. */
	owner: string | null;
	/** ISO 8601, UTC. */
	created: string;
	/** The upload it came in by, so that one taken in twice is one; null for a foreign one. */
	upload: string | null;
	/** Base64 of its ThumbHash, of a picture. */
	thumbhash: string | null;
	/** What was taken out of the file: JSON of `Removed`. */
	removed: Generated<string>;
	/** Counts the changes of its pixels. */
	version: Generated<number>;
	/** How many areas were blurred. */
	blurred: Generated<number>;
	/** 0 while its files are being written: seen by nobody, swept if its writing was cut off. */
	is_whole: 0 | 1;
}

interface PublicMediaFile {
	id: Generated<number>;
	media: number;
	/** The last part of its address. */
	name: string;
	/** Media type. */
	type: string;
	width: number | null;
	height: number | null;
	bytes: number;
	/** Hexadecimal. */
	sha256: string;
}

interface MediaFile extends PublicMediaFile {
	/** 1: the original, which never leaves the desk. */
	is_original: 0 | 1;
}

interface MediaText {
	media: number;
	language: Language;
	alt: string;
	caption: string;
}

export interface MediaTables {
	media: Media;
	media_text: MediaText;
	media_file: MediaFile;
	/** Parts of `CHUNK` bytes each, the last one shorter. */
	media_chunk: { id: Generated<number>; file: number; position: number; bytes: Uint8Array };
	/** Which media a story's texts show; written when it is published. */
	story_media: { story: number; media: number };
	/** One row: what the newsroom decided. */
	media_rule: { keeps_originals: 0 | 1 };
	public_media: PublicMedia;
	public_media_text: MediaText;
	public_media_file: PublicMediaFile;
}
