import type { Rank } from '../../src/lib/newsroom/member.ts';
import type { RunningServer } from './production.ts';

/** What the members of a test choose. */
export const PASSWORD = 'quatre mots sans rapport';

/** What was answered, with its text read. */
export interface Reply {
	status: number;
	headers: Headers;
	text: string;
}

/** Somebody with a browser of their own: it keeps cookies, follows nothing, and sends forms as browsers do. */
export class Visitor {
	readonly origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string) {
		this.origin = origin;
	}

	/** As it is sent. */
	get cookie(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	set(name: string, value: string): void {
		this.#cookies.set(name, value);
	}

	async ask(path: string, { headers, ...rest }: RequestInit = {}): Promise<Reply> {
		const answer = await fetch(this.origin + path, {
			...rest,
			redirect: 'manual',
			headers: { cookie: this.cookie, origin: this.origin, accept: 'text/html', ...(headers as object) }
		});
		for (const line of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (/max-age=0/i.test(line)) this.#cookies.delete(name);
			else this.#cookies.set(name, value);
		}
		return { status: answer.status, headers: answer.headers, text: await answer.text() };
	}

	/** Sends a form. @param action of the page, such as `?/password` */
	send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> {
		return this.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
	}
}

/** The path of the link that the server has printed for its first administrator. */
export function firstLink({ output }: RunningServer): string {
	const [, path] = /(\/desk\/first\/[\w-]+)/.exec(output()) ?? [];
	if (!path) throw new Error(`the server has printed no first link:\n${output()}`);
	return path;
}

const administrators = new WeakMap<RunningServer, Promise<Visitor>>();

async function administrator(server: RunningServer): Promise<Visitor> {
	const visitor = new Visitor(server.origin);
	const fields = { name: 'Alix', email: 'alix@newsroom.example', password: PASSWORD };
	const { status, text } = await visitor.send(firstLink(server), fields);
	if (status !== 303) throw new Error(`the first link answered ${status}: ${text}`);
	return visitor;
}

let invited = 0;

/** Makes an invitation as an administrator does. @returns its path, as the page shows it once */
export async function invite(by: Visitor, email: string, rank: Rank): Promise<string> {
	const { status, text } = await by.send('/desk/people?/invite', { email, rank, language: 'en' });
	const [, path] = /(\/desk\/invitation\/[\w-]+)/.exec(text) ?? [];
	if (!path) throw new Error(`an invitation answered ${status} without a link`);
	return path;
}

/**
 * Somebody of a rank who has come in, by way of the first link and an invitation: each call makes another one, but
 * there is one administrator to begin with, whom every call for one gets.
 */
export async function signIn(server: RunningServer, { rank }: { rank: Rank }): Promise<Visitor> {
	if (!administrators.has(server)) administrators.set(server, administrator(server));
	const first = await administrators.get(server)!;
	if (rank === 'administrator') return first;
	const visitor = new Visitor(server.origin);
	const name = `${rank}-${++invited}`;
	const link = await invite(first, `${name}@newsroom.example`, rank);
	const { status } = await visitor.send(link, { name, password: PASSWORD });
	if (status !== 303) throw new Error(`an invitation answered ${status}`);
	return visitor;
}
