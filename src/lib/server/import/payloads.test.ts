import { describe, expect, test } from 'vitest';
import { readWhole, wordpress, wpItem } from '../../../../tests/support/import-files.ts';
import type { ImportedStory } from '../../newsroom/import.ts';
import { languages } from '../../story/language.ts';
import { renderMarkdown } from '../publish/markdown.ts';
import { assemble } from './assembly.ts';

/** What has got through other people's filters (OWASP's cheat sheet, portswigger's list), and marks of Markdown. */
const payloads = [
	'<script>alert(1)</script>',
	'<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
	'<scr<script>ipt>alert(1)</scr</script>ipt>',
	'<img src=x onerror=alert(1)>',
	'<img src="x" onerror="alert(1)" alt="a">',
	'<IMG """><SCRIPT>alert(1)</SCRIPT>">',
	'<img src="javascript:alert(1)">',
	'<svg onload=alert(1)>',
	'<svg><script>alert(1)</script></svg>',
	'<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
	'<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
	'<math><mtext></mtext><mglyph><style><img src onerror=alert(1)></style></mglyph></math>',
	'<math href="javascript:alert(1)">x</math>',
	'<iframe src="javascript:alert(1)"></iframe>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<object data="javascript:alert(1)"></object>',
	'<embed src="data:text/html,<script>alert(1)</script>">',
	'<a href="javascript:alert(1)">x</a>',
	'<a href="JaVaScRiPt:alert(1)">x</a>',
	'<a href=" javascript:alert(1)">x</a>',
	'<a href="java\tscript:alert(1)">x</a>',
	'<a href="java&#10;script:alert(1)">x</a>',
	'<a href="&#106;avascript:alert(1)">x</a>',
	'<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
	'<a href="vbscript:msgbox(1)">x</a>',
	'<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
	'<a href="//evil.example/x">x</a>',
	'<a href="https://ok.example/" onclick="alert(1)">x</a>',
	'<a href="https://ok.example/" style="background:url(javascript:alert(1))">x</a>',
	'<a href="https://ok.example/&quot; onmouseover=&quot;alert(1)">x</a>',
	'<body onload=alert(1)>',
	'<div onmouseover="alert(1)">x</div>',
	'<div style="width:expression(alert(1))">x</div>',
	'<style>@import "javascript:alert(1)";</style>',
	'<link rel="stylesheet" href="javascript:alert(1)">',
	'<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
	'<base href="javascript:alert(1)//">',
	'<form action="javascript:alert(1)"><button>x</button></form>',
	'<input autofocus onfocus=alert(1)>',
	'<button formaction="javascript:alert(1)">x</button>',
	'<select onfocus=alert(1) autofocus></select>',
	'<textarea autofocus onfocus=alert(1)></textarea>',
	'<details open ontoggle=alert(1)>x</details>',
	'<video><source onerror="alert(1)"></video>',
	'<video poster=javascript:alert(1)>',
	'<audio src=x onerror=alert(1)>',
	'<marquee onstart=alert(1)>x</marquee>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<template><img src=x onerror=alert(1)></template>',
	'<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
	'<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
	'<!-- --!><img src=x onerror=alert(1)> -->',
	'<?xml version="1.0"?><x onclick="alert(1)">x</x>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&lt;img src=x onerror=alert(1)&gt;',
	'[x](javascript:alert(1))',
	'[x](<javascript:alert(1)>)',
	'[x](data:text/html,<script>alert(1)</script>)',
	'![x](javascript:alert(1))',
	'![x"onerror="alert(1)](https://ok.example/a.png)',
	'<javascript:alert(1)>',
	'[x]: javascript:alert(1)\n\n[x]',
	'[a](https://ok.example/ "x\\" onmouseover=\\"alert(1)")',
	'`<img src=x onerror=alert(1)>`',
	'```html\n<script>alert(1)</script>\n```',
	'"><script>alert(1)</script>',
	"'-alert(1)-'",
	'\u202e<script>alert(1)</script>'
];

/** Each importer with the payload wherever somebody's words go. */
const importers: Record<string, (payload: string) => string> = {
	wordpress: (payload) =>
		wordpress(wpItem({ title: payload, body: `<p>${payload}</p>` }).replaceAll(']]>]]>', ']]>')),
	feed: (payload) =>
		`<rss version="2.0"><channel><item><title>${escape(payload)}</title><guid>1</guid><category>${escape(payload)}</category><description>${escape(payload)}</description></item></channel></rss>`,
	csv: (payload) =>
		`id,title,body,author\n1,${[`t ${payload}`, payload, payload].map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`,
	geojson: (payload) =>
		JSON.stringify({
			type: 'Feature',
			properties: { title: `t ${payload}`, description: payload },
			geometry: null
		}),
	kml: (payload) =>
		`<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>t ${escape(payload)}</name><description>${escape(payload)}</description></Placemark></kml>`,
	gpx: (payload) =>
		`<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="1"><name>t ${escape(payload)}</name><desc>${escape(payload)}</desc></wpt></gpx>`,
	storymap: (payload) =>
		JSON.stringify({
			storymap: {
				slides: [{ text: { headline: payload, text: payload }, media: { url: payload, caption: payload } }]
			}
		})
};

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a browser could run or load, in HTML as the readers' pages have it; values are in quotation marks there. */
const ELEMENT = /<(?!\/?(?:p|a|em|strong|br|hr|ul|ol|li|h[1-6]|blockquote|pre|code|del)\b)[a-z!?/]/i;
const ATTRIBUTE = /<[^>]*\s(?!class=|href=|rel=)[a-z:-]+\s*=/i;
const ADDRESS = /\shref="(?!https?:\/\/|\/)/i;
const withoutValues = (html: string) => html.replace(/="[^"<>]*"/g, '=""');
/** Code shows its signs as they are; everywhere else they are escaped. */
const withoutCode = (markdown: string) => markdown.replace(/```[^]*?```|`[^`\n]*`/g, '');

function texts(story: ImportedStory): string[] {
	const document = assemble([story], [], { language: 'fr', edition: 'small' }, 1);
	return languages.flatMap((language) => {
		const text = document.texts[language];
		return text ? [text.body] : [];
	});
}

describe.each(Object.entries(importers))('through %s', (kind, write) => {
	test.each(payloads)('%s does nothing', async (payload) => {
		const whole = await readWhole(write(payload));
		expect(whole.kind).toBe(kind);
		expect(whole.stories).toHaveLength(1);
		const [story] = whole.stories;
		for (const body of texts(story!)) {
			const html = renderMarkdown(body, 'fr');
			expect(html).not.toMatch(ELEMENT);
			expect(withoutValues(html)).not.toMatch(ATTRIBUTE);
			expect(html).not.toMatch(ADDRESS);
			// What somebody else's renderer of Markdown would let through is not even there
			expect(withoutCode(body)).not.toMatch(/(?<!\\)<(?!https?:)[a-z!/?]/i);
			expect(withoutCode(body)).not.toMatch(/(?<!\\)\]\((?!\s*<?\s*https?:)/i);
		}
		for (const { url } of story!.media) expect(url).toMatch(/^https?:\/\//);
	});
});
