import type { Migration } from 'kysely/migration';
import { up as firstLight } from './0001-first-light.ts';

/** In the order in which they run. A migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
	'0001-first-light': { up: firstLight }
};
