import { Invalid } from '../../story/refusal.ts';
import type { Key } from './sort-key.ts';

/** The orders of a list of stories; the value of the parameter `sort`. */
export const orders = ['latest', 'earliest', 'published', 'title', 'nearest', 'relevance'] as const;
export type Order = (typeof orders)[number];

/** Where a page ended: the key by which its last story was sorted. It does not matter whether that one still exists. */
export type Cursor = Key;

const letters: Record<Order, string> = {
	latest: 'l',
	earliest: 'e',
	published: 'p',
	title: 't',
	nearest: 'n',
	relevance: 'r'
};

/** Opaque to whoever carries it: the order's letter and the key, in base64url (RFC 4648, section 5). */
export function writeCursor(order: Order, key: Cursor): string {
	return Buffer.from(`${letters[order]}${key.join(' ')}`, 'latin1').toString('base64url');
}

/**
 * @param lengths how many parts a key of this order may have
 * @throws Invalid when it is none, or one of another order
 */
export function readCursor(order: Order, text: string, lengths: number[]): Cursor {
	const decoded = Buffer.from(text, 'base64url').toString('latin1');
	const key = order === 'title' ? titleKey(decoded.slice(1)) : decoded.slice(1).split(' ').map(Number);
	const numbers = key.filter((part) => typeof part === 'number');
	const isRight =
		decoded[0] === letters[order] && lengths.includes(key.length) && numbers.every(Number.isFinite);
	// Written again it must be the same: most texts and numbers can be spelled otherwise, and base64 drops what it cannot read
	if (!isRight || writeCursor(order, key) !== text) throw new Invalid('after', text, 'after');
	return key;
}

/** A title, which may have spaces, and the number after the last of them. */
function titleKey(text: string): Key {
	const end = text.lastIndexOf(' ');
	return [text.slice(0, Math.max(0, end)), Number(text.slice(end + 1))];
}
