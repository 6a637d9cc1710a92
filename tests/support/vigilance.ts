import type { BrowserContext } from 'playwright-core';

export type Complaint = { what: 'request to another host' | 'console error' | 'page error'; text: string };

/**
 * Collects what goes wrong in a browser context from now on: requests that leave `origin`, errors on
 * the console, errors nobody caught. The list grows as they come.
 */
export function watch(context: BrowserContext, origin: string): Complaint[] {
	const complaints: Complaint[] = [];
	context.on('request', (request) => {
		const url = request.url();
		const inside = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
		if (!inside) complaints.push({ what: 'request to another host', text: url });
	});
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		const { url } = message.location();
		complaints.push({ what: 'console error', text: `${message.text()} (${url})` });
	});
	context.on('weberror', (error) => {
		complaints.push({ what: 'page error', text: error.error().message });
	});
	return complaints;
}
