import type { ImportChoices, ImportedMedia, ImportedStory, Problem } from '../../newsroom/import.ts';

/** What a reader tells as it goes through its file, in the file's order. */
export type Found =
	| { story: ImportedStory }
	| { problem: Problem }
	/** A file that the source names, and the story it says it belongs to. */
	| { attachment: ImportedMedia; of: string | null }
	/** What the file says it comes from, once, where it does. */
	| { origin: string }
	/** A table's headings and its first rows, once. */
	| { columns: string[]; sample: string[][] };

/** What of the choices changes how a file is read. */
export type ReadingChoices = Pick<ImportChoices, 'columns'>;

/**
 * Reads a file as a stream of what it holds.
 * @throws FileFault where the file cannot be read on
 */
export type Reader = (path: string, choices: ReadingChoices) => AsyncGenerator<Found>;

/** A story of which only its name is known. */
export const untold = (source: string, line: number | null): ImportedStory => ({
	source,
	line,
	what: 'story',
	group: null,
	language: null,
	texts: {},
	byline: '',
	kind: '',
	published: '',
	occurred: '',
	address: '',
	themes: [],
	points: [],
	media: []
});
