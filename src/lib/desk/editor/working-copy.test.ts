import { expect, test } from 'vitest';
import { emptyManuscript, type Manuscript } from '../../newsroom/manuscript.ts';
import {
	LONGEST,
	PAUSE,
	WorkingCopy,
	type Answer,
	type Attempt,
	type Kept,
	type Timer
} from './working-copy.svelte.ts';

/** A clock that a test moves by hand. */
class HandClock implements Timer {
	#now = Date.parse('2026-11-22T14:32:07Z');
	#tasks: { at: number; task: () => void }[] = [];
	now = () => new Date(this.#now);
	later(task: () => void, milliseconds: number): () => void {
		const entry = { at: this.#now + milliseconds, task };
		this.#tasks.push(entry);
		return () => (this.#tasks = this.#tasks.filter((one) => one !== entry));
	}
	async pass(milliseconds: number): Promise<void> {
		const end = this.#now + milliseconds;
		for (;;) {
			await settled();
			const [next] = this.#tasks.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
			if (!next) break;
			this.#now = Math.max(this.#now, next.at);
			this.#tasks = this.#tasks.filter((one) => one !== next);
			next.task();
		}
		this.#now = end;
		await settled();
	}
}
/** Everything that waits for nothing but promises is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A server as the copy sees it, which can be cut off, and tells what it was sent. */
class Server {
	revision = 12;
	sent: Attempt[] = [];
	kept = new Map<string, number>();
	/** What it answers, instead of keeping; `lost`: it keeps, and its answer does not arrive. */
	fails: Answer | 'lost' | undefined;
	/** Answers wait for this. */
	held: Promise<void> = Promise.resolve();
	send = async (attempt: Attempt): Promise<Answer> => {
		this.sent.push(attempt);
		await this.held;
		if (this.fails && this.fails !== 'lost') return this.fails;
		const there = this.kept.get(attempt.token);
		if (there === undefined && attempt.base !== this.revision) {
			const meeting = { token: attempt.token, newest: this.revision, author: 'tom' };
			return { is: 'conflict', meeting };
		}
		const revision = there ?? ++this.revision;
		this.kept.set(attempt.token, revision);
		return this.fails === 'lost' ? { is: 'offline' } : { is: 'kept', revision };
	};
}

function open() {
	const clock = new HandClock();
	const server = new Server();
	const browser: { kept: Kept | undefined; written: number } = { kept: undefined, written: 0 };
	let token = 0;
	const copy = new WorkingCopy(
		{ document: emptyManuscript('fr', 'small'), revision: 12, savedAt: clock.now() },
		{
			timer: clock,
			send: server.send,
			newToken: () => `token-${++token}`,
			keeping: {
				write: (kept) => Promise.resolve(void ((browser.kept = kept), browser.written++)),
				drop: () => Promise.resolve(void (browser.kept = undefined))
			}
		}
	);
	const type = (byline: string) => copy.change((document): Manuscript => ({ ...document, byline }));
	return { clock, server, browser, copy, type };
}

test('what is written is saved after a pause, and not before', async () => {
	const { clock, server, copy, type } = open();
	type('I');
	expect(copy.phase).toBe('unsaved');
	await clock.pass(PAUSE - 1);
	type('In');
	await clock.pass(PAUSE - 1);
	expect(server.sent).toHaveLength(0);
	await clock.pass(1);
	expect(server.sent.map(({ document }) => document.byline)).toEqual(['In']);
	expect(copy.phase).toBe('saved');
	expect(copy.revision).toBe(13);
	expect(copy.isSafe).toBe(true);
});

test('somebody who writes without a pause is saved all the same', async () => {
	const { clock, server, type } = open();
	for (let i = 0; i <= LONGEST; i += 1000) {
		type(`n°${i}`);
		await clock.pass(1000);
	}
	expect(server.sent).toHaveLength(1);
});

test('every change is kept in the browser before it is sent, and dropped there once the server has it', async () => {
	const { clock, browser, type } = open();
	type('Inès');
	await clock.pass(0);
	expect(browser.kept).toMatchObject({ base: 12, document: { byline: 'Inès' }, sent: undefined });
	await clock.pass(PAUSE);
	expect(browser.kept).toBeUndefined();
});

test('without a network the changes wait here, are counted, and go when it is back', async () => {
	const { clock, server, browser, copy, type } = open();
	server.fails = { is: 'offline' };
	for (const text of ['a', 'b', 'c']) {
		type(text);
		await clock.pass(PAUSE);
	}
	expect(copy.phase).toBe('offline');
	expect(copy.changes).toBe(3);
	expect(browser.kept?.document.byline).toBe('c');
	server.fails = undefined;
	copy.resume();
	await clock.pass(PAUSE);
	expect(copy.phase).toBe('saved');
	expect(copy.changes).toBe(0);
	expect(browser.kept).toBeUndefined();
	expect(server.sent.at(-1)?.document.byline).toBe('c');
});

test('a save whose answer was lost is not taken for somebody else’s', async () => {
	const { clock, server, copy, type } = open();
	server.fails = 'lost';
	type('a');
	await clock.pass(PAUSE);
	expect(copy.phase).toBe('offline');
	type('ab');
	server.fails = undefined;
	copy.resume();
	await clock.pass(PAUSE);
	// The first attempt again, under its token; then what was written since, from the revision it became
	const [first, again, then] = server.sent;
	expect(again).toEqual(first);
	expect(then).toMatchObject({ base: 13, document: { byline: 'ab' } });
	expect(copy.phase).toBe('saved');
	expect(server.revision).toBe(14);
});

test('tries again by itself, less and less often', async () => {
	const { clock, server, copy, type } = open();
	server.fails = { is: 'failed' };
	type('a');
	await clock.pass(PAUSE);
	expect(server.sent).toHaveLength(1);
	await clock.pass(2000 + 4000 + 8000);
	expect(server.sent).toHaveLength(4);
	await clock.pass(15_000);
	expect(server.sent).toHaveLength(4);
	server.fails = undefined;
	await clock.pass(1000);
	expect(copy.phase).toBe('saved');
});

test('an ended session loses nothing: the text goes once somebody has signed in again', async () => {
	const { clock, server, browser, copy, type } = open();
	server.fails = { is: 'ended' };
	type('a');
	await clock.pass(PAUSE);
	expect(copy.phase).toBe('ended');
	expect(browser.kept?.document.byline).toBe('a');
	server.fails = undefined;
	copy.resume();
	await clock.pass(0);
	expect(copy.phase).toBe('saved');
});

test('a newer revision is not written over: the text lies beside it, and is written on there', async () => {
	const { clock, server, copy, type } = open();
	server.revision = 13;
	type('a');
	await clock.pass(PAUSE);
	expect(copy.phase).toBe('conflict');
	expect(copy.meeting).toEqual({ token: 'token-1', newest: 13, author: 'tom' });
	type('ab');
	await clock.pass(PAUSE);
	expect(server.sent.at(-1)).toMatchObject({ base: 12, token: 'token-1', document: { byline: 'ab' } });
	expect(server.revision).toBe(13);
	expect(copy.phase).toBe('conflict');
});

test('what the server will not have is not sent again until it has changed', async () => {
	const { clock, server, browser, copy, type } = open();
	server.fails = { is: 'refused', why: 'size' };
	type('too long');
	await clock.pass(PAUSE);
	expect([copy.phase, copy.refusal]).toEqual(['refused', 'size']);
	await clock.pass(120_000);
	expect(server.sent).toHaveLength(1);
	expect(browser.kept?.document.byline).toBe('too long');
	server.fails = undefined;
	type('short');
	await clock.pass(PAUSE);
	expect(copy.phase).toBe('saved');
});

test('a text that a closed tab left is taken up as it was, with the save that nobody answered', async () => {
	const { clock, server, copy } = open();
	const document = { ...emptyManuscript('fr', 'small'), byline: 'from before' };
	const sent = { base: 12, document: { ...document, byline: 'from' }, token: 'old-token' };
	server.kept.set('old-token', 13);
	server.revision = 13;
	copy.take({ base: 12, document, sent, at: clock.now().toISOString() });
	await clock.pass(PAUSE);
	expect(server.sent.map(({ token, base }) => [token, base])).toEqual([
		['old-token', 12],
		['token-1', 13]
	]);
	expect(copy.document.byline).toBe('from before');
	expect(copy.phase).toBe('saved');
});

test('what is written while a save is under way is saved after it', async () => {
	const { clock, server, copy, type } = open();
	let goOn = () => {};
	const slow = new Promise<void>((resolve) => (goOn = resolve));
	server.held = slow;
	type('a');
	await clock.pass(PAUSE);
	expect(copy.phase).toBe('saving');
	type('ab');
	goOn();
	await clock.pass(PAUSE);
	expect(server.sent.map(({ document }) => document.byline)).toEqual(['a', 'ab']);
	expect(copy.phase).toBe('saved');
});

test('once its page is left nothing is tried again, and what was not sent stays kept', async () => {
	const { clock, server, browser, copy, type } = open();
	server.fails = { is: 'offline' };
	type('a');
	void copy.save();
	copy.close();
	await clock.pass(120_000);
	expect(server.sent).toHaveLength(1);
	expect(browser.kept?.document.byline).toBe('a');
});
