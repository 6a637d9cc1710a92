import { expect, test } from 'vitest';
import { languages } from '../../story/language.ts';
import type { ShownMedia } from '../media/public-media.ts';
import { renderMarkdown } from './markdown.ts';

const foretaste = 'data:image/webp;base64,UklGRg==';
const picture: ShownMedia = {
	id: 12,
	kind: 'picture',
	credit: 'Jungle News',
	alt: 'Un repas "partagé"',
	caption: 'Le repas de <Noël>',
	foretaste,
	address: null,
	files: [320, 960, 1440].flatMap((width) =>
		['avif', 'webp'].map((format) => ({
			name: `${width}.${format}`,
			type: `image/${format}`,
			width,
			height: width / 2,
			bytes: 1000
		}))
	)
};
const recording = (kind: 'sound' | 'video', id: number): ShownMedia => ({
	...picture,
	id,
	kind,
	foretaste: null,
	files: [{ name: `${kind}.mp4`, type: `${kind}/mp4`, width: null, height: null, bytes: 4_200_000 }]
});
const film: ShownMedia = {
	...recording('video', 14),
	still: picture
};
const elsewhere: ShownMedia = {
	...picture,
	id: 15,
	kind: 'foreign',
	credit: '',
	caption: '',
	alt: 'Un entretien',
	files: [],
	address: 'https://www.youtube.com/watch?v=a&b="c',
	still: picture
};
const figures = new Map(
	[picture, recording('sound', 13), film, elsewhere].map((medium) => [medium.id, medium])
);
const render = (markdown: string) => renderMarkdown(markdown, 'fr', figures);

test('a picture is a figure between the paragraphs, in two formats, and its room is known before it comes', () => {
	const html = render('Avant.\n\n![](media:12)\n\nAprès.');
	expect(html).toMatch(/^<p>Avant\.<\/p>\n<figure class="picture"><picture><source type="image\/avif"/);
	expect(html).toContain(
		'srcset="/media/12/320.avif 320w, /media/12/960.avif 960w, /media/12/1440.avif 1440w"'
	);
	expect(html).toContain('<img src="/media/12/960.webp"');
	expect(html).toContain('width="1440" height="720" alt="Un repas &quot;partagé&quot;" loading="lazy"');
	expect(html).toContain(`url(${foretaste})`);
	expect(html).toContain(
		'<figcaption><span>Le repas de &lt;Noël&gt;</span> <small>Crédit\u202f: Jungle News</small>'
	);
	expect(html).toMatch(/<\/figure>\n<p>Après\.<\/p>\n$/);
});

test('a picture in the middle of a paragraph stands after it', () => {
	expect(render('Un ![](media:12) mot.')).toMatch(/^<p>Un {2}mot\.<\/p>\n<figure/);
});

test('what the body says under a picture is told where the newsroom has no caption', () => {
	const bare = new Map([[12, { ...picture, caption: '' }]]);
	expect(renderMarkdown('![](media:12 "Au <soir>")', 'fr', bare)).toContain('<span>Au &lt;soir&gt;</span>');
	expect(render('![](media:12 "Au soir")')).not.toContain('Au soir');
});

test.each([
	'![Un mot](media:99)',
	'![Un mot](media:012)',
	'![Un mot](https://example.org/x.png)',
	'![Un mot](media:)'
])('of %s, which readers may not see, the words are left', (markdown) => {
	expect(render(markdown)).toBe('<p>Un mot</p>\n');
});

test('sound and video are fetched when they are played, and not before', () => {
	const html = render('![](media:13)\n\n![](media:14)');
	expect(html).toContain('<audio src="/media/13/sound.mp4" controls preload="none"');
	expect(html).toContain('<video src="/media/14/video.mp4" controls preload="none"');
	expect(html).toContain('poster="/media/12/960.webp" width="960" height="480"');
	expect(html).toContain('4,2\u00a0Mo');
});

test('a player elsewhere is a still of ours and a link that says who learns of it', () => {
	const html = render('![](media:15)');
	expect(html).toContain('href="https://www.youtube.com/watch?v=a&amp;b=%22c" rel="external noreferrer"');
	expect(html).toContain('Google apprendra votre visite');
	expect(html).toContain('<img src="/media/12/960.webp"');
	expect(html).not.toMatch(/<iframe|src="https?:/);
});

test('the address of a known player alone in its paragraph is one too; within a sentence it stays a link', () => {
	const alone = render('[L’entretien](https://vimeo.com/1)');
	expect(alone).toMatch(/^<figure class="foreign">.*Ouvrir sur Vimeo.*<span>L’entretien<\/span>/s);
	expect(render('https://youtu.be/x')).toContain('Ouvrir sur YouTube');
	expect(render('Voir https://youtu.be/x')).not.toContain('figure');
	expect(render('https://example.org/film')).not.toContain('figure');
	expect(renderMarkdown('https://youtu.be/x', 'fr')).not.toContain('figure');
});

test.each(languages)('every word around figures is told (%s)', (language) => {
	const html = renderMarkdown('![](media:12)\n\n![](media:13)\n\n![](media:15)', language, figures);
	expect(html).not.toContain('undefined');
	expect(html).toContain('YouTube');
});
