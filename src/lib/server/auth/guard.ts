import type { RequestEvent } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Accounts, Caller } from './accounts.ts';
import { recognise, type Presence } from './sessions.ts';

/** What a request of the desk is told instead of an answer. */
export type Verdict =
	{ verdict: 'enter'; at: string } | { verdict: 'whole'; at: string } | 'nobody' | 'foreign';

/** The doors are open to everybody; whatever else lies below, there or not, only to members. */
const DOORS = '/desk/(door)/';

/**
 * Whether a request is the desk's. The path is read as the router reads it, so that `/%64esk` is no way around;
 * what the router finds there counts too.
 */
export function isDesk({ url, route }: Pick<RequestEvent, 'url' | 'route'>): boolean {
	let path = url.pathname;
	try {
		path = decodeURI(path);
	} catch {
		// Leads nowhere
	}
	return /^\/desk(\/|$)/.test(path) || /^\/desk(\/|$)/.test(route.id ?? '');
}

/** What a request says of whoever sends it. */
export const callerOf = (event: RequestEvent): Caller => ({
	address: event.getClientAddress(),
	device: (event.request.headers.get('user-agent') ?? '').slice(0, 500),
	cookie: event.request.headers.get('cookie') ?? ''
});

/** Whoever has been let in beyond the doors. */
export function presenceOf({ locals: { member, session } }: Pick<RequestEvent, 'locals'>): Presence {
	if (!member || !session) throw new Error('a page of the desk was reached by nobody');
	return { member, session };
}

/** Hands cookies from Better Auth to the browser. */
export function giveCookies({ cookies }: Pick<RequestEvent, 'cookies'>, given: string[]): void {
	for (const line of given) {
		for (const [name, attributes] of parseSetCookieHeader(line)) {
			const { path = '/desk', ...options } = toCookieOptions(attributes);
			cookies.set(name, attributes.value, { ...options, path });
		}
	}
}

/**
 * Whether a request that changes something comes from a page of ours: browsers name the origin of every such
 * request, and whoever sends it by other means can name ours (OWASP, CSRF prevention, "verifying origin").
 */
function isOurs({ request, url }: RequestEvent): boolean {
	const origin = request.headers.get('origin');
	return origin === null ? request.headers.get('sec-fetch-site') === 'same-origin' : origin === url.origin;
}

/**
 * Lets a request of the desk in, or says what to answer instead. Sets `locals.member`, `session` and `address`.
 * A stranger is answered alike wherever they knock but at a door.
 */
export async function admit(event: RequestEvent, accounts: Accounts): Promise<Verdict | undefined> {
	const { request, route, url, locals } = event;
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	// SvelteKit does so for the addresses it knows; one that it does not know is not to be told from them
	if (/^\/desk\/.*\/$|^\/desk\/$/.test(url.pathname))
		return { verdict: 'whole', at: url.pathname.replace(/\/+$/, '') + url.search };
	if (!isRead && !isOurs(event)) return 'foreign';
	const caller = callerOf(event);
	locals.address = caller.address;
	const { presence, cookies } = await recognise(accounts, caller);
	giveCookies(event, cookies);
	locals.member = presence?.member ?? null;
	locals.session = presence?.session ?? null;
	if (presence || route.id?.startsWith(DOORS)) return undefined;
	if (!isRead) return 'nobody';
	const to = url.pathname + url.search;
	return {
		verdict: 'enter',
		at: to === '/desk' ? '/desk/enter' : `/desk/enter?to=${encodeURIComponent(to)}`
	};
}

/** The answer to a request that is not let in. @param words in the language of whoever asks */
export function answerOf(verdict: Verdict, words: { nobody: string; foreign: string }): Response {
	if (typeof verdict === 'object') {
		if (verdict.verdict === 'enter')
			return new Response(null, { status: 303, headers: { location: verdict.at } });
		// As SvelteKit says it
		return new Response(null, {
			status: 308,
			headers: { location: verdict.at, 'x-sveltekit-normalize': '1' }
		});
	}
	return new Response(words[verdict], {
		status: verdict === 'nobody' ? 401 : 403,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}

/** What every answer of the desk says: kept nowhere, found by nobody, framed by nobody. */
export function setDeskPolicies(headers: Headers): void {
	headers.set('cache-control', 'no-store');
	headers.set('x-robots-tag', 'noindex, nofollow');
	// A link may hold a token: it is told to no other site, not even as far as its host
	headers.set('referrer-policy', 'same-origin');
	if (!headers.has('content-security-policy'))
		headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
}
