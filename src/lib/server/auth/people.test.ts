import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	addMember,
	caller,
	emptyDesk,
	logged,
	PASSWORD,
	type SentLetter
} from '../../../../tests/support/accounts.ts';
import type { Member } from '../../newsroom/member.ts';
import type { Accounts } from './accounts.ts';
import { appoint } from './appointing.ts';
import { byPassword } from './entering.ts';
import { firstLink, joinFirst, joinInvited, openLink, renewByLink } from './joining.ts';
import * as members from './members.ts';
import * as people from './people.ts';
import { recognise } from './sessions.ts';

const now = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-25T09:00:00Z');
let accounts: Accounts;
let sent: SentLetter[];
let alix: Member;
let by: people.Doing;
beforeEach(async () => {
	({ accounts, sent } = await emptyDesk());
	alix = await addMember(accounts, { rank: 'administrator' });
	by = { member: alix, address: '192.0.2.9', at: now };
});
afterEach(() => accounts.store.destroy());

const tokenOf = (link: string | undefined) => new URL(link!).pathname.split('/').at(-1)!;
const ranks = async () =>
	Object.fromEntries(
		(await members.list(accounts.store)).map(({ name, rank, isOff }) => [name, isOff ? 'off' : rank])
	);
const sami = { name: 'Sami', password: 'another four unrelated words', language: 'ar' } as const;
const invitation = { email: 'sami@newsroom.example', rank: 'contributor', language: 'ar' } as const;

describe('the first administrator', () => {
	test('needs no link where there is one', async () => {
		expect(await firstLink(accounts, 'fr', now)).toBeUndefined();
	});

	test('comes by the latest link, within half an hour, once', async () => {
		const { accounts: empty } = await emptyDesk();
		const [old, link] = [await firstLink(empty, 'fr', now), await firstLink(empty, 'fr', now)];
		const newcomer = { ...sami, email: 'sami@newsroom.example' };
		const follow = (token: string, at: Date) => joinFirst(empty, caller(), token, newcomer, at);
		expect(await follow(tokenOf(old), now)).toEqual({ state: 'void' });
		expect(await follow(tokenOf(link), new Date(now.getTime() + 30 * 60_000))).toEqual({ state: 'void' });
		expect(await follow(tokenOf(link), now)).toMatchObject({
			state: 'in',
			member: { rank: 'administrator' }
		});
		expect(await follow(tokenOf(link), now)).toEqual({ state: 'void' });
		await empty.store.destroy();
	});

	test('is made from outside, and a member is let in again with another password', async () => {
		const made = await appoint(accounts, { email: 'sami@newsroom.example', language: 'ar' }, now);
		expect(made).toMatchObject({ kind: 'invitation' });
		const joined = await joinInvited(accounts, caller(), tokenOf(made.link), sami, now);
		expect(joined).toMatchObject({ state: 'in', member: { rank: 'administrator' } });
		await people.switchOff(accounts, by, (joined as { member: Member }).member.id);
		const again = await appoint(accounts, { email: 'sami@newsroom.example', language: 'fr' }, now);
		expect(again).toMatchObject({ kind: 'reset' });
		const renewed = await renewByLink(accounts, caller(), tokenOf(again.link), 'yet another four words', now);
		expect(renewed).toMatchObject({ state: 'in', member: { rank: 'administrator', language: 'ar' } });
	});
});

describe('an invitation', () => {
	test('makes a member of its rank and address, whatever else is sent', async () => {
		const link = await people.invite(accounts, by, invitation);
		const more = { ...sami, rank: 'administrator', email: 'other@newsroom.example' };
		expect(await joinInvited(accounts, caller(), tokenOf(link), more, now)).toMatchObject({
			state: 'in',
			member: { name: 'Sami', email: 'sami@newsroom.example', rank: 'contributor', language: 'ar' }
		});
		expect(await logged(accounts)).toEqual([
			'member.invited | Alix Fontaine | sami@newsroom.example | {"rank":"contributor"}',
			'member.joined | Sami | Sami | {"rank":"contributor","by":"invitation"}',
			'session.opened | Sami | Sami | {"by":"password"}'
		]);
	});

	test('is made for nobody who is a member', async () => {
		expect(await people.invite(accounts, by, { ...invitation, email: alix.email })).toBeUndefined();
	});

	test('two of one address at the same moment make one member', async () => {
		const link = await people.invite(accounts, by, invitation);
		const both = await Promise.all(
			[1, 2].map(() => joinInvited(accounts, caller(), tokenOf(link), sami, now))
		);
		expect(both.map(({ state }) => state).sort()).not.toEqual(['in', 'in']);
		expect(Object.keys(await ranks())).toHaveLength(2);
	});

	test('a password that everybody knows is refused, and the link still opens', async () => {
		const link = await people.invite(accounts, by, invitation);
		const poor = { ...sami, password: 'Administrator2026!' };
		expect(await joinInvited(accounts, caller(), tokenOf(link), poor, now)).toEqual({
			state: 'faulty',
			faults: { password: 'common' }
		});
		expect(await openLink(accounts, 'invitation', tokenOf(link), caller(), now)).toBeDefined();
	});

	test('links cannot be guessed through', async () => {
		for (let i = 0; i < 20; i++) await openLink(accounts, 'invitation', `guess${i}`, caller(), now);
		await expect(openLink(accounts, 'invitation', 'guess', caller(), now)).rejects.toThrow('too many tries');
	});
});

describe('somebody who works here', () => {
	let jo: Member;
	beforeEach(async () => {
		jo = await addMember(accounts, { name: 'Jo', email: 'jo@newsroom.example', rank: 'contributor' });
	});
	const enter = async (member: Member) =>
		(await byPassword(accounts, caller(), { email: member.email, password: PASSWORD })).cookies;
	const present = async (cookies: string[]) => (await recognise(accounts, caller(cookies))).presence?.member;

	test('has another rank from their next request on', async () => {
		const cookies = await enter(jo);
		expect(await people.changeRank(accounts, by, jo.id, 'editor')).toBeUndefined();
		expect(await present(cookies)).toMatchObject({ rank: 'editor' });
		expect((await logged(accounts)).at(-1)).toBe(
			'member.changed | Alix Fontaine | Jo | {"from":"contributor","to":"editor"}'
		);
	});

	test('who is switched off is out at once, until switched on', async () => {
		const cookies = await enter(jo);
		expect(await members.count(accounts.store)).toBe(2);
		await people.switchOff(accounts, by, jo.id);
		expect(await members.count(accounts.store)).toBe(1);
		expect(await present(cookies)).toBeUndefined();
		expect(await enter(jo)).toEqual([]);
		await people.switchOn(accounts, by, jo.id);
		expect(await present(await enter(jo))).toMatchObject({ name: 'Jo' });
	});

	test('whose sessions are ended enters anew', async () => {
		const cookies = await enter(jo);
		await people.endSessions(accounts, by, jo.id);
		expect(await present(cookies)).toBeUndefined();
		expect(await present(await enter(jo))).toBeDefined();
	});

	test('who gets a link chooses another password, loses other proofs, and is out everywhere else', async () => {
		const cookies = await enter(jo);
		await accounts.store.updateTable('member').set({ has_factor: 1 }).where('id', '=', jo.id).execute();
		const made = await people.resetLink(accounts, by, jo.id);
		if (made === 'gone') throw new Error('Jo is there');
		const came = await renewByLink(accounts, caller(), tokenOf(made.link), sami.password, now);
		expect(came).toMatchObject({ state: 'in', member: { name: 'Jo' } });
		expect(await present(cookies)).toBeUndefined();
		expect(await enter(jo)).toEqual([]);
	});

	test('who asks by mail keeps their other proofs', async () => {
		await accounts.store.updateTable('member').set({ has_factor: 1 }).where('id', '=', jo.id).execute();
		const letterIn = () => ({ subject: 'A subject', text: (link: string) => `Go to ${link}` });
		await people.mailReset(accounts, caller(), 'JO@newsroom.example', letterIn, now);
		await people.mailReset(accounts, caller(), 'nobody@newsroom.example', letterIn, now);
		await expect.poll(() => sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({ to: 'jo@newsroom.example', subject: 'A subject' });
		const token = tokenOf(/http\S+/.exec(sent[0]!.text)?.[0]);
		expect(await renewByLink(accounts, caller(), token, sami.password, now)).toMatchObject({ state: 'code' });
		expect(await renewByLink(accounts, caller(), token, sami.password, later)).toEqual({ state: 'void' });
	});

	test('is the last administrator: stays one, and stays on', async () => {
		expect(await people.changeRank(accounts, by, alix.id, 'editor')).toBe('last');
		expect(await people.switchOff(accounts, by, alix.id)).toBe('last');
		expect(await ranks()).toMatchObject({ 'Alix Fontaine': 'administrator' });
		await people.changeRank(accounts, by, jo.id, 'administrator');
		expect(await people.changeRank(accounts, by, alix.id, 'editor')).toBeUndefined();
		expect(await people.switchOff(accounts, by, jo.id)).toBe('last');
	});

	test('of two administrators who demote each other at once, one remains', async () => {
		await people.changeRank(accounts, by, jo.id, 'administrator');
		const done = await Promise.all([
			people.changeRank(accounts, by, jo.id, 'editor'),
			people.changeRank(accounts, { ...by, member: jo }, alix.id, 'editor')
		]);
		expect(done.filter((kept) => kept === 'last')).toHaveLength(1);
	});

	test('whom nobody knows is gone', async () => {
		expect(await people.changeRank(accounts, by, 'nobody', 'editor')).toBe('gone');
		expect(await people.resetLink(accounts, by, 'nobody')).toBe('gone');
	});
});
