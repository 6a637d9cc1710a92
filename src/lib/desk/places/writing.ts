import type { Manuscript } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';

/** The story that is being written, as far as its places are concerned. */
export interface Writing {
	readonly story: number;
	readonly language: Language;
	readonly document: Manuscript;
	/** How many names wait, by language; the checklist reads it. */
	names: Partial<Record<Language, { proposed: number; ambiguous: number }>>;
	change(changes: Partial<Manuscript>): void;
	/** What is written, on its way to the server. */
	readonly copy: { save(): Promise<void> };
}

/** What whoever writes may do besides. */
export interface Access {
	/** Decide on a name for the whole newsroom. */
	mayDecide: boolean;
	/** See, draw and forget true geometries. */
	mayKnow: boolean;
}

/** What is said to whoever listens, and shown where something went wrong. */
export type Saying =
	| { kind: 'all' }
	| { kind: 'confirmed'; name: string }
	| { kind: 'dismissed'; name: string }
	| { kind: 'never'; name: string }
	| { kind: 'kept' }
	| { kind: 'forgotten' }
	| { kind: 'undecided' }
	| { kind: 'none' }
	| { kind: 'aside' }
	| { kind: 'failed'; status: number };
