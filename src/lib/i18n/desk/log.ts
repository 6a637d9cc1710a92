import type { Language } from '../../story/language.ts';
import { log as ar } from './log.ar.ts';
import { log as de } from './log.de.ts';
import { log as en } from './log.en.ts';
import { log as fr } from './log.fr.ts';

/** What the log of the desk says. */
export type LogWords = typeof fr;

export const logWords: Record<Language, LogWords> = { fr, en, de, ar };
