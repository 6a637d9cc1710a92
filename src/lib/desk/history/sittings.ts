/** A revision as the history lists it. */
export interface ListedRevision {
	number: number;
	author: string | null;
	/** ISO 8601 instant */
	made: string;
	cause: 'edition' | 'save' | 'restore' | 'merge' | 'import';
}

/** Revisions that somebody made without getting up: the newest first. */
export interface Sitting<Revision extends ListedRevision = ListedRevision> {
	author: string | null;
	revisions: Revision[];
}

/** Milliseconds between two saves after which somebody has sat down anew. */
const GAP = 30 * 60_000;

/**
 * Revisions by who made them, in one go: a text that saves itself makes many, of which the last of each sitting is what
 * somebody looks for. What was restored, merged or imported stands by itself.
 * @param revisions the newest first
 */
export function sittings<Revision extends ListedRevision>(revisions: Revision[]): Sitting<Revision>[] {
	const found: Sitting<Revision>[] = [];
	for (const revision of revisions) {
		const sitting = found.at(-1);
		const later = sitting?.revisions.at(-1);
		const isSame =
			later &&
			later.cause === 'save' &&
			revision.cause === 'save' &&
			later.author === revision.author &&
			Date.parse(later.made) - Date.parse(revision.made) < GAP;
		if (isSame) sitting!.revisions.push(revision);
		else found.push({ author: revision.author, revisions: [revision] });
	}
	return found;
}
