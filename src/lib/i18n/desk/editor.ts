import type { Language } from '../../story/language.ts';
import { editor as ar } from './editor.ar.ts';
import { editor as de } from './editor.de.ts';
import { editor as en } from './editor.en.ts';
import { editor as fr } from './editor.fr.ts';

/** What the editor says, its history, its conflicts and its checklist. */
export type EditorWords = typeof fr;

export const editorWords: Record<Language, EditorWords> = { fr, en, de, ar };
