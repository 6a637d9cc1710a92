/** What other programs put on the clipboard as HTML, shortened to what matters of it, and what the editor makes of it. */
export const pasted: { from: string; html: string; markdown: string }[] = [
	{
		from: 'Word: title, headings, lists within lists, spaces, a comment',
		html: `<p class=MsoTitle>Un repas<o:p></o:p></p><h1 style='mso-list:none'><b>La&nbsp;route</b></h1>
<p class=MsoNormal>Deux&nbsp; espaces, <b style='mso-bidi-font-weight:normal'>gras</b><span style='display:none;mso-hide:all'>caché</span>&nbsp;:<span class=MsoCommentReference><a href="#_msocom_1">[x1]</a></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>un</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>dedans</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>deux</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Fin.</p><div style='mso-element:comment-list'><p>La source est X.</p></div>`,
		markdown:
			'## Un repas\n\n## La\u00a0route\n\nDeux espaces, **gras**\u00a0:\n\n- un\n\n  1. dedans\n\n- deux\n\nFin.'
	},
	{
		from: 'Word: a footnote',
		html: `<p>Un mot<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Voir <a href="https://example.org/">ceci</a>*.</p></div></div>`,
		markdown: 'Un mot[^1].\n\n[^1]: Voir [ceci](https://example.org/)\\*.'
	},
	{
		from: 'LibreOffice: a footnote, a table',
		html: `<p>Un mot<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><table><tr><th><p>Lieu</p></th><th><p>Lits</p></th></tr><tr><td><p>Arras</p></td><td><p>12</p></td></tr></table><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Une note.</p></div>`,
		markdown: 'Un mot[^1].\n\nLieu · Lits\n\nArras · 12\n\n[^1]: Une note.'
	},
	{
		from: 'Google Docs: weights by style, soft breaks, a list within a list, links through its own page',
		html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1><span style="font-weight:400">Un</span></h1><p><span style="font-weight:400">Du </span><span style="font-weight:700">gras</span><span><br></span><span style="font-style:italic">penché</span></p><br><ul><li><p><span>un</span></p></li><ul><li><p><span>dedans</span></p></li></ul></ul><p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D"><span>un lien</span></a></p></b>`,
		markdown: '## Un\n\nDu **gras**\\\n_penché_\n\n- un\n\n  - dedans\n\n[un lien](https://example.org/a)'
	},
	{
		from: 'a web page: tracks, pictures, players, struck words, code, what is hidden',
		html: `<article><h4>Titre</h4><p>Voir <a href="https://example.org/a?utm_source=x&amp;p=1" onclick="x()">ici</a>, <a href="javascript:alert(1)">là</a><img src="data:image/png;base64,AA" alt="La rue"><img src="https://t.example/p.gif" width="1" height="1">.</p><form><p>Dans <del>dix</del> douze jours</p></form><p style="display: none">caché</p><iframe src="https://www.youtube.com/embed/x"></iframe><pre>a
  *b*</pre><p>un<br><br>deux</p><script>alert(1)</script></article>`,
		markdown:
			'### Titre\n\nVoir [ici](https://example.org/a?p=1), là.\n\nDans \\~\\~dix\\~\\~ douze jours\n\n<https://www.youtube.com/embed/x>\n\n```\na\n  *b*\n```\n\nun\n\ndeux'
	},
	{
		from: 'a web page: a note of an encyclopaedia',
		html: `<p>Un mot<sup id="cite_ref-1" class="reference"><a href="https://fr.example/wiki/X#cite_note-1">[1]</a></sup>.</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="https://fr.example/wiki/X#cite_ref-1">↑</a></span> <span>Une source.</span></li></ol>`,
		markdown: 'Un mot[^1].\n\n[^1]: Une source.'
	},
	{
		from: 'mail and messages: lines, smileys, marks of direction',
		html: `<div>Bonsoir <img class="emoji" alt="👩‍👧" src="data:image/gif;base64,R0"></div><div><br></div><div><span style="white-space: pre-wrap">un\ndeux</span></div><div dir="rtl">\u202bقال\u200f:\u202c «كاليه»</div><div>Croi\u00adsilles</div>`,
		markdown: 'Bonsoir 👩‍👧\n\nun\\\ndeux\n\nقال\u200f: «كاليه»\n\nCroisilles'
	}
];
