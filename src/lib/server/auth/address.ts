import { isIPv6 } from 'node:net';
import { normalizeIP } from '@better-auth/core/utils/ip';

/**
 * Where a request comes from, for counting: of an IPv6 address the first 64 bits, since a household has all that
 * share them.
 */
export const neighbourhood = (address: string): string =>
	isIPv6(address) ? normalizeIP(address, { ipv6Subnet: 64 }) : address;

/**
 * Where to go after the door: an address of the desk, whatever was asked for. Anything else leads to the desk's
 * first page, so that no link of ours leads away.
 * @param to as it came with the request
 */
export function innerAddress(to: unknown): string {
	const first = '/desk';
	if (typeof to !== 'string' || !to.startsWith(first) || /[\\\p{Cc}]/u.test(to)) return first;
	const home = 'http://desk.invalid';
	if (!URL.canParse(to, home)) return first;
	const { origin, pathname, search, hash } = new URL(to, home);
	return origin === home && /^\/desk(\/|$)/.test(pathname) ? pathname + search + hash : first;
}
