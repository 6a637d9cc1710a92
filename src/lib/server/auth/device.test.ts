import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

const like = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`;
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
	[like('X11; Linux x86_64; rv:140.0', 'Gecko/20100101 Firefox/140.0'), 'Firefox', 'Linux'],
	[like('Windows NT 10.0; Win64; x64', chrome), 'Chrome', 'Windows'],
	[like('Windows NT 10.0; Win64; x64', `${chrome} Edg/140.0.0.0`), 'Edge', 'Windows'],
	[like('Linux; Android 10; K', chrome.replace('Safari', 'Mobile Safari')), 'Chrome', 'Android'],
	[
		like(
			'iPhone; CPU iPhone OS 18_4 like Mac OS X',
			'AppleWebKit/605.1.15 Version/18.4 Mobile/15E148 Safari/604.1'
		),
		'Safari',
		'iPhone'
	],
	[
		like('Macintosh; Intel Mac OS X 10_15_7', 'AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15'),
		'Safari',
		'macOS'
	],
	[like('X11; CrOS x86_64 14541.0.0', chrome), 'Chrome', 'ChromeOS']
])('%s', (userAgent, browser, system) => {
	expect(deviceOf(userAgent)).toEqual({ browser, system });
});

test.each(['', 'curl/8.5.0', 'node'])('of "%s" nothing is known', (userAgent) => {
	expect(deviceOf(userAgent)).toBeUndefined();
});
