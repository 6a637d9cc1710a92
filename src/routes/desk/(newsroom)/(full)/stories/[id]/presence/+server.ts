import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { readJson } from '$lib/server/desk/json-body';
import { presence } from '$lib/server/desk/presence';
import { languages } from '$lib/story/language';
import { openStory } from '../opening.server';
import type { RequestHandler } from './$types';

const beatSchema = z.strictObject({
	language: z.enum(languages),
	paragraph: z.int().min(0).max(100_000),
	writes: z.boolean()
});

/** Says where one is in a story, every ten seconds; answers who else is there, and its newest revision. */
export const POST: RequestHandler = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	presence.beat(head.id, member, await readJson(event.request, beatSchema, 1000));
	const others = presence.of(head.id).filter((present) => present.member.id !== member.id);
	return json({ others, revision: head.revision });
};

/** Says that one has left it. */
export const DELETE: RequestHandler = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	presence.leave(head.id, member.id);
	return new Response(null, { status: 204 });
};
