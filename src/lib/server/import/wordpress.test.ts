import { expect, test } from 'vitest';
import { readWhole, wordpress, wpField, wpItem, wpTerm } from '../../../../tests/support/import-files.ts';

test('an article keeps its words, its author, its day and its headings', async () => {
	const file = wordpress(
		wpItem({
			id: 4812,
			title: 'Op&eacute;ration &#8220;z&eacute;ro&#8221;',
			body: '<h1>Avant</h1>\n<p>Un <strong>soir</strong>, <a href="https://example.org/a" onclick="x()">là</a>.</p>',
			more: wpTerm('category', 'Bénévoles') + wpTerm('post_tag', 'CAO')
		})
	);
	const { kind, origin, stories, problems } = await readWhole(file);
	expect([kind, origin, problems]).toEqual(['wordpress', 'https://journal.example', []]);
	expect(stories).toEqual([
		{
			source: '4812',
			line: 9,
			what: 'story',
			group: null,
			language: null,
			texts: {
				und: {
					title: 'Opération “zéro”',
					standfirst: '',
					body: '## Avant\n\nUn **soir**, [là](https://example.org/a).'
				}
			},
			byline: 'Inès M.',
			kind: '',
			published: '2017-01-30',
			occurred: '',
			address: 'https://journal.example/4812/',
			themes: ['Bénévoles', 'CAO'],
			points: [],
			media: []
		}
	]);
});

test('paragraphs that an old editor parted by empty lines are paragraphs', async () => {
	const { stories } = await readWhole(wordpress(wpItem({ body: 'Un.\nSuite.\n\n<b>Deux</b>.' })));
	expect(stories[0]!.texts.und!.body).toBe('Un.\\\nSuite.\n\n**Deux**.');
});

test('articles that WPML or Polylang call translations name what they have in common', async () => {
	const wpml = (language: string, from?: string) =>
		wpField('_wpml_import_language_code', language) +
		wpField('_wpml_import_translation_group', 'g7') +
		(from ? wpField('_wpml_import_source_language_code', from) : '');
	const polylang = wpTerm('language', 'Deutsch', 'de') + wpTerm('post_translations', 'pll_5f', 'pll_5f');
	const { stories } = await readWhole(
		wordpress(
			wpItem({ id: 1, more: wpml('fr') }),
			wpItem({ id: 2, more: wpml('en', 'fr') }),
			wpItem({ id: 3, more: polylang })
		)
	);
	expect(stories.map(({ group, language, texts }) => [group, language, Object.keys(texts)])).toEqual([
		['wpml:g7', 'fr', ['fr']],
		['wpml:g7', null, ['en']],
		['polylang:pll_5f', 'de', ['de']]
	]);
});

test('a point is proposed once, however often the site writes it, and an impossible one is told', async () => {
	const at = (latitude: string, longitude: string) =>
		wpField('geo_latitude', latitude) + wpField('geo_longitude', longitude);
	const { stories, problems } = await readWhole(
		wordpress(
			wpItem({
				id: 1,
				more: at('50.95', '1.85') + '<georss:point xmlns:georss="x">50.95 1.85</georss:point>'
			}),
			wpItem({ id: 2, more: at('509.51', '1.85') })
		)
	);
	expect(stories.map(({ points }) => points)).toEqual([[{ longitude: 1.85, latitude: 50.95, name: '' }], []]);
	expect(problems).toEqual([{ kind: 'latitude', given: '509.51', line: 34, excerpt: '509.51 1.85' }]);
});

test('what was not understood is told with the line where it stands, and the story is kept', async () => {
	const body = '<p>Un camp <em>vu d’ici.</p>\n<p>[map_embed id=12]</p>\n<p>[sic] Et [Béziers, France].</p>';
	const { stories, problems } = await readWhole(
		wordpress(wpItem({ body, date: '0000-00-00 00:00:00', status: 'draft' }))
	);
	expect(problems.map(({ kind, given, line }) => [kind, given, line])).toEqual([
		['unclosed', '<em>', 13],
		['shortcode', '[map_embed id=12]', 14],
		['date', '0000-00-00 00:00:00', 18]
	]);
	expect(stories[0]!.texts.und!.body).toBe('Un camp _vu d’ici._\n\n\\[sic\\] Et \\[Béziers, France\\].');
	expect(stories[0]!.published).toBe('');
});

test('a caption stays when its picture and its shortcode go, and the picture is named', async () => {
	const body =
		'[caption id="a1" width="300"]<img src="https://journal.example/a.jpg" alt="Une salle"> La salle, le soir[/caption]';
	const { stories } = await readWhole(wordpress(wpItem({ body })));
	expect(stories[0]!.texts.und!.body).toBe('La salle, le soir');
	expect(stories[0]!.media).toEqual([{ url: 'https://journal.example/a.jpg', alt: 'Une salle' }]);
});

test('pages are told apart, files are named with their article, and what the site keeps for itself is left', async () => {
	const file = (parent: number) =>
		wpItem({ id: 9, type: 'attachment', status: 'inherit' }).replace(
			'<wp:post_parent>0',
			`<wp:attachment_url>https://journal.example/b.jpg</wp:attachment_url><wp:post_parent>${parent}`
		);
	const { stories, attachments } = await readWhole(
		wordpress(
			wpItem({ id: 1 }),
			wpItem({ id: 2, type: 'page', title: 'Contact' }),
			wpItem({ id: 3, type: 'revision' }),
			wpItem({ id: 4, type: 'nav_menu_item' }),
			wpItem({ id: 5, status: 'trash' }),
			file(1)
		)
	);
	expect(stories.map(({ source, what }) => [source, what])).toEqual([
		['1', 'story'],
		['2', 'page']
	]);
	expect(attachments).toEqual([{ url: 'https://journal.example/b.jpg', alt: '', of: '1' }]);
});
