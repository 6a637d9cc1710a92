import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { refusedBody } from '../../i18n/refused-body.ts';
import { refuseBody } from './refuse-body.ts';

function refused(headers: Record<string, string>, status: 411 | 413) {
	const answer = { status: 0, headers: {} as Record<string, string>, text: '' };
	const response = {
		writeHead(status: number, headers: Record<string, string>) {
			Object.assign(answer, { status, headers });
			return response;
		},
		end: (text: string) => void (answer.text = text)
	};
	refuseBody({ headers }, response as unknown as ServerResponse, status);
	return answer;
}

test.each([
	['the language that was chosen', { cookie: 'a=b; language=ar', 'accept-language': 'de' }, 413, 'ar'],
	['the one that is wished for', { 'accept-language': 'de-AT,en;q=0.5' }, 411, 'de'],
	['French, where nothing is said', {}, 413, 'fr'],
	[
		'what is wished for, where none of ours was chosen',
		{ cookie: 'language=x', 'accept-language': 'en' },
		411,
		'en'
	]
] as const)('a body that is not read is refused in %s', (_, headers, status, language) => {
	expect(refused(headers, status)).toMatchObject({
		status,
		headers: { connection: 'close', 'content-language': language },
		text: `${refusedBody[language][status]}\n`
	});
});
