import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import type { JournalAction } from '../../newsroom/journal.ts';
import { append } from './journal.ts';
import { batches, countsByKind, page } from './log.ts';
import { Watch } from './seal.ts';

let archive: SmallArchive;
beforeEach(async () => {
	archive = await openSmallArchive();
});
afterEach(() => archive.close());

const noon = Date.parse('2026-11-22T12:00:00Z');
const said = (action: JournalAction, title = 'Soir', minutes = 0) =>
	append(archive.store, {
		at: new Date(noon + minutes * 60_000),
		member: { id: 'ines', name: 'Inès' },
		address: '192.0.2.14',
		action,
		subject: { kind: 'story', id: 1, title }
	});
const none = () => {};

test('a page of the log goes on where the one before ended, and ends where the log begins', async () => {
	for (let i = 1; i <= 5; i++) await said('story.saved');
	const first = await page(archive.store, { limit: 2 });
	expect(first.lines.map(({ number }) => number)).toEqual([5, 4]);
	const second = await page(archive.store, { limit: 3, before: first.next });
	expect(second.lines.map(({ number }) => number)).toEqual([3, 2, 1]);
	expect(second.next).toBeUndefined();
});

test('a kind of line gathers its deeds, and is counted', async () => {
	for (const action of ['story.saved', 'truth.seen', 'refused', 'session.failed', 'story.withdrawn'] as const)
		await said(action);
	const { lines } = await page(archive.store, { kind: 'refusals', limit: 10 });
	expect(lines.map(({ action }) => action)).toEqual(['session.failed', 'refused']);
	expect(await countsByKind(archive.store)).toEqual({
		all: 5,
		publications: 1,
		truths: 1,
		entries: 1,
		refusals: 2
	});
});

test('lines are found by words of their title, by person, since an instant and about one thing', async () => {
	await said('story.saved', 'Soir de Noël', 0);
	await said('story.saved', 'Le match', 10);
	const titles = async (question: Partial<Parameters<typeof page>[1]>) =>
		(await page(archive.store, { limit: 10, ...question })).lines.map(({ title }) => title);
	expect(await titles({ words: 'noël' })).toEqual(['Soir de Noël']);
	expect(await titles({ words: '192.0.2' })).toHaveLength(2);
	expect(await titles({ words: '%' })).toEqual([]);
	expect(await titles({ member: 'tom' })).toEqual([]);
	expect(await titles({ since: new Date(noon + 60_000).toISOString() })).toEqual(['Le match']);
	expect(await titles({ subject: { kind: 'story', id: '2' } })).toEqual([]);
});

test('everything leaves in batches, each line once', async () => {
	for (let i = 1; i <= 1001; i++) await said('story.saved');
	const numbers: number[] = [];
	for await (const lines of batches(archive.store, {})) numbers.push(...lines.map(({ number }) => number));
	expect(numbers).toEqual(Array.from({ length: 1001 }, (_, i) => 1001 - i));
});

test('the chain is walked beside, once an hour, and says where it is broken', async () => {
	const { store } = archive;
	const watch = new Watch();
	await said('story.saved');
	expect(watch.ask(store, new Date(noon), none)).toBeUndefined();
	await watch.rest();
	expect(watch.ask(store, new Date(noon), none)).toMatchObject({ lines: 1, at: '2026-11-22T12:00:00.000Z' });
	await said('story.saved');
	watch.ask(store, new Date(noon + 3_599_999), none);
	await watch.rest();
	expect(watch.ask(store, new Date(noon + 3_599_999), none)).toMatchObject({ lines: 1 });
	// As whoever can write to the file could
	await sql`DROP TRIGGER journal_unchanged`.execute(store);
	await sql`UPDATE journal SET title = 'autre' WHERE number = 2`.execute(store);
	watch.ask(store, new Date(noon + 3_600_000), none);
	await watch.rest();
	const seal = watch.ask(store, new Date(noon + 3_600_000), none);
	expect(seal).toMatchObject({ lines: 2, brokenAt: 2 });
});
