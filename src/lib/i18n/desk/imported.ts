import type { Language } from '../../story/language.ts';
import { imported as ar } from './imported.ar.ts';
import { imported as de } from './imported.de.ts';
import { imported as en } from './imported.en.ts';
import { imported as fr } from './imported.fr.ts';

/** What the editor says of the points and media that an import found. */
export type ImportedWords = typeof fr;

export const importedWords: Record<Language, ImportedWords> = { fr, en, de, ar };
