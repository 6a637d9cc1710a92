import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ArchiveRefused, type ArchiveOrder } from './archive.ts';

/** Twice what the site is measured by: the index of space and time is sorted in memory. */
const MOST = 2_000_000;

const whole = (least: number, most: number) =>
	z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const options = z.object({
	stories: whole(1, MOST),
	seed: whole(0, 2 ** 32 - 1),
	data: z.string().min(1)
});

const accepted: Record<keyof z.infer<typeof options>, string> = {
	stories: `a whole number from 1 to ${MOST}`,
	seed: `a whole number from 0 to ${2 ** 32 - 1}`,
	data: 'a folder, such as data/archive'
};

/**
 * Reads what was asked for on the command line.
 * @throws ArchiveRefused that names each option that is wrong and what it accepts
 */
export function readOrder(args: string[]): ArchiveOrder {
	const { replace, ...given } = parsed(args);
	const result = options.safeParse(given);
	if (result.success) {
		const { stories, seed, data } = result.data;
		return { stories, seed, folder: data, replaces: replace };
	}
	const names = new Set(result.error.issues.map(({ path }) => path[0] as keyof typeof accepted));
	throw new ArchiveRefused(
		[...names].map((name) => `--${name} is "${given[name]}": it must be ${accepted[name]}.`).join('\n')
	);
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				stories: { type: 'string', default: '10000' },
				seed: { type: 'string', default: '7' },
				data: { type: 'string', default: 'data/archive' },
				replace: { type: 'boolean', default: false }
			}
		}).values;
	} catch (cause) {
		// Node names the option that it does not know or that lacks its value
		throw new ArchiveRefused(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}
