import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('nothing set means localhost:3000 and data/local', () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		host: 'localhost',
		origin: 'http://localhost:3000',
		data: 'data/local',
		keeps: true,
		timeZone: 'Europe/Paris'
	});
});

test.each([
	['PORT', 'eighty'],
	['PORT', '70000'],
	['PORT', '0'],
	['ORIGIN', 'news.example.org'],
	['ORIGIN', 'ftp://news.example.org'],
	['LIEUDIT_KEEP', 'perhaps'],
	['LIEUDIT_MAIL_FROM', 'the newsroom']
])('%s=%s is refused by name', (name, value) => {
	expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is "${value}": it must be `));
});

test('mail has a server and a sender, or neither', () => {
	const [LIEUDIT_SMTP, LIEUDIT_MAIL_FROM] = [
		'smtps://me:secret@mail.example.org',
		'Desk <desk@news.example.org>'
	];
	expect(readSettings({ LIEUDIT_SMTP, LIEUDIT_MAIL_FROM }).mail).toEqual({
		server: LIEUDIT_SMTP,
		from: LIEUDIT_MAIL_FROM
	});
	expect(() => readSettings({ LIEUDIT_SMTP })).toThrow('go together');
	expect(() => readSettings({ LIEUDIT_MAIL_FROM })).toThrow('go together');
});

test('a server for mail that is refused is not printed: its address holds a password', () => {
	const refusal = () => readSettings({ LIEUDIT_SMTP: 'https://me:secret@mail.example.org' });
	expect(refusal).toThrow(/^LIEUDIT_SMTP must be/);
	expect(refusal).not.toThrow(/secret/);
});
