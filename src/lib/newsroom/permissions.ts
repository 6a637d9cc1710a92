import { ranks, type Member, type Rank } from './member.ts';

interface Rule {
	least: Rank;
	own?: true;
	shared?: true;
}

/**
 * What can be done at the desk, and the least rank that may. `own` is what a contributor may do with what is theirs
 * only, `shared` also with what is the newsroom's; editors may do it with all.
 */
const rules = {
	'story.list': { least: 'contributor' },
	'story.create': { least: 'contributor' },
	'story.read': { least: 'contributor', own: true },
	'story.write': { least: 'contributor', own: true },
	'story.bin': { least: 'contributor', own: true },
	'story.publish': { least: 'editor' },
	'story.withdraw': { least: 'editor' },
	'truth.see': { least: 'editor' },
	'truth.write': { least: 'editor' },
	'place.read': { least: 'contributor' },
	'place.write': { least: 'editor' },
	'theme.create': { least: 'editor' },
	'media.read': { least: 'contributor', own: true, shared: true },
	'media.write': { least: 'contributor', own: true },
	'media.publish': { least: 'editor' },
	import: { least: 'editor' },
	export: { least: 'editor' },
	'log.read': { least: 'editor' },
	people: { least: 'administrator' },
	settings: { least: 'administrator' }
} as const satisfies Record<string, Rule>;

export type DeskAction = keyof typeof rules;
export const deskActions = Object.keys(rules) as DeskAction[];

/**
 * Whether somebody may do something. Nobody may do nothing.
 * @param owner whose the thing is, where it is somebody's: the id of a member; null is the newsroom's
 */
export function may(
	member: Pick<Member, 'id' | 'rank'> | null,
	action: DeskAction,
	owner?: string | null
): boolean {
	if (!member) return false;
	const rule: Rule = rules[action];
	if (ranks.indexOf(member.rank) < ranks.indexOf(rule.least)) return false;
	if (!rule.own || member.rank !== 'contributor' || owner === undefined) return true;
	return owner === null ? rule.shared === true : owner === member.id;
}
