import type { Transport } from '@sveltejs/kit';
import { Drawing } from '$lib/atlas/drawn';

/**
 * The map's drawing goes into the page once, as HTML. It is not sent a second time as data for hydration: in the
 * browser it is a stand-in, and Svelte leaves what the server drew where it is.
 */
export const transport: Transport = {
	Drawing: {
		encode: (value) => value instanceof Drawing && 'drawn',
		decode: () => new Drawing('<!-- drawn -->')
	}
};
