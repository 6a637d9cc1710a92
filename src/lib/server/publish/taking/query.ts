import { Invalid } from '../../../story/refusal.ts';

/** For an address that takes no parameters. @throws Invalid on one that is given */
export function withoutQuery(url: URL): void {
	const [given] = url.searchParams;
	if (given) throw new Invalid(...given, 'none');
}
