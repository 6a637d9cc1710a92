import { expect, test } from 'vitest';
import type { Milestone, StoryCard } from '../story/story.ts';
import { dayNumber } from '../story/when.ts';
import { readWhen } from '../story/when-reader.ts';
import { chronicle, dayScale } from './chronicle.ts';

const story = (slug: string, occurred: string) => ({ slug, occurred: readWhen(occurred) }) as StoryCard;
const milestone = (slug: string, occurred: string, place = 'croisilles') =>
	({ slug, occurred: readWhen(occurred), place: { slug: place, name: place } }) as Milestone;

test('a chronicle follows what is told, milestones before the stories that begin that day, and says its silences', () => {
	const events = chronicle(
		[story('christmas', '2016-12-24'), story('integration', '2016-10-24/2016-11-30')],
		[milestone('clearing', '2016-10-24/2016-10-26', 'camp'), milestone('match', '2016-12-08')],
		new Set(['croisilles'])
	);
	expect(events.map((event) => (event.kind === 'gap' ? event.days : event.key))).toEqual([
		'milestone-clearing',
		'story-integration',
		8,
		'milestone-match',
		16,
		'story-christmas'
	]);
	expect(events[0]).toMatchObject({ elsewhere: true });
});

test('nothing told is an empty chronicle', () => {
	expect(chronicle([], [], new Set())).toEqual([]);
});

test('a scale has its ends at 0 and 100 percent and its months add up', () => {
	const scale = dayScale(dayNumber('2016-10-17'), dayNumber('2017-04-24'));
	expect([scale.at(scale.from), scale.at(scale.to)]).toEqual([0, 100]);
	expect(scale.months.map((month) => month.day)).toEqual([
		'2016-10-17',
		'2016-11-01',
		'2016-12-01',
		'2017-01-01',
		'2017-02-01',
		'2017-03-01',
		'2017-04-01'
	]);
	expect(scale.months.reduce((sum, month) => sum + month.share, 0)).toBeCloseTo(100, 0);
});
