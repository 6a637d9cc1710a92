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

/** Files whose name carries a hash of their content never change. */
export function isImmutable(path: string): boolean {
	return /^\/basemap\.[0-9a-f]{8}\.pmtiles$/.test(path);
}
