import { mediaIn } from '$lib/newsroom/media';
import * as manuscripts from '$lib/server/desk/manuscripts';
import * as publicMedia from '$lib/server/media/public-media';
import { renderMarkdown } from '$lib/server/publish/markdown';
import { isLanguage } from '$lib/story/language';
import type { PageServerLoad } from './$types';
import { openStory, orNotHere } from '../opening.server';

/** A text of the newest revision as its readers would read it. */
export const load: PageServerLoad = async (event) => {
	const { head } = await openStory(event, 'story.read');
	const { store } = event.locals;
	const document = await orNotHere(manuscripts.documentAt(store, head.id, head.revision));
	const asked = event.url.searchParams.get('text');
	const text = isLanguage(asked) && document.texts[asked] ? asked : document.original;
	const { title = '', standfirst = '', body = '' } = document.texts[text] ?? {};
	return {
		story: head,
		text,
		title,
		standfirst,
		occurred: document.occurred.typed,
		byline: document.byline,
		body: renderMarkdown(body, text, await publicMedia.shown(store, mediaIn(body), text))
	};
};
