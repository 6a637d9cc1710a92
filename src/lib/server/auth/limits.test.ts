import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Limits, TooMany } from './limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function tries(limits: Limits, count: number, ...asked: Parameters<Limits['take']>): Promise<number> {
	let taken = 0;
	for (let i = 0; i < count; i++) {
		try {
			await limits.take(...asked);
			taken++;
		} catch (reason) {
			if (!(reason instanceof TooMany)) throw reason;
		}
	}
	return taken;
}

test('one address may guess at one account six times in a quarter of an hour', async () => {
	const limits = new Limits();
	expect(await tries(limits, 20, 'password', '192.0.2.1', 'alix@newsroom.example')).toBe(6);
	const told = await limits.take('password', '192.0.2.1', 'alix@newsroom.example').catch((reason) => reason);
	expect(told).toBeInstanceOf(TooMany);
	expect((told as TooMany).seconds).toBeGreaterThan(800);
	vi.advanceTimersByTime(15 * 60_000 + 1);
	expect(await tries(limits, 1, 'password', '192.0.2.1', 'alix@newsroom.example')).toBe(1);
});

test('the owner of an account still enters from elsewhere', async () => {
	const limits = new Limits();
	await tries(limits, 20, 'password', '192.0.2.1', 'alix@newsroom.example');
	expect(await tries(limits, 1, 'password', '198.51.100.1', 'alix@newsroom.example')).toBe(1);
});

test('letters of an account count alike, large and small, spaced or not', async () => {
	const limits = new Limits();
	await tries(limits, 6, 'password', '192.0.2.1', 'alix@newsroom.example');
	expect(await tries(limits, 1, 'password', '192.0.2.1', ' Alix@Newsroom.example ')).toBe(0);
});

test('many addresses together guess at one account a hundred times an hour', async () => {
	const limits = new Limits();
	let taken = 0;
	for (let i = 0; i < 40; i++)
		taken += await tries(limits, 6, 'password', `192.0.2.${i}`, 'alix@newsroom.example');
	expect(taken).toBe(100);
});

test('one address guesses at many accounts thirty times', async () => {
	const limits = new Limits();
	let taken = 0;
	for (let i = 0; i < 60; i++) taken += await tries(limits, 1, 'password', '192.0.2.1', `a${i}@x.example`);
	expect(taken).toBe(30);
});

test('the addresses of one household count as one', async () => {
	const limits = new Limits();
	let taken = 0;
	for (let i = 1; i <= 30; i++) taken += await tries(limits, 1, 'code', `2001:db8::${i}`);
	expect(taken).toBe(12);
});

test('what succeeds does not count', async () => {
	const limits = new Limits();
	for (let i = 0; i < 50; i++) await (await limits.take('password', '192.0.2.1', 'alix@newsroom.example'))();
	expect(await tries(limits, 20, 'password', '192.0.2.1', 'alix@newsroom.example')).toBe(6);
});

test.each([
	['code', 12],
	['passkey', 30],
	['link', 20],
	['reset', 3]
] as const)('the door of a %s has a limit too', async (door, count) => {
	expect(await tries(new Limits(), 60, door, '192.0.2.1', 'alix@newsroom.example')).toBe(count);
});
