import { expect, test } from 'vitest';
import { nameSpan } from './span-name';

test.each([
	['2016-12-24', '2016-12-24', '24 décembre 2016'],
	['2016-12-19', '2016-12-25', 'Semaine du 19 déc. 2016'],
	['2016-02-01', '2016-02-29', 'février 2016'],
	['2016-01-01', '2016-12-31', '2016'],
	['2016-01-01', '2017-12-31', 'Du 1er janv. 2016 au 31 déc. 2017'],
	['2016-01-04', '2016-02-07', 'Du 4 janv. 2016 au 7 févr. 2016']
])('from %s to %s is called %s', (from, to, name) => {
	expect(nameSpan('fr', { from, to }).replaceAll('\u00a0', ' ')).toBe(name);
});
