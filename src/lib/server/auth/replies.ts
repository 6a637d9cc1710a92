import { error, fail, json, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Faults } from '../../newsroom/account-forms.ts';
import { innerAddress } from './address.ts';
import type { Entry } from './entering.ts';
import type { Setup } from './factors.ts';
import { callerOf, giveCookies } from './guard.ts';
import { openLink, type Followed } from './joining.ts';
import { TooMany } from './limits.ts';
import type { Purpose } from './links.ts';
import type { Kept } from './people.ts';

/** What a form of a door is told when it is not followed: shown beside its fields. */
export interface Refusal {
	faults?: Faults;
	/** What was typed, secrets left out. */
	typed?: Record<string, string>;
	/** Which of several forms of a page it was. */
	section?: string;
	/** It opened nothing; why is not said. */
	wrong?: true;
	/** What was shown only once, to be shown again beside what is wrong. */
	setup?: Setup;
	/** Minutes to wait. */
	wait?: number;
	/** Why somebody stays as they are. */
	kept?: Kept;
}

/** Refuses a form; the page shows it again, with what was typed. */
export const refuse = (status: number, refusal: Refusal) => fail<Refusal>(status, refusal);

/** Says "too many tries" in HTTP (429, Retry-After) to whoever sent a form; anything else passes. */
export async function within<Answer>(
	event: Pick<RequestEvent, 'setHeaders'>,
	told: Pick<Refusal, 'typed' | 'section' | 'setup'>,
	knock: () => Promise<Answer>
) {
	try {
		return await knock();
	} catch (reason) {
		if (!(reason instanceof TooMany)) throw reason;
		event.setHeaders({ 'retry-after': String(reason.seconds) });
		return refuse(429, { ...told, wait: Math.ceil(reason.seconds / 60) });
	}
}

/**
 * Whoever is in goes where they wanted to; whoever owes a code is asked for it; anybody else stays.
 * @param to where that is; as the address of the page says it, if nothing is given
 */
export function enterOrStay(
	event: RequestEvent,
	came: Entry | Followed,
	{ to, typed }: { to?: string; typed: Record<string, string> }
) {
	if ('cookies' in came) giveCookies(event, came.cookies);
	const at = to ?? innerAddress(event.url.searchParams.get('to'));
	if (came.state === 'in') redirect(303, at);
	if (came.state === 'code') redirect(303, `/desk/enter/code?to=${encodeURIComponent(at)}`);
	if (came.state === 'void') return refuse(410, { typed });
	return refuse(400, came.state === 'faulty' ? { faults: came.faults, typed } : { wrong: true, typed });
}

/** The link of a page's address; where it does not open, or not any more, 410 and no reason. */
export async function linkOrNothing<Kind extends Purpose['kind']>(
	event: RequestEvent,
	kind: Kind,
	token: string
) {
	try {
		const link = await openLink(event.locals.accounts, kind, token, callerOf(event));
		return link ?? error(410, { message: 'this link does not open' });
	} catch (reason) {
		if (!(reason instanceof TooMany)) throw reason;
		// A form that was sent has said so already, and a header is set once
		if (event.request.method === 'GET') event.setHeaders({ 'retry-after': String(reason.seconds) });
		error(429, { message: reason.message, wait: Math.ceil(reason.seconds / 60) });
	}
}

/** Says "too many tries" in HTTP to a script of ours. */
export async function answering(knock: () => Promise<Response>): Promise<Response> {
	try {
		return await knock();
	} catch (reason) {
		if (!(reason instanceof TooMany)) throw reason;
		return json({ refused: true }, { status: 429, headers: { 'retry-after': String(reason.seconds) } });
	}
}

/** More than any passkey says. */
const LONGEST = 64 * 1024;

/** What a browser signed; nothing where it is no object, which Better Auth then would not refuse but fail on. */
export async function readSigned(request: Request): Promise<Record<string, unknown> | undefined> {
	try {
		const text = await request.text();
		const value: unknown = text.length <= LONGEST ? JSON.parse(text) : undefined;
		return value && typeof value === 'object' && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}
