import { readMarkdown } from '$lib/desk/editor/markdown/reader';
import { textOf } from '$lib/desk/places/plain-text';
import { textNames, waitingNames } from '$lib/desk/places/text-names';
import { readyLanguages, type Manuscript } from '$lib/newsroom/manuscript';
import type { Member } from '$lib/newsroom/member';
import type { NamesWaiting } from '$lib/newsroom/readiness';
import { Busy } from '$lib/server/columns/seat';
import { foundNames } from '$lib/server/desk/found-names';
import { readingContext } from '$lib/server/desk/reading-context';
import { placeSight } from '$lib/server/desk/sight';
import { Invalid } from '$lib/story/refusal';

/** Milliseconds that a page or a deed waits for the assistant, whose first text of the day takes seconds. */
const PATIENCE = 4000;

const late = (milliseconds: number) =>
	new Promise<'unread'>((resolve) => setTimeout(resolve, milliseconds, 'unread').unref());

/**
 * The names that wait in the texts that would be published, as the editor finds and counts them; `unread` where the
 * assistant could not read them in time.
 */
export async function namesWaiting(
	locals: App.Locals,
	member: Member,
	document: Manuscript
): Promise<NamesWaiting[] | 'unread'> {
	try {
		return await Promise.race([readAll(locals, member, document), late(PATIENCE)]);
	} catch (refusal) {
		// A text too long for it is read by nobody, in the editor neither
		if (refusal instanceof Busy || refusal instanceof Invalid) return 'unread';
		throw refusal;
	}
}

async function readAll(
	{ store, gazetteer, assistant, language: own }: App.Locals,
	member: Member,
	document: Manuscript
): Promise<NamesWaiting[]> {
	const sight = placeSight(member, own);
	const waiting: NamesWaiting[] = [];
	for (const language of readyLanguages(document)) {
		const text = textOf(readMarkdown(document.texts[language]?.body ?? ''));
		if (!text.trim()) continue;
		const context = await readingContext(store, text, language, sight);
		const found = await foundNames(store, gazetteer, await assistant.read(text, language, context), sight);
		const { proposed, ambiguous } = waitingNames(textNames(found, document, language));
		if (proposed + ambiguous) waiting.push({ language, count: proposed + ambiguous });
	}
	return waiting;
}
