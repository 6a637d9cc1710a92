/** What a language's texts are made of. All of it ordinary words, none of them a name. */
export interface Lexicon {
	/** What each text says it is, in its first words. */
	label: string;
	/** The same in a word with its colon, before each title. */
	heading: string;
	/** The words that every sentence needs, the commonest first. */
	function: string[];
	content: string[];
	/** What the words are made of that no dictionary has. */
	syllables: string[];
	endings: string[];
}

/** The words of a table written over several lines. */
export function listed(table: string): string[] {
	return table.trim().split(/\s+/);
}
