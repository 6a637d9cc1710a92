import { readyLanguages, type Manuscript } from '../../newsroom/manuscript.ts';
import { mediaIn, missingForPublication, type MediaBlocker } from '../../newsroom/media.ts';
import { byNumbers, type Writing } from './records.ts';

/** The media that a manuscript's texts show to readers, in order, each once. */
function shownIn(document: Manuscript): number[] {
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

/** Writes which media a story shows, when it is published: with it, they are public. */
export async function writeStoryMedia(writing: Writing, story: number, document: Manuscript): Promise<void> {
	await writing.deleteFrom('story_media').where('story', '=', story).execute();
	const values = shownIn(document).map((media) => ({ story, media }));
	if (values.length) await writing.insertInto('story_media').values(values).execute();
}
