/** What SQLite is handed for a `?`. */
export type Parameter = string | number | null;

/** A piece of SQL with the values of its question marks, in their order. */
export interface Fragment {
	sql: string;
	parameters: Parameter[];
}

/** SQL of our own, from pieces: fragments keep their parameters, a plain string is SQL that we wrote ourselves. */
export function sql(strings: TemplateStringsArray, ...parts: (Fragment | string)[]): Fragment {
	const fragments = parts.map((part) => (typeof part === 'string' ? { sql: part, parameters: [] } : part));
	return {
		sql: strings.reduce((all, text, i) => all + fragments[i - 1]!.sql + text),
		parameters: fragments.flatMap(({ parameters }) => parameters)
	};
}

/** A value, which never becomes SQL. */
export const bound = (value: Parameter): Fragment => ({ sql: '?', parameters: [value] });

/** Fragments one after the other. */
export function listed(fragments: Fragment[], separator = ', '): Fragment {
	return {
		sql: fragments.map((fragment) => fragment.sql).join(separator),
		parameters: fragments.flatMap(({ parameters }) => parameters)
	};
}

/** All with AND or OR between, bracketed in halves: SQLite refuses an expression deeper than a thousand. */
export function joined(word: 'AND' | 'OR', fragments: Fragment[]): Fragment {
	if (fragments.length === 1) return fragments[0]!;
	const half = fragments.length >> 1;
	return sql`(${joined(word, fragments.slice(0, half))} ${word} ${joined(word, fragments.slice(half))})`;
}
