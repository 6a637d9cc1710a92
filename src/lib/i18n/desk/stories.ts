import type { Language } from '../../story/language.ts';
import { stories as ar } from './stories.ar.ts';
import { stories as de } from './stories.de.ts';
import { stories as en } from './stories.en.ts';
import { stories as fr } from './stories.fr.ts';

/** What the desk's list of stories says, and what is done to a story. */
export type StoriesWords = typeof fr;

export const storiesWords: Record<Language, StoriesWords> = { fr, en, de, ar };
