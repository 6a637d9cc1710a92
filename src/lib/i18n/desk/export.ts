import type { Language } from '../../story/language.ts';
import { exporting as ar } from './export.ar.ts';
import { exporting as de } from './export.de.ts';
import { exporting as en } from './export.en.ts';
import { exporting as fr } from './export.fr.ts';

/** What the desk says of exporting. */
export type ExportWords = typeof fr;

export const exportWords: Record<Language, ExportWords> = { fr, en, de, ar };
