import { createContext } from 'svelte';
import type { Language } from '../story/language.ts';
import type { Messages } from './messages/index.ts';

/** The reader's language and what the interface says in it, for every component below. */
export interface Speech {
	language: Language;
	m: Messages;
}

export const [useSpeech, provideSpeech] = createContext<() => Speech>();
