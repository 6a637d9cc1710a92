import { importWords } from '$lib/i18n/desk/import';
import { require } from '$lib/server/auth/permission';
import { problemsOf } from '$lib/server/import/preview-file';
import { cell } from '$lib/server/publish/files/csv';
import { reading } from '$lib/server/publish/reading';
import type { RequestHandler } from './$types';

const MOST = 10_000;

/** The lines of a file that were not understood, as a table to work through. */
export const GET: RequestHandler = reading(async (event) => {
	await require(event, 'import');
	const { imports, language } = event.locals;
	const words = importWords[language];
	const problems = await imports.look(event.params.id, (preview) => problemsOf(preview, MOST));
	const rows = problems.map(({ line, kind, given, excerpt }) => [
		line === null ? '' : String(line),
		kind,
		...words.problem[kind],
		given,
		excerpt
	]);
	const header = ['line', 'kind', 'what', 'becomes', 'given', 'excerpt'];
	const text = [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
	return new Response(`\uFEFF${text}\r\n`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="problems-${event.params.id.slice(0, 8)}.csv"`
		}
	});
});
