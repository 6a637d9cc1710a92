import type { Generated } from 'kysely';
import type { FileKind, RunStatus } from '../../newsroom/import.ts';

interface ImportRunRow {
	id: string;
	/** ISO 8601 instant, UTC, as `ended`. */
	made: string;
	member: string | null;
	/** The file's. */
	name: string;
	bytes: number;
	/** null until the file was looked at. */
	kind: FileKind | null;
	/** Names the source whose items these are; '' until the file was read. */
	origin: string;
	status: RunStatus;
	/** JSON of `ImportChoices`. */
	choices: string;
	/** JSON of what was found, refused or done, by the status. */
	told: string;
	ended: string | null;
}

/** Tables of imports, the desk's alone. */
export interface ImportTables {
	import_run: ImportRunRow;
	import_item: { origin: string; source: string; manuscript: number; sum: string; revision: number };
	import_deed: {
		run: string;
		manuscript: number;
		revision: number;
		before: number | null;
		sum_before: string | null;
	};
	import_theme: { run: string; theme: number };
	proposed_point: {
		manuscript: number;
		position: number;
		longitude: number;
		latitude: number;
		name: string;
		/** Names the point within its story and says nothing of where it is. */
		mark: Generated<string>;
	};
	/** The points of which somebody has decided: known again by their marks, and by nothing else. */
	settled_point: { manuscript: number; mark: string };
	named_medium: {
		manuscript: number;
		position: number;
		url: string;
		alt: string;
		/** Somebody has set it aside. */
		is_aside: Generated<number>;
	};
}
