import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from './palette.ts';

const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

test.each(Object.entries(palette))(
	'%s is the same colour on the map and on the page',
	(purpose, { light, dark }) => {
		const property = purpose.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		const [, ...written] =
			css.match(new RegExp(`--${property}:\\s*light-dark\\(\\s*(#\\w+)\\s*,\\s*(#\\w+)\\s*\\)`)) ?? [];
		expect(written).toEqual([light, dark]);
	}
);
