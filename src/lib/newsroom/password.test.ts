import { expect, test } from 'vitest';
import { passwordFault } from './password.ts';

const alix = { name: 'Alix Fontaine', email: 'alix@redaction.example' };
const listed = new Set(['sunshine', 'password', 'qwertyuiop', 'administrator', 'trustno1', 'monkey']);
const fault = (password: string) => passwordFault(password, alix, (word) => listed.has(word));

test.each([
	['', 'short'],
	['elevensigns', 'short'],
	['été été été', 'short'],
	['🦊🦊🦊🦊🦊🦊🦊', 'short'],
	['a'.repeat(257), 'long'],
	['administrator', 'common'],
	['Administrator', 'common'],
	['administrator1!', 'common'],
	['Sunshine-2024!', 'common'],
	['P@ssw0rd2024', 'common'],
	['passwordpassword', 'common'],
	['monkeymonkeymonkey', 'common'],
	['aaaaaaaaaaaa', 'common'],
	['abcabcabcabc', 'common'],
	['123456789012', 'common'],
	['abcdefghijkl', 'common'],
	['20242024202420', 'common'],
	['198719871987', 'common'],
	['492817465028', 'common'],
	['AlixFontaine', 'personal'],
	['alix.fontaine', 'personal'],
	['fontaine-redaction-12', 'personal']
])('"%s" is refused as %s', (password, why) => {
	expect(fault(password)).toBe(why);
});

test.each([
	'correct horse battery staple',
	'quatre mots sans rapport',
	'monkey sat on the blue piano',
	'vX9-kk2qLm4Tz',
	'كلمات لا صلة بينها أبدا',
	'9#8$7&kq!2@5%1*',
	'Fontaine boit du lait tiède'
])('"%s" is taken', (password) => {
	expect(fault(password)).toBeUndefined();
});
