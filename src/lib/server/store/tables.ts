import type { Generated } from 'kysely';
import type { Language } from '../../story/language.ts';
import type { Precision, Role } from '../../story/precision.ts';
import type { AccountTables } from './account-tables.ts';
import type { DeskTables } from './desk-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { MediaTables } from './media-tables.ts';

interface Edition {
	slug: string;
	name: string;
	years: string;
	home: string;
	licence: string;
}

interface Place {
	id: Generated<number>;
	slug: string;
	kind: string;
	longitude: number;
	latitude: number;
	/** metres */
	radius: number;
	inside: number | null;
	insee: string | null;
	geonames: number | null;
	country: string | null;
	existed: string | null;
	/** The gazetteer's id of the same place. */
	gazetteer: string | null;
}

interface Dated {
	/** EDTF */
	occurred: string;
	occurred_earliest: string;
	occurred_latest: string;
}

interface PublicStory extends Dated {
	id: Generated<number>;
	slug: string;
	edition: string;
	kind: string;
	original: Language;
	/** EDTF */
	published: string;
	published_earliest: string;
	published_latest: string;
	source_name: string;
	source_url: string;
	byline: Generated<string>;
	/** The instant of its last change for readers, ISO 8601, UTC; null: as the edition brought it. */
	modified: string | null;
}

interface Story extends PublicStory {
	status: 'draft' | 'published' | 'withdrawn';
	/** The day of its withdrawal. */
	withdrawn: string | null;
	/** What readers are told of why; null is nothing. */
	withdrawal_told: string | null;
}

interface StoryText {
	id: Generated<number>;
	story: number;
	language: Language;
	title: string;
	title_is_ours: 0 | 1;
	standfirst: string;
	summary: string;
	/** Markdown */
	body: string;
	/** The day since which the original says something else; null where it says the same. */
	outdated_since: string | null;
}

interface Geotag {
	id: Generated<number>;
	story: number;
	place: number;
	position: number;
	role: Role;
	precision: Precision;
	longitude: number | null;
	latitude: number | null;
	/** metres */
	radius: number | null;
	/** The name it has in its story's manuscript; null: `g` and its number. */
	key: string | null;
}

type PublicGeotag = Geotag & { longitude: number; latitude: number; radius: number };

interface Milestone extends Dated {
	id: Generated<number>;
	slug: string;
	place: number;
	source: string;
	leads: 0 | 1;
}

interface Snapshot {
	id: string;
	/** As a query string, without its `?`. */
	selection: string;
	/** The day it was made, UTC. */
	created: string;
	stories: number;
	rows: number;
	/** In hexadecimal digits. */
	sha256: string;
	change: number;
	names: Uint8Array;
}

/** The tables and the public views. */
export interface Tables extends AccountTables, DeskTables, MediaTables, ImportTables {
	edition: Edition;
	edition_text: { edition: string; language: Language; description: string };
	place: Place;
	place_text: { place: number; language: Language; name: string; standfirst: string | null };
	place_spelling: { folded: string; place: number; written: string | null };
	theme: { id: Generated<number>; slug: string };
	theme_text: { theme: number; language: Language; name: string };
	story: Story;
	story_text: StoryText;
	story_theme: { story: number; theme: number };
	geotag: Geotag;
	milestone: Milestone;
	milestone_text: { milestone: number; language: Language; text: string; short: string | null };
	snapshot: Snapshot;
	public_story: PublicStory;
	public_story_text: StoryText;
	public_geotag: PublicGeotag;
	public_place: Place;
}
