import type { ServerResponse } from 'node:http';

/**
 * What every answer, page or file, tells browsers about itself. The Content-Security-Policy is the page's own
 * (svelte.config.js), since it names the page's scripts.
 * @param origin the address readers use: behind https they are told to stay there
 */
export function setPolicies(response: ServerResponse, origin: string): void {
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('x-frame-options', 'DENY');
	response.setHeader(
		'permissions-policy',
		'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'
	);
	if (origin.startsWith('https:')) {
		response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
	}
}

/**
 * Lets browsers and caches keep for good a file whose name carries a hash of its content; not the answer that there
 * is no such file, which would outlive the release that brings it.
 * @param path without the query
 */
export function keepIfImmutable(response: ServerResponse, path: string): void {
	if (!/^\/basemap\.[0-9a-f]{8}\.pmtiles$/.test(path)) return;
	const { writeHead } = response;
	response.writeHead = ((status: number, ...rest: unknown[]) => {
		if (status < 400) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
		return Reflect.apply(writeHead, response, [status, ...rest]) as typeof response;
	}) as typeof writeHead;
}
