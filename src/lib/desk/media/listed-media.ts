import type { MediaKind } from '../../newsroom/media.ts';
import type { Language } from '../../story/language.ts';

/** A medium as the gallery and the picker list it. */
export interface ListedMedia {
	id: number;
	kind: MediaKind;
	name: string;
	credit: string;
	version: number;
	texts: Record<Language, { alt: string; caption: string }>;
	focus: { x: number; y: number };
	foretaste: string | null;
	/** The picture to show: its own, or its still's. */
	shown: { id: number; name: string; version: number } | undefined;
}
