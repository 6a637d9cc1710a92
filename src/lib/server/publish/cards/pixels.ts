import sharp from 'sharp';
import { Busy } from '../../columns/seat.ts';

/** A card takes a tenth of a second of one processor: more than these waiting would not be drawn in time. */
const WAITING_AT_MOST = 40;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * A drawing of ours without letters as PNG. One after the other is drawn, and made pixels of outside the event loop, so
 * that readers' pages come in between and keep a processor.
 * @throws Busy when too many wait
 */
export async function pixelsOf(draw: () => string): Promise<Uint8Array<ArrayBuffer>> {
	if (waiting >= WAITING_AT_MOST) throw new Busy();
	waiting++;
	const drawn = last.then(() =>
		// Flat colours: a palette holds them, and dots of mixed ones would weigh twice as much
		sharp(Buffer.from(draw())).png({ palette: true, colours: 128, dither: 0, effort: 3 }).toBuffer()
	);
	last = drawn.catch(() => undefined).finally(() => waiting--);
	return new Uint8Array(await drawn);
}
