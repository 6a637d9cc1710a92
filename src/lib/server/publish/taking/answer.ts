import { longDay } from '../../../i18n/dates.ts';
import { loadMessages } from '../../../i18n/messages/index.ts';
import type { Language } from '../../../story/language.ts';
import { Invalid, NotFound, Withdrawn } from '../../../story/refusal.ts';
import { takingMessages } from '../../../i18n/messages/taking.ts';
import { Busy } from '../../columns/seat.ts';
import { NotReady } from '../package/data-package.ts';
import { shown } from '../reading.ts';

/** When to ask again, in seconds. */
const LATER = '10';
const MUCH_LATER = '60';

/** How a file is told of in its headers. */
export interface Offered {
	mediaType: string;
	/** What it is saved as; shown by the browser where absent. */
	name?: string;
	/** Its own address, without what does not matter. */
	canonical: string;
	/** SPDX identifier. */
	licence: string;
	language?: Language;
	/** Whether the answer may be kept until the store changes; a stream passes through and leaves nothing. */
	isKept: boolean;
}

/** A licence's page in the SPDX list, as `rel="license"` wants an address (RFC 4946). */
const licencePage = (licence: string) => `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`;

export function headersOf({ mediaType, name, canonical, licence, language, isKept }: Offered): Headers {
	const headers = new Headers({
		'content-type': mediaType,
		link: `<${canonical}>; rel="canonical", <${licencePage(licence)}>; rel="license"`,
		'cache-control': isKept ? 'public, no-cache' : 'no-cache'
	});
	if (name) headers.set('content-disposition', `attachment; filename="${name}"`);
	if (language) headers.set('content-language', language);
	return headers;
}

/**
 * Chunks as the body of an answer: one is asked for when the reader has taken the one before, none any more when the
 * reader leaves. The first is waited for, so that a refusal still becomes a status.
 */
export async function bodyOf(
	chunks: AsyncGenerator<Uint8Array, unknown, void>
): Promise<ReadableStream<Uint8Array>> {
	let first: IteratorResult<Uint8Array, unknown> | undefined = await chunks.next();
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const step = first ?? (await chunks.next());
				first = undefined;
				if (step.done) controller.close();
				else controller.enqueue(step.value);
			},
			async cancel() {
				await chunks.return(undefined);
			}
		},
		{ highWaterMark: 0 }
	);
}

const plain = (status: number, text: string, headers?: Record<string, string>) =>
	new Response(`${text}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }
	});

/** A file's answer, or its refusal in the reader's words: files are fetched by programs, which want no page. */
export async function answered(language: Language, answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer();
	} catch (refusal) {
		const m = await loadMessages(language);
		if (refusal instanceof NotFound) return plain(404, m.notFound[refusal.what](shown(refusal.given)));
		if (refusal instanceof Withdrawn)
			return plain(410, m.withdrawn(longDay(language, refusal.day), refusal.protects));
		if (refusal instanceof Busy) return plain(503, m.explore.busy, { 'retry-after': LATER });
		if (refusal instanceof NotReady) {
			return plain(503, takingMessages[language].notReady, { 'retry-after': MUCH_LATER });
		}
		if (!(refusal instanceof Invalid)) throw refusal;
		const { parameter, given, expected, choices } = refusal;
		const what =
			expected === 'known' || expected === 'none'
				? m.invalidName(shown(parameter))
				: m.invalid(shown(parameter), shown(given));
		return plain(400, [what, m.expected[expected], choices?.join(', ')].filter(Boolean).join(' '));
	}
}
