import { ines } from './deeds.ts';

/** What a deed answers: what is refused comes back with words why, what is done is thrown as a way on. */
export interface Pressed<Data> {
	status: number;
	location?: string;
	data?: Data;
}

/**
 * Presses a button of a story's page as an editor does: the page's own action is called, with as much of a request as it
 * looks at.
 * @param locals what it asks of the server, the store among it
 */
export async function press<Data>(
	action: unknown,
	story: number,
	fields: Record<string, string>,
	locals: Partial<App.Locals>
): Promise<Pressed<Data>> {
	const event = {
		params: { id: String(story) },
		url: new URL(`http://desk.test/desk/stories/${story}`),
		request: new Request('http://desk.test', { method: 'POST', body: new URLSearchParams(fields) }),
		locals: { member: ines.member, language: 'fr', address: ines.address, ...locals }
	};
	try {
		return await (action as (event: unknown) => Promise<Pressed<Data>>)(event);
	} catch (thrown) {
		if (thrown instanceof Error) throw thrown;
		return thrown as Pressed<Data>;
	}
}
