import { expect, test } from 'vitest';
import { innerAddress, neighbourhood } from './address.ts';

test.each([
	['/desk', '/desk'],
	['/desk/', '/desk/'],
	['/desk/stories/7?q=a%20b#notes', '/desk/stories/7?q=a%20b#notes'],
	['/desk?status=draft', '/desk?status=draft']
])('after the door, %s leads there', (to, address) => {
	expect(innerAddress(to)).toBe(address);
});

test.each([
	null,
	undefined,
	7,
	['/desk/people'],
	'',
	'people',
	'https://elsewhere.example/desk',
	'//elsewhere.example/desk',
	'/\\elsewhere.example/desk',
	'\\\\elsewhere.example',
	'/desk\\@elsewhere.example',
	'/desk@elsewhere.example',
	'/desk.elsewhere.example',
	'/desktop',
	'/desk/../fr',
	'/desk/..//elsewhere.example',
	'/desk/%2e%2e/%2e%2e//elsewhere.example',
	'/desk/\n/elsewhere.example',
	'/\t/elsewhere.example/desk',
	'javascript:alert(1)',
	'/desk:443@elsewhere.example',
	'data:text/html,desk'
])('%j leads to the desk and nowhere else', (to) => {
	expect(innerAddress(to)).toBe('/desk');
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002:0000:0000:0000:0000'],
	['2001:db8:1:2::9', '2001:0db8:0001:0002:0000:0000:0000:0000'],
	['::ffff:192.0.2.7', '192.0.2.7']
])('%s is counted with its household', (address, counted) => {
	expect(neighbourhood(address)).toBe(counted);
});
