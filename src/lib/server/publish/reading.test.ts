import { isHttpError, redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../story/refusal.ts';
import { reading } from './reading.ts';

const event = {} as ServerLoadEvent;
const refused = (refusal: unknown) =>
	reading(() => Promise.reject(refusal as Error))(event).catch((reason: unknown) => reason);

test('what is there is read as it is', async () => {
	expect(await reading(async () => ({ title: 'Calais' }))(event)).toEqual({ title: 'Calais' });
});

test('what is not there is a 404 that names it', async () => {
	const error = await refused(new NotFound('story', 'gone'));
	expect(isHttpError(error, 404)).toBe(true);
	expect(error).toMatchObject({ body: { missing: { what: 'story', given: 'gone' } } });
});

test('what cannot be asked is a 400 that says what would be right', async () => {
	const error = await refused(new Invalid('theme', 'x', 'theme', ['arrival']));
	expect(isHttpError(error, 400)).toBe(true);
	expect(error).toMatchObject({
		body: { refusal: { parameter: 'theme', given: 'x', expected: 'theme', choices: ['arrival'] } }
	});
});

test('a redirection and a breakdown pass as they are', async () => {
	const breakdown = new Error('the disk is gone');
	expect(await refused(breakdown)).toBe(breakdown);
	const away = await reading(async () => redirect(308, '/fr/places/gelos'))(event).catch(
		(reason: unknown) => reason
	);
	expect(away).toMatchObject({ status: 308, location: '/fr/places/gelos' });
});
