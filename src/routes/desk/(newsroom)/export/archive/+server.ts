import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { require } from '$lib/server/auth/permission';
import type { Deed } from '$lib/server/desk/journal';
import { head } from '$lib/server/desk/manuscripts';
import { takeAway } from '$lib/server/export/taking-away';
import { storeFile } from '$lib/server/newsroom';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { readSettings } from '$lib/server/settings';
import type { RequestHandler } from './$types';

const form = z.object({
	story: z.coerce.number().int().positive().optional(),
	revisions: z.literal('on').optional(),
	truths: z.literal('on').optional()
});

/** An archive, made as it is taken. It is asked for with POST: whoever takes it is written down. */
export const POST: RequestHandler = reading(async (event) => {
	const member = await require(event, 'export');
	const { store, address } = event.locals;
	const sent = await sentForm(event.request);
	const given = form.safeParse(Object.fromEntries(sent));
	if (!given.success) error(400, { message: 'no such export' });
	const { story, revisions, truths } = given.data;
	if (truths) await require(event, 'truth.see');
	if (story !== undefined) await head(store, story);
	const deed: Deed = { at: new Date(), member, address };
	const taking = { story, withRevisions: revisions === 'on', withTruths: truths === 'on' };
	const bytes = takeAway(store, storeFile(readSettings(process.env).data), deed, taking);
	const name = `${story === undefined ? 'newsroom' : `story-${story}`}-${deed.at.toISOString().slice(0, 10)}.zip`;
	return new Response(Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
});
