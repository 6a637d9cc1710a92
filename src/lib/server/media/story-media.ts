import { readyLanguages, type Manuscript } from '../../newsroom/manuscript.ts';
import { mediaIn, missingForPublication, type MediaBlocker } from '../../newsroom/media.ts';
import { byNumbers, type MediaRecord, type Writing } from './records.ts';

/** The media that a manuscript's texts show to readers, in order, each once. */
/** The media that a manuscript shows once it is published. */
export function shownIn(document: Manuscript): number[] {
	const bodies = readyLanguages(document).map((language) => document.texts[language]?.body ?? '');
	return [...new Set(bodies.flatMap(mediaIn))];
}

/** What the media of a manuscript lack for its languages, for the checklist and for whoever publishes. */
export async function missingMedia(store: Writing, document: Manuscript): Promise<MediaBlocker[]> {
	const shown = shownIn(document);
	if (!shown.length) return [];
	const records = new Map((await byNumbers(store, shown)).map((record) => [record.id, record]));
	return shown.flatMap((media): MediaBlocker[] => {
		const record = records.get(media);
		if (!record) return [{ media, name: String(media), what: 'gone' }];
		// In the language of each text that shows it
		const languages = readyLanguages(document).filter((language) =>
			mediaIn(document.texts[language]?.body ?? '').includes(media)
		);
		return missingForPublication(record, languages).map((missing) => ({
			media,
			name: record.name,
			...missing
		}));
	});
}

/**
 * The fields of a medium's form that a change would empty although a published story needs what they say.
 * @param medium as it is; @param said as it would be
 */
export async function emptiedBy(
	store: Writing,
	medium: MediaRecord,
	said: Pick<MediaRecord, 'credit' | 'texts'>
): Promise<string[]> {
	const texts = await store
		.selectFrom('story_media')
		.innerJoin('public_story_text as text', 'text.story', 'story_media.story')
		.select(['text.language', 'text.body'])
		.where('story_media.media', '=', medium.id)
		.execute();
	const showing = texts.filter(({ body }) => mediaIn(body).includes(medium.id));
	if (!showing.length) return [];
	const languages = [...new Set(showing.map(({ language }) => language))];
	const lacking = (of: Pick<MediaRecord, 'kind' | 'credit' | 'texts'>) =>
		missingForPublication(of, languages).map((one) =>
			one.what === 'alt' ? `alt-${one.language}` : one.what
		);
	const before = lacking(medium);
	return lacking({ ...medium, ...said }).filter((field) => !before.includes(field));
}

/** Writes which media a story shows, when it is published: with it, they are public. */
export async function writeStoryMedia(writing: Writing, story: number, document: Manuscript): Promise<void> {
	await writing.deleteFrom('story_media').where('story', '=', story).execute();
	const values = shownIn(document).map((media) => ({ story, media }));
	if (values.length) await writing.insertInto('story_media').values(values).execute();
}
