import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { require } from '$lib/server/auth/permission';
import { deedOf } from '$lib/server/media/deed';
import { MediaRefused } from '$lib/server/media/refusal';
import type { RequestHandler } from './$types';

const order = z.strictObject({ upload: z.string().regex(/^[0-9a-f]{32}$/) });

/** Takes in an upload that has come whole: `{ "upload": id }`. Asked again, it answers the same number. */
export const POST: RequestHandler = async (event) => {
	const member = await require(event, 'media.write');
	const { media } = event.locals;
	const asked = order.safeParse(await event.request.json().catch(() => undefined));
	if (!asked.success) return json({ reason: 'gone' }, { status: 400 });
	try {
		const number = await media.takeIn(asked.data.upload, member.id, deedOf(event.locals));
		return json({ media: number }, { status: 201 });
	} catch (refusal) {
		if (refusal instanceof MediaRefused) return json({ reason: refusal.reason }, { status: 422 });
		throw refusal;
	}
};
