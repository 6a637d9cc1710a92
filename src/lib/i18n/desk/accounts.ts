import type { Language } from '../../story/language.ts';
import { accounts as ar } from './accounts.ar.ts';
import { accounts as de } from './accounts.de.ts';
import { accounts as en } from './accounts.en.ts';
import { accounts as fr } from './accounts.fr.ts';

/** What the doors of the desk and the pages of accounts say. */
export type AccountWords = typeof fr;

export const accountWords: Record<Language, AccountWords> = { fr, en, de, ar };
