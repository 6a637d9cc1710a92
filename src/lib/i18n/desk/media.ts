import type { Language } from '../../story/language.ts';
import { media as ar } from './media.ar.ts';
import { media as de } from './media.de.ts';
import { media as en } from './media.en.ts';
import { media as fr } from './media.fr.ts';

/** What the desk's pages of pictures, sound and video say. */
export type MediaWords = typeof fr;

export const mediaWords: Record<Language, MediaWords> = { fr, en, de, ar };
