import { expect, test } from 'vitest';
import { addMember, emptyDesk, logged } from '../../../../tests/support/accounts.ts';
import { require } from './permission.ts';

test('what a rank may do passes; what it may not answers 403 and is written down', async () => {
	const { accounts } = await emptyDesk();
	const { store } = accounts;
	const member = await addMember(accounts, { rank: 'contributor' });
	const event = {
		url: new URL('http://localhost/desk/people?x=1'),
		locals: { store, member, address: '192.0.2.1' }
	} as Parameters<typeof require>[0];
	expect(await require(event, 'story.write', member.id)).toBe(member);
	expect(await logged(accounts)).toEqual([]);
	for (const owner of ['another', null])
		await expect(require(event, 'story.write', owner)).rejects.toMatchObject({ status: 403 });
	await expect(require(event, 'people')).rejects.toMatchObject({
		status: 403,
		body: { forbidden: 'people' }
	});
	expect((await logged(accounts)).at(-1)).toBe(
		'refused | Alix Fontaine | /desk/people | {"action":"people"}'
	);
	await store.destroy();
});
