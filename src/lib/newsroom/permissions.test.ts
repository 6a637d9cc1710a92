import { expect, test } from 'vitest';
import { ranks } from './member.ts';
import { deskActions, may } from './permissions.ts';

const of = (rank: (typeof ranks)[number]) => ({ id: rank, rank });

test('nobody may do anything', () => {
	expect(deskActions.filter((action) => may(null, action))).toEqual([]);
});

test('each rank may do all that the one below it may, and more', () => {
	const allowed = ranks.map((rank) => deskActions.filter((action) => may(of(rank), action, null)));
	for (const [index, actions] of allowed.entries()) {
		expect(actions).toEqual(expect.arrayContaining(allowed[index - 1] ?? []));
		expect(actions.length).toBeGreaterThan(allowed[index - 1]?.length ?? 0);
	}
	expect(allowed.at(-1)).toEqual(deskActions);
});

test('a contributor writes what is theirs, publishes nothing and sees no true point', () => {
	const contributor = of('contributor');
	expect(may(contributor, 'story.write', contributor.id)).toBe(true);
	expect(may(contributor, 'story.write', 'somebody else')).toBe(false);
	expect(may(contributor, 'story.write', null)).toBe(false);
	expect(may(contributor, 'story.publish')).toBe(false);
	expect(may(contributor, 'truth.see')).toBe(false);
});

test('a contributor sees media that are theirs or the newsroom’s, and changes theirs until readers see them', () => {
	const contributor = of('contributor');
	const whose = [contributor.id, null, 'somebody else'];
	expect(whose.map((owner) => may(contributor, 'media.read', owner))).toEqual([true, true, false]);
	expect(whose.map((owner) => may(contributor, 'media.write', owner))).toEqual([true, false, false]);
	expect(may(contributor, 'media.publish', contributor.id)).toBe(false);
	expect(may(of('editor'), 'media.publish', null)).toBe(true);
});
