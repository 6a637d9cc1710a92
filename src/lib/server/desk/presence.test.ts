import { expect, test } from 'vitest';
import { Presence } from './presence.ts';

const ines = { id: 'ines', name: 'Inès' };
const tom = { id: 'tom', name: 'Tom' };
const reading = { language: 'fr', paragraph: 2, writes: false };

test('whoever has a story open is there until they leave, or say nothing for half a minute', () => {
	let now = 0;
	const presence = new Presence(() => now);
	presence.beat(1, tom, reading);
	presence.beat(1, ines, { ...reading, writes: true });
	presence.beat(2, tom, reading);
	expect(presence.of(1).map(({ member, writes }) => [member.name, writes])).toEqual([
		['Inès', true],
		['Tom', false]
	]);
	presence.leave(1, 'ines');
	expect(presence.of(1).map(({ member }) => member.id)).toEqual(['tom']);
	now = 30_000;
	expect(presence.of(1)).toHaveLength(1);
	now = 30_001;
	expect(presence.of(1)).toEqual([]);
	expect(presence.among([1, 2])).toEqual(new Map());
});

test('somebody in two tabs is there once, where they were last', () => {
	const presence = new Presence(() => 0);
	presence.beat(1, tom, reading);
	presence.beat(1, tom, { ...reading, paragraph: 5 });
	expect(presence.of(1)).toEqual([{ member: tom, ...reading, paragraph: 5 }]);
});
