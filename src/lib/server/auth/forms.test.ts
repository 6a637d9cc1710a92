import { expect, test } from 'vitest';
import { readForm } from './forms.ts';

const sent = (fields: Record<string, string>) =>
	new Request('http://localhost/desk', { method: 'POST', body: new URLSearchParams(fields) });

test('a form is read, its address in small letters', async () => {
	expect(await readForm('enter', sent({ email: ' Alix@Newsroom.example', password: ' a b ' }))).toEqual({
		values: { email: 'alix@newsroom.example', password: ' a b ' }
	});
});

test('what a form does not ask for is not read', async () => {
	const { values } = await readForm(
		'join',
		sent({ name: 'Sami', password: 'x', rank: 'administrator', email: 'x@y.example' })
	);
	expect(values).toEqual({ name: 'Sami', password: 'x' });
});

test('a refused form keeps what was typed, and no secret', async () => {
	const fields = {
		name: '',
		email: 'not an address',
		password: 'a secret',
		current: 'another',
		code: '123456'
	};
	const { refused } = await readForm('first', sent(fields));
	expect(refused).toEqual({
		faults: { name: 'missing', email: 'address' },
		typed: { name: '', email: 'not an address' }
	});
});

test('what is shown only once comes back with a code, and nothing else in its place', async () => {
	const uri = 'otpauth://totp/Lieudit:alix?secret=ABCDEFGH';
	const shown = { code: ' 123 456 ', uri, recovery: 'aaa-1 bbb-2 aaa-1' };
	expect((await readForm('confirm', sent(shown))).values).toEqual({
		code: '123 456',
		uri,
		recovery: ['aaa-1', 'bbb-2']
	});
	const strange = { code: 'x'.repeat(41), uri: 'javascript:alert(1)', recovery: 'x'.repeat(401) };
	expect((await readForm('confirm', sent(strange))).values).toEqual({ code: '', uri: '', recovery: [] });
});

test.each([
	['name', { name: 'a'.repeat(81) }, { name: 'lengthy' }],
	['rank', { member: 'x', rank: 'owner' }, { rank: 'choice' }],
	['link', { link: 'seven' }, { link: 'choice' }],
	['language', {}, { language: 'choice' }],
	['renew', {}, { password: 'missing' }],
	['renew', { password: 'a'.repeat(1001) }, { password: 'long' }]
] as const)('%s %j is refused by field', async (name, fields, faults) => {
	expect((await readForm(name, sent(fields))).refused?.faults).toEqual(faults);
});

test('a file in the place of a word is nothing typed', async () => {
	const body = new FormData();
	body.set('name', new File(['x'], 'x.txt'));
	const { refused } = await readForm('name', new Request('http://localhost/desk', { method: 'POST', body }));
	expect(refused).toEqual({ faults: { name: 'missing' }, typed: {} });
});
