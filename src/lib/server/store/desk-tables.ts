import type { Generated } from 'kysely';
import type { Status, WithdrawalReason } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';

interface ManuscriptRow {
	id: Generated<number>;
	status: Status;
	/** In the original, for lists. */
	title: string;
	original: Language;
	/** The member whose it is; null is the newsroom's. */
	owner: string | null;
	/** The newest; 0: as an edition brought it. */
	revision: number;
	/** The one that readers see; null until it was published. */
	published_revision: number | null;
	/** ISO 8601 instants, UTC. */
	changed: string;
	due: string | null;
	binned: string | null;
	reason: WithdrawalReason | null;
	remark: string | null;
	/** How many of its translations lie behind the original; written with each revision. */
	late: Generated<number>;
}

/** What brought a revision about. */
export type Cause = 'edition' | 'save' | 'restore' | 'merge' | 'import';

interface RevisionRow {
	manuscript: number;
	number: number;
	author: string | null;
	made: string;
	cause: Cause;
	/** Given by whoever saves, so that a save sent twice is kept once. */
	token: string | null;
	/** JSON, deflated. */
	document: Uint8Array;
}

/** A text that met a newer revision: kept, until its author has brought both together. */
interface AsideRow {
	token: string;
	manuscript: number;
	base: number;
	author: string | null;
	made: string;
	document: Uint8Array;
}

interface JournalRow {
	number: Generated<number>;
	at: string;
	member: string | null;
	name: string;
	address: string;
	action: string;
	kind: string | null;
	subject: string | null;
	title: string | null;
	/** JSON */
	detail: string;
	/** SHA-256 over the line before and this one, hexadecimal. */
	sum: string;
}

/** Tables of the desk alone, and what readers are told of a withdrawal. */
export interface DeskTables {
	manuscript: ManuscriptRow;
	revision: RevisionRow;
	aside: AsideRow;
	/** GeoJSON geometries as the desk knows them, under the keys of a manuscript's geotags. */
	true_geometry: { manuscript: number; key: string; geometry: string };
	/** What the newsroom decided of names: `place` null is "never a place". */
	name_decision: { language: Language; folded: string; surface: string; place: number | null; times: number };
	/** What a place was called, or numbered, before it became one with another. */
	place_alias: { slug: string; number: number; place: number };
	public_place_alias: { alias: string; slug: string };
	journal: JournalRow;
	public_version: { number: number };
	public_withdrawal: { slug: string; day: string; reason_told: string | null };
	public_source: { story: number; position: number; name: string; url: string };
	story_source: { story: number; position: number; name: string; url: string };
}
