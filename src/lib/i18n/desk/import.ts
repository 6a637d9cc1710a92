import type { Language } from '../../story/language.ts';
import { importing as ar } from './import.ar.ts';
import { importing as de } from './import.de.ts';
import { importing as en } from './import.en.ts';
import { importing as fr } from './import.fr.ts';

/** What the desk says of importing. */
export type ImportWords = typeof fr;

export const importWords: Record<Language, ImportWords> = { fr, en, de, ar };
