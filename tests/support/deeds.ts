import type { Rank } from '../../src/lib/newsroom/member.ts';
import type { RankedDeed } from '../../src/lib/server/desk/journal.ts';

/** When what is done at the desk is done, unless a test says otherwise. */
export const noon = new Date('2026-11-22T12:00:00Z');
export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

export const ines = {
	at: noon,
	member: { id: 'ines', name: 'Inès', rank: 'editor' },
	address: '192.0.2.14'
} satisfies RankedDeed;
export const tom = {
	at: noon,
	member: { id: 'tom', name: 'Tom', rank: 'editor' },
	address: '192.0.2.21'
} satisfies RankedDeed;
/** A deed of any member, who is called as their id. */
export const by = (id: string, minutes = 0, rank: Rank = 'editor') =>
	({ at: later(minutes), member: { id, name: id, rank }, address: '192.0.2.14' }) satisfies RankedDeed;
