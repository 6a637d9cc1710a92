import { Pool } from 'undici';

/** How long a server is pressed, in milliseconds. */
const WHILE = 5_000;
/** Bytes; a longer answer would be cut off, and its connection with it. */
const LONGEST = 2 ** 30;

/**
 * How many requests a second a server answers to readers who each ask again as soon as they have been answered. The
 * client must be the lighter of the two, or it is what is measured: undici takes some 30 µs a request (autocannon, for
 * comparison, takes 450 µs for a page of 30 kB, and never asks for more than 2,000 a second).
 * @param paths asked for in turn
 * @throws whatever is not answered 200, and whole
 */
export async function requestsPerSecond(
	origin: string,
	paths: readonly string[],
	connections: number,
	headers: Record<string, string> = {}
): Promise<number> {
	const pool = new Pool(origin, { connections, pipelining: 1 });
	let [asked, answered] = [0, 0];
	const end = performance.now() + WHILE;
	const read = async () => {
		while (performance.now() < end) {
			const path = paths[asked++ % paths.length]!;
			const { statusCode, body } = await pool.request({ path, method: 'GET', headers });
			await body.dump({ limit: LONGEST });
			if (statusCode !== 200) throw new Error(`${origin}${path} answered ${statusCode}`);
			answered++;
		}
	};
	try {
		await Promise.all(Array.from({ length: connections }, read));
		return Math.round(answered / (WHILE / 1_000));
	} finally {
		await pool.destroy();
	}
}
