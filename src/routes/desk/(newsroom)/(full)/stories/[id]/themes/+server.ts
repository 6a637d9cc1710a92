import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { readJson } from '$lib/server/desk/json-body';
import * as vocabulary from '$lib/server/desk/vocabulary';
import { require } from '$lib/server/auth/permission';
import { Conflict } from '$lib/story/refusal';
import type { RequestHandler } from './$types';

const name = z.string().trim().min(1).max(80);
const namesSchema = z.strictObject({ fr: name, en: name, de: name, ar: name });

/** Makes a theme of its names in four languages; 409 where one has such a name already. */
export const POST: RequestHandler = async (event) => {
	const member = await require(event, 'theme.create');
	const { store, address } = event.locals;
	const names = await readJson(event.request, namesSchema, 4000);
	try {
		const slug = await vocabulary.addTheme(store, { at: new Date(), member, address }, names);
		return json({ slug, names }, { status: 201 });
	} catch (refusal) {
		if (refusal instanceof Conflict) error(409, refusal.message);
		throw refusal;
	}
};
