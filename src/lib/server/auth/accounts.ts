import type { Store } from '../store/connection.ts';
import { configure, type Auth } from './better-auth.ts';
import { Limits } from './limits.ts';
import type { Post } from './post.ts';

/** What the doors of the desk need. */
export interface Accounts {
	store: Store;
	auth: Auth;
	limits: Limits;
	/** As people type it, without a slash at its end. */
	origin: string;
	/** Sends mail, where the newsroom has a server for it. */
	post: Post | undefined;
	/** Where failures of ours go that nobody waits for. */
	log: (failure: unknown) => void;
}

/** Somebody at a door, known or not: what their request says of them. */
export interface Caller {
	/** Of the network. */
	address: string;
	/** The browser's `User-Agent`. */
	device: string;
	/** The request's `Cookie`. */
	cookie: string;
}

export function openAccounts({
	secret,
	...rest
}: Omit<Accounts, 'auth' | 'limits'> & { secret: string }): Accounts {
	return { ...rest, auth: configure(rest.store, { origin: rest.origin, secret }), limits: new Limits() };
}
