import fc from 'fast-check';

/* What may stand in an address: some of it right, most of it nearly, the rest anything. */

export const number = fc
	.oneof(
		fc.integer({ min: -200, max: 200 }),
		fc.double({ min: -1e9, max: 1e9 }),
		fc.constantFrom('', 'NaN', '1e999', '-0')
	)
	.map(String);
export const numbers = fc.array(number, { maxLength: 9 }).map((all) => all.join());
export const day = fc.oneof(
	fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
	fc.constantFrom(
		'2016',
		'2016-12',
		'2016-12-24',
		'..',
		'',
		'2016-02-30',
		'2016-12-24T25:00:00Z',
		'2016-12-24t10:00:60.5+23:59'
	)
);
export const words = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('"', '-', 'OR', 'lesson river', '"a b" -c', '\u0000')
);
export const slug = fc.constantFrom(
	'calais',
	'croisilles',
	'sudan',
	'nowhere',
	'arrival',
	'daily-life',
	'report',
	'portrait',
	'a b',
	'%',
	"';--"
);

/** The parameters of a selection. */
export const selectionValues: Record<string, fc.Arbitrary<string>> = {
	q: words,
	from: day,
	to: day,
	area: numbers,
	near: fc.oneof(
		numbers,
		fc.tuple(slug, number).map((pair) => pair.join())
	),
	place: slug,
	role: fc.constantFrom('setting', 'origin', 'none'),
	precision: fc.constantFrom('exact', 'country', 'withheld'),
	theme: slug,
	kind: slug,
	in: fc.constantFrom('fr', 'ar', 'xx')
};

/** Queries of these parameters, and now and then of anything. */
export function queryOf(values: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<string> {
	const parameter = fc
		.constantFrom(...Object.keys(values))
		.chain((name) =>
			values[name]!.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`)
		);
	return fc.oneof(
		{ weight: 9, arbitrary: fc.array(parameter, { maxLength: 4 }).map((all) => all.join('&')) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) }
	);
}
