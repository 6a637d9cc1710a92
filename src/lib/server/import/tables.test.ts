import { expect, test } from 'vitest';
import { readWhole, workbook, wpItem, wordpress } from '../../../../tests/support/import-files.ts';
import { guessColumns } from './columns.ts';

const HEADER = [
	'N°',
	'Titre (fr)',
	'Title (en)',
	'Texte fr',
	'Date',
	'Latitude',
	'Longitude',
	'Lieu',
	'Thèmes'
];
const ROW = [
	'7',
	'Un soir',
	'One evening',
	'Un _soir_.',
	'vers Noël 2016',
	'50,95',
	'1,85',
	'Calais',
	'école; arrivée'
];
const expected = {
	source: '7',
	line: 2,
	texts: {
		fr: { title: 'Un soir', standfirst: '', body: 'Un _soir_.' },
		en: { title: 'One evening', standfirst: '', body: '' }
	},
	occurred: 'vers Noël 2016',
	points: [{ longitude: 1.85, latitude: 50.95, name: 'Calais' }],
	themes: ['école', 'arrivée']
};
const quoted = (cells: string[], sign: string) => cells.map((cell) => `"${cell}"`).join(sign);

test.each([',', ';', '\t'])('a table parted by %j is read by its headings', async (sign) => {
	const whole = await readWhole(`\uFEFF${quoted(HEADER, sign)}\r\n${quoted(ROW, sign)}\r\n`);
	expect(whole.kind).toBe('csv');
	expect(whole.problems).toEqual([]);
	expect(whole.stories).toMatchObject([expected]);
});

test('a workbook says the same as a table', async () => {
	const whole = await readWhole(workbook([HEADER, ROW]));
	expect(whole.kind).toBe('xlsx');
	expect(whole.stories).toMatchObject([expected]);
});

test('a table that an old spreadsheet wrote keeps its accents', async () => {
	const latin = Buffer.from('titre;texte\nÉté à Gélos;Le cœur\n'.replace('œ', '\x9c'), 'latin1');
	const { stories } = await readWhole(latin);
	expect(stories[0]!.texts.und).toMatchObject({ title: 'Été à Gélos', body: 'Le cœur' });
});

test('columns are what somebody says they are', async () => {
	const { stories } = await readWhole('a,b\nx,y\n', {
		columns: [null, { role: 'title', language: 'de' }]
	});
	expect(stories[0]!.texts).toEqual({ de: { title: 'y', standfirst: '', body: '' } });
});

test('a row without a number is the same row at the next import', async () => {
	const table = (text: string) => `titre,texte,publié\nUn,${text},2017-01-30\n`;
	const [one, other] = await Promise.all([readWhole(table('a')), readWhole(table('b'))]);
	expect(one.stories[0]!.source).toBe(other.stories[0]!.source);
});

test.each([
	['fr', ['Titre', 'Chapô', 'Texte', 'Auteur', 'Date de publication', 'Rubriques', 'Langue']],
	['en', ['Title', 'Teaser', 'Body', 'Author', 'Published', 'Categories', 'Language']],
	['de', ['Titel', 'Vorspann', 'Inhalt', 'Autorin', 'Veröffentlicht am', 'Schlagwörter', 'Sprache']],
	['ar', ['العنوان', 'المقدمة', 'النص', 'الكاتب', 'تاريخ النشر', 'المواضيع', 'اللغة']]
])('headings in %s are understood', (_, header) => {
	expect(guessColumns(header).map((column) => column?.role)).toEqual([
		'title',
		'standfirst',
		'body',
		'byline',
		'published',
		'themes',
		'language'
	]);
});

test('a date, a language and a place that cannot be are told, and the row is kept', async () => {
	const { stories, problems } = await readWhole(
		'titre,date,langue,latitude,longitude\nUn,pas une date,tlh,509.51,1\nDeux,12/2016,de-AT,,\n'
	);
	expect(problems.map(({ kind, given, line }) => [kind, given, line])).toEqual([
		['language', 'tlh', 2],
		['date', 'pas une date', 2],
		['latitude', '509.51', 2]
	]);
	expect(stories.map(({ language }) => language)).toEqual([null, 'de']);
});

test('feeds keep their language, their days, their points and their files', async () => {
	const rss = `<rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><language>de-DE</language>
<item><title>Abend</title><link>https://e.example/1</link><guid>g1</guid><pubDate>Mon, 30 Jan 2017 10:00:00 +0000</pubDate>
<description>Ein &lt;b&gt;Abend&lt;/b&gt;.</description><georss:point>50.95 1.85</georss:point>
<enclosure url="https://e.example/a.mp3" type="audio/mpeg" length="1"/><category>Ankunft</category></item></channel></rss>`;
	const { kind, stories } = await readWhole(rss);
	expect(kind).toBe('feed');
	expect(stories).toMatchObject([
		{
			source: 'g1',
			language: 'de',
			published: '2017-01-30',
			texts: { de: { title: 'Abend', body: 'Ein **Abend**.' } },
			points: [{ longitude: 1.85, latitude: 50.95 }],
			media: [{ url: 'https://e.example/a.mp3' }],
			themes: ['Ankunft']
		}
	]);
	const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:lang="ar"><id>urn:1</id><title>مساء</title>
<link rel="alternate" href="https://e.example/2"/><published>2017-01-30T10:00:00Z</published><content type="html">&lt;p&gt;نص&lt;/p&gt;</content>
<author><name>ليلى</name></author></entry></feed>`;
	expect((await readWhole(atom)).stories).toMatchObject([
		{
			source: 'urn:1',
			language: 'ar',
			address: 'https://e.example/2',
			byline: 'ليلى',
			texts: { ar: { title: 'مساء', body: 'نص' } }
		}
	]);
});

test('slides become sections in their order, each with its point', async () => {
	const slide = (headline: string, text: string, lat: number) => ({
		text: { headline, text },
		location: { lat, lon: 1.85, name: headline },
		media: { url: 'https://e.example/a.jpg', caption: 'La salle' }
	});
	const { kind, stories } = await readWhole(
		JSON.stringify({
			storymap: {
				language: 'fr',
				slides: [slide('Un chemin', '<p>Au début.</p>', 50), slide('2. Arras', 'Ensuite.', 51)]
			}
		})
	);
	expect(kind).toBe('storymap');
	expect(stories).toMatchObject([
		{
			texts: {
				fr: { title: 'Un chemin', body: 'Au début.\n\n_La salle_\n\n## 2\\. Arras\n\nEnsuite.\n\n_La salle_' }
			},
			points: [
				{ latitude: 50, name: 'Un chemin' },
				{ latitude: 51, name: '2. Arras' }
			]
		}
	]);
});

test('placemarks, waypoints and tracks are stories with a proposed point and the line where they stand', async () => {
	const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Halle</name><description><![CDATA[<p>Un <i>repas</i></p>]]></description>
<TimeStamp><when>2016-12-24</when></TimeStamp><Point><coordinates>2.87,50.2,0</coordinates></Point></Placemark>
<Placemark><name>Marche</name><LineString><coordinates>2,50 3,51</coordinates></LineString></Placemark></Document></kml>`;
	const placemarks = await readWhole(kml);
	expect(placemarks.stories).toMatchObject([
		{
			line: 2,
			texts: { und: { title: 'Halle', body: 'Un _repas_' } },
			occurred: '2016-12-24',
			points: [{ longitude: 2.87 }]
		},
		{ line: 4, points: [{ longitude: 2.5, latitude: 50.5 }] }
	]);
	const gpx = `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="50.2" lon="2.8"><time>2016-12-24T10:00:00Z</time><name>Halle</name><desc>Repas</desc></wpt>
<trk><name>Marche</name><trkseg><trkpt lat="50" lon="2"/><trkpt lat="51" lon="3"/></trkseg></trk></gpx>`;
	const { stories } = await readWhole(gpx);
	expect(stories.map(({ texts, line }) => [texts.und!.title, line])).toEqual([
		['Marche', 3],
		['Halle', 2]
	]);
});

test('a file is what it holds, whatever WordPress calls itself', async () => {
	expect((await readWhole(wordpress(wpItem()))).kind).toBe('wordpress');
	expect((await readWhole(`\uFEFF${wordpress(wpItem())}`)).kind).toBe('wordpress');
});
