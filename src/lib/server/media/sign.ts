const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A picture for what has none: its name on a ground, for the editor of stories. */
export function sign(name: string): Response {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120" width="640" height="120">
<rect width="640" height="120" fill="#8a8376" fill-opacity=".2"/>
<text x="320" y="66" fill="#8a8376" font-family="sans-serif" font-size="20" text-anchor="middle">▶ ${escape(name)}</text>
</svg>`;
	return new Response(drawing, {
		headers: {
			'content-type': 'image/svg+xml',
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff'
		}
	});
}
