import type { Answer, Attempt } from './working-copy.svelte.ts';

/** Sends a text to its story's revisions, and says what became of it. */
export async function sendRevision(story: number, attempt: Attempt): Promise<Answer> {
	let response: Response;
	try {
		response = await fetch(`/desk/stories/${story}/revisions`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify(attempt)
		});
	} catch {
		return { is: 'offline' };
	}
	try {
		return answerOf(
			response.status,
			response.ok || response.status === 409 || response.status === 403 ? await response.json() : undefined
		);
	} catch {
		// An answer that broke off: whether it was kept is found out by sending it again
		return { is: 'offline' };
	}
}

type Said =
	| { revision: number; isUnscheduled?: true }
	| { conflict: { newest: number; author: string | null }; aside: string }
	| { forbidden: string }
	| object;

function answerOf(status: number, said: Said | undefined): Answer {
	if (said && 'revision' in said) return { is: 'kept', ...said };
	if (said && 'conflict' in said) {
		const { newest, author } = said.conflict;
		return { is: 'conflict', meeting: { token: said.aside, newest, author } };
	}
	if (status === 401) return { is: 'ended' };
	if (status === 403) {
		const isOfTruth = said && 'forbidden' in said && said.forbidden === 'truth.see';
		return { is: 'refused', why: isOfTruth ? 'exact' : 'forbidden' };
	}
	if (status === 404 || status === 409) return { is: 'refused', why: 'gone' };
	if (status === 413) return { is: 'refused', why: 'size' };
	if (status === 400) return { is: 'refused', why: 'content' };
	return { is: 'failed' };
}
