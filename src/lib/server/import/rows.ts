import type {
	ColumnMeaning,
	ColumnRole,
	ImportedStory,
	ImportedText,
	Problem
} from '../../newsroom/import.ts';
import { languages, type Language } from '../../story/language.ts';
import { guessColumns } from './columns.ts';
import { FileFault } from './faults.ts';
import { dayOf, excerptOf, languageOf, pointOf, sumOf, whenOf } from './fields.ts';
import { fromText, isOfTheWeb, plainLine } from './markup.ts';
import { untold, type Found, type ReadingChoices } from './reader.ts';

/** A row of a table and where it begins. */
export interface Row {
	/** null where the file has no lines */
	line: number | null;
	cells: string[];
}

const SAMPLE = 3;
const MOST_COLUMNS = 200;

/** What one cell says, by what its column is. */
class Cells {
	readonly #row: Row;
	readonly #columns: (ColumnMeaning | null)[];

	constructor(row: Row, columns: (ColumnMeaning | null)[]) {
		this.#row = row;
		this.#columns = columns;
	}

	all(role: ColumnRole, language: Language | null = null): string[] {
		return this.#columns.flatMap((column, index) =>
			column?.role === role && column.language === language ? [this.#row.cells[index]?.trim() ?? ''] : []
		);
	}

	one(role: ColumnRole, language: Language | null = null): string {
		return this.all(role, language)[0] ?? '';
	}
}

function textsOf(
	cells: Cells,
	own: Language | null,
	line: number | null
): { texts: Partial<Record<Language | 'und', ImportedText>>; problems: Problem[] } {
	const texts: Partial<Record<Language | 'und', ImportedText>> = {};
	const problems: Problem[] = [];
	for (const language of [null, ...languages]) {
		const given = (['title', 'standfirst', 'body'] as const).map((role) => cells.one(role, language));
		if (!given.some(Boolean)) continue;
		const [title, standfirst, body] = given as [string, string, string];
		const cleaned = fromText(body, line);
		problems.push(...cleaned.problems);
		texts[language ?? own ?? 'und'] = {
			title: plainLine(title),
			standfirst: plainLine(standfirst, 2000),
			body: cleaned.body
		};
	}
	return { texts, problems };
}

/**
 * The story of a row.
 * @param known what is told of it elsewhere than in cells
 */
export function* storyOfRow(
	row: Row,
	columns: (ColumnMeaning | null)[],
	known: Partial<Pick<ImportedStory, 'source' | 'points'>> = {}
): Generator<Found> {
	const { line } = row;
	const cells = new Cells(row, columns);
	const excerpt = excerptOf(row.cells.join(' | '));
	const problem = (kind: Problem['kind'], given: string) => ({ problem: { kind, given, line, excerpt } });
	const tag = cells.one('language');
	const language = languageOf(tag);
	if (tag && !language) yield problem('language', tag);
	const { texts, problems } = textsOf(cells, language, line);
	for (const one of problems) yield { problem: one };
	const titles = Object.values(texts).map(({ title }) => title);
	if (!titles.some(Boolean)) return yield problem('untitled', '');
	const published = cells.one('published');
	const day = published ? whenOf(published) : '';
	if (day === undefined) yield problem('date', published);
	const typed = cells.one('occurred').slice(0, 100);
	// A machine's instant is told by its day
	const occurred = dayOf(typed) ?? typed;
	if (occurred && !whenOf(occurred)) yield problem('date', occurred);
	const read = pointOf(cells.one('longitude'), cells.one('latitude'), plainLine(cells.one('place')), {
		line,
		excerpt
	});
	if (read && 'problem' in read) yield read;
	const address = cells.one('address');
	yield {
		story: {
			...untold(
				known.source || cells.one('id').slice(0, 200) || sumOf(titles[0]!, published, occurred),
				line
			),
			language,
			texts,
			byline: plainLine(cells.one('byline'), 200),
			kind: plainLine(cells.one('kind'), 100),
			published: day ?? '',
			occurred,
			address: isOfTheWeb(address) ? address : '',
			themes: cells
				.one('themes')
				.split(/[;|,،]/)
				.map((theme) => plainLine(theme, 200))
				.filter(Boolean),
			points: [...(read && 'point' in read ? [read.point] : []), ...(known.points ?? [])],
			media: cells
				.all('media')
				.filter(isOfTheWeb)
				.map((url) => ({ url, alt: '' }))
		}
	};
}

/**
 * The stories of a table whose first row is its heading.
 * @throws FileFault `table` where no column is a title, `wide` where there are too many
 */
export async function* readRows(
	rows: AsyncIterable<Row>,
	{ columns: chosen }: ReadingChoices
): AsyncGenerator<Found> {
	let columns: (ColumnMeaning | null)[] | undefined;
	let header: string[] = [];
	const waiting: Row[] = [];
	function* told(row: Row, columns: (ColumnMeaning | null)[]): Generator<Found> {
		if (!row.cells.some((cell) => cell.trim())) return;
		if (row.cells.length !== header.length) {
			const given = `${row.cells.length} / ${header.length}`;
			const excerpt = excerptOf(row.cells.join(' | '));
			yield { problem: { kind: 'cells', given, line: row.line, excerpt } };
			// One cell too many or too few shifts all that follow: nothing of the row can be trusted
			return;
		}
		yield* storyOfRow(row, columns);
	}
	const tellColumns = () => ({ columns: header, sample: waiting.map(({ cells }) => cells) });
	for await (const row of rows) {
		if (!columns) {
			header = row.cells.map((cell) => cell.trim());
			if (header.length > MOST_COLUMNS) throw new FileFault('wide', { line: row.line });
			columns = header.map((_, index) => chosen?.[index] ?? null);
			if (!chosen) columns = guessColumns(header);
			continue;
		}
		if (waiting.length < SAMPLE) {
			waiting.push(row);
			if (waiting.length < SAMPLE) continue;
			yield tellColumns();
			for (const one of waiting) yield* told(one, columns);
		} else yield* told(row, columns);
	}
	if (!columns) throw new FileFault('empty');
	if (waiting.length < SAMPLE) {
		yield tellColumns();
		for (const one of waiting) yield* told(one, columns);
	}
	if (!columns.some((column) => column?.role === 'title'))
		yield { problem: { kind: 'untitled', given: '', line: 1, excerpt: excerptOf(header.join(' | ')) } };
}
