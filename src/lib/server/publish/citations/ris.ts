import type { IsoDay } from '../../../story/when.ts';
import { endsOf, legibleDate } from './dates.ts';
import { oneLine, type Dated, type Reference } from './reference.ts';

export const mediaType = 'application/x-research-info-systems; charset=utf-8';

type Line = [tag: string, value: string];

/**
 * RIS dates are YYYY/MM/DD/ and a remark: the first end in numbers, and the whole as EDTF where it is more than a day
 * (`--` between two ends, as ISO 8601-1 allows where a slash means something else).
 */
function risDate(dated: Dated): string {
	const [first, second] = endsOf(dated);
	const [year, ...rest] = first!.parts.map((part) => String(part).padStart(2, '0'));
	const numbers = [year!.padStart(4, '0'), rest[0] ?? '', rest[1] ?? ''].join('/');
	const isDay = !second && !first!.about && rest.length === 2;
	return `${numbers}/${isDay ? '' : legibleDate(dated).replace('/', '--')}`;
}

const issued = (dated: Dated): Line[] => [
	['PY', risDate(dated).slice(0, 4)],
	['DA', risDate(dated)]
];
const risDay = (day: IsoDay) => risDate({ edtf: day, earliest: day, latest: day });
const keywords = (words: string[]) => words.map((word): Line => ['KW', word]);

function linesOf(reference: Reference): [type: string, lines: Line[]] {
	switch (reference.kind) {
		case 'report':
			return [
				'NEWS',
				[['T2', reference.container], ...issued(reference.issued), ...keywords(reference.keywords)]
			];
		case 'summary': {
			const { publisher, original, accessed } = reference;
			return [
				'ELEC',
				[
					['PB', publisher],
					['Y2', risDay(accessed)],
					['OP', `${original.publisher}, ${legibleDate(original.issued)}`],
					...keywords(reference.keywords)
				]
			];
		}
		case 'dataset':
			return [
				'DATA',
				[
					['PB', reference.publisher],
					...issued(reference.issued),
					...(reference.version === undefined ? [] : [['ET', reference.version] satisfies Line]),
					...(reference.sha256 === undefined ? [] : [['N1', `SHA-256 ${reference.sha256}`] satisfies Line])
				]
			];
	}
}

function record(reference: Reference): string {
	const [type, own] = linesOf(reference);
	const lines: Line[] = [
		['TY', type],
		['ID', reference.key],
		['TI', reference.title],
		...own,
		['LA', reference.language],
		['UR', reference.url],
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** References in RIS, which EndNote, Zotero and Citavi read: one tag a line, CRLF. */
export function writeRis(references: Reference[]): string {
	return references.map(record).join('\r\n');
}
