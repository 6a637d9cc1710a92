import { require } from '$lib/server/auth/permission';
import { log } from '$lib/server/auth/log';
import { batches, type LogQuestion } from '$lib/server/desk/log';
import { cell } from '$lib/server/publish/files/csv';
import { reading } from '$lib/server/publish/reading';
import { bodyOf } from '$lib/server/publish/taking/answer';
import { readSettings } from '$lib/server/settings';
import type { Store } from '$lib/server/store/connection';
import { Invalid } from '$lib/story/refusal';
import { readQuestion } from '../question';
import type { RequestHandler } from './$types';

const columns = [
	'number',
	'at',
	'name',
	'address',
	'action',
	'kind',
	'subject',
	'title',
	'detail',
	'sum'
] as const;

/** The lines as a table (RFC 4180, UTF-8), with formulas disarmed as in all our tables. */
async function* written(
	store: Store,
	question: Omit<LogQuestion, 'limit'>
): AsyncGenerator<Uint8Array, void> {
	const encoder = new TextEncoder();
	yield encoder.encode(`\uFEFF${columns.join(',')}\r\n`);
	for await (const lines of batches(store, question)) {
		const rows = lines.map((line) =>
			columns
				.map((column) => {
					const value = column === 'detail' ? JSON.stringify(line.detail) : line[column];
					return cell(String(value ?? ''));
				})
				.join(',')
		);
		yield encoder.encode(`${rows.join('\r\n')}\r\n`);
	}
}

/** The log as its filters ask for it; 400 where their date cannot be read. */
export const GET: RequestHandler = reading(async (event) => {
	const member = await require(event, 'log.read');
	const { store, address } = event.locals;
	const { typed, question } = readQuestion(event.url.searchParams, readSettings(process.env).timeZone);
	if (!question) throw new Invalid('since', typed.since, 'date');
	const at = new Date();
	await log(store, {
		at,
		member,
		address,
		action: 'export.taken',
		subject: { kind: 'newsroom', id: 'log', title: event.url.search }
	});
	return new Response(await bodyOf(written(store, question)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="journal-${at.toISOString().slice(0, 10)}.csv"`
		}
	});
});
