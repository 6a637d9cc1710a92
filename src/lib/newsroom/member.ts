import type { Language } from '../story/language.ts';

/** What somebody may do at the desk, each rank all that the one before it may. */
export const ranks = ['contributor', 'editor', 'administrator'] as const;
export type Rank = (typeof ranks)[number];

/** Somebody who works at the desk. */
export interface Member {
	id: string;
	name: string;
	email: string;
	rank: Rank;
	/** The language the desk speaks to them. */
	language: Language;
}

/** What administrators see of a member. */
export interface Person extends Member {
	/** When they were last here, to the hour. */
	seen: Date | null;
	/** Whether a code is asked for after their password. */
	hasFactor: boolean;
	/** How many passkeys they have. */
	passkeys: number;
	/** Whether they may not come in. */
	isOff: boolean;
}
