import type { ExportWords } from './export.ts';

export const exporting: ExportWords = {
	title: 'Export',
	whole: 'The whole newsroom',
	wholeLead:
		'One archive (ZIP): stories with their translations, places, themes, milestones and media, as JSON and as Markdown, with a list of checksums. Imported into an empty store it becomes the same newsroom.',
	story: (title) => `One story: “${title}”`,
	storyLead: 'The story with its translations, its places and its media.',
	untitled: 'untitled',
	without: 'Neither people, nor the log, nor the originals of pictures are part of it.',
	revisions: 'With every revision',
	truths: 'With the exact places',
	truthsTell: 'In a file apart, truths.json. The log says so before anything is sent.',
	take: 'Take the archive',
	latest: 'Latest exports',
	none: 'Nothing has been taken away yet.',
	everything: 'the whole newsroom',
	cut: 'broken off',
	withTruths: 'with the exact places'
};
