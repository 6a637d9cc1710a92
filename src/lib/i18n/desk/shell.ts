import type { Language } from '../../story/language.ts';
import { shell as ar } from './shell.ar.ts';
import { shell as de } from './shell.de.ts';
import { shell as en } from './shell.en.ts';
import { shell as fr } from './shell.fr.ts';

/** What stands around every page of the desk. */
export type ShellWords = typeof fr;

export const shellWords: Record<Language, ShellWords> = { fr, en, de, ar };
