import { beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/connection.ts';
import * as links from './links.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-22T09:00:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const purpose = { kind: 'invitation', email: 'sami@newsroom.example', rank: 'editor' } as const;
let store: Store;
beforeEach(async () => {
	store = await openStore(':memory:');
	return () => store.destroy();
});
const make = (given: links.Purpose = purpose, at = now) =>
	links.make(store, given, { language: 'ar', now: at });

test('a link says what it is for', async () => {
	const link = await links.find(store, 'invitation', await make(), now);
	expect(link).toMatchObject({ ...purpose, language: 'ar', madeBy: null, expires: after(48 * HOUR) });
});

test.each([
	['first', HOUR / 2],
	['invitation', 48 * HOUR]
] as const)('a link of kind %s opens until its time has passed', async (kind, lasting) => {
	const token = await make(kind === 'first' ? { kind } : purpose);
	expect(await links.find(store, kind, token, after(lasting - 1))).toBeDefined();
	expect(await links.find(store, kind, token, after(lasting))).toBeUndefined();
});

test('a link opens once', async () => {
	const token = await make();
	const { id } = (await links.find(store, 'invitation', token, now))!;
	expect(await links.spend(store, id, now)).toBe(true);
	expect(await links.spend(store, id, now)).toBe(false);
	expect(await links.find(store, 'invitation', token, now)).toBeUndefined();
});

test('a link of one kind opens no other door', async () => {
	const token = await make();
	expect(await links.find(store, 'first', token, now)).toBeUndefined();
	expect(await links.find(store, 'reset', token, now)).toBeUndefined();
});

test('a new invitation for somebody replaces the one before, and no other', async () => {
	const [old, others] = [await make(), await make({ ...purpose, email: 'jo@newsroom.example' })];
	const token = await make();
	expect(await links.find(store, 'invitation', old, now)).toBeUndefined();
	expect(await links.find(store, 'invitation', others, now)).toBeDefined();
	expect(await links.find(store, 'invitation', token, now)).toBeDefined();
});

test('an invitation that is cancelled opens no more', async () => {
	const token = await make();
	const { id } = (await links.invitations(store, now))[0]!;
	expect(await links.revoke(store, id)).toBe(purpose.email);
	expect(await links.revoke(store, id)).toBeUndefined();
	expect(await links.find(store, 'invitation', token, now)).toBeUndefined();
	expect(await links.invitations(store, now)).toEqual([]);
});

test('who reads the store cannot use a link', async () => {
	const token = await make();
	const rows = await store.selectFrom('member_link').selectAll().execute();
	expect(JSON.stringify(rows)).not.toContain(token);
});
