import type { MediaKind } from '../../newsroom/media.ts';
import { languages, type Language } from '../../story/language.ts';

interface Told {
	kind: MediaKind;
	credit: string;
	texts: Record<Language, { alt: string }>;
}

/** What a medium lacks before any story can show it to readers: first a description in one language at least. */
export function mediaState(media: Told): 'describe' | 'credit' | 'ready' {
	if (!describedIn(media).length) return 'describe';
	return media.credit.trim() || media.kind === 'foreign' ? 'ready' : 'credit';
}

/** The languages in which it is described. */
export const describedIn = ({ texts }: Pick<Told, 'texts'>) =>
	languages.filter((language) => texts[language].alt.trim());

/** The shape beside each: see `ui/Sign.svelte`. */
export const stateSigns = {
	describe: 'look',
	credit: 'blocks',
	ready: 'done'
} as const;
