import type { Language } from '$lib/story/language';
import type { Member } from '$lib/newsroom/member';
import type { DeskAction } from '$lib/newsroom/permissions';
import type { ConflictKind, Expected } from '$lib/story/refusal';
import type { Accounts } from '$lib/server/auth/accounts';
import type { ReadingRoom } from '$lib/server/columns/reading-room';
import type { Gazetteer } from '$lib/server/gazetteer';
import type { Assistant } from '$lib/server/geotag/assistant';
import type { MediaRoom } from '$lib/server/media/room';
import type { Imports } from '$lib/server/import/imports';
import type { Insets } from '$lib/server/publish/finished-page';
import type { OgcRoom } from '$lib/server/publish/ogc/room';
import type { DataPackage } from '$lib/server/publish/package/data-package';
import type { CopyingRoom } from '$lib/server/publish/taking/copying-room';
import type { Fixings } from '$lib/server/publish/taking/fixings';
import type { ManuscriptHead } from '$lib/server/desk/manuscripts';
import type { Reach } from '$lib/server/desk/reach';
import type { Store } from '$lib/server/store/connection';
import type { IncomingMessage } from 'node:http';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What was asked for that is not there. */
			missing?: { what: 'story' | 'place' | 'snapshot' | 'page'; given: string };
			/** What was asked for is no longer told: since that day, ISO 8601, and perhaps to protect a person. */
			withdrawn?: { day: string; protects: boolean };
			/** What was asked in a way that cannot be understood. */
			refusal?: { parameter: string; given: string; expected: Expected; choices?: string[] };
			/** Too much is asked at once: to be asked again a little later. */
			busy?: true;
			/** Minutes to wait after too many tries. */
			wait?: number;
			/** What the member who asks may not do. */
			forbidden?: DeskAction;
			/** What is asked does not fit what there is by now. */
			conflict?: ConflictKind;
			/** Names this failure in the log. */
			id?: string;
		}
		interface Platform {
			/** Absent in development. */
			req?: IncomingMessage;
		}
		interface PageState {
			/** What lies over the desk's list of stories. */
			withdrawal?: { story: ManuscriptHead; reach: Reach; today: string };
		}
		interface Locals {
			store: Store;
			/** Where selections are counted, listed and drawn, beside the event loop. */
			research: ReadingRoom;
			/** Files of stories and rows of snapshots. */
			copies: CopyingRoom;
			/** Snapshots being made. */
			fixings: Fixings;
			/** All that is public, as files to take away. */
			dataPackage: DataPackage;
			/** Answers of OGC API - Features. */
			features: OgcRoom;
			/** Places of the world, told of or not. */
			gazetteer: Gazetteer;
			/** Reads texts for the places that they name. */
			assistant: Assistant;
			/** Where pictures, sound and video come in. */
			media: MediaRoom;
			/** What goes into the page when it has been rendered. */
			insets: Insets;
			/** The language of the address, of the member, or the one that suits the reader best. */
			language: Language;
			/** The doors of the desk. */
			accounts: Accounts;
			/** Files that are being brought to the desk. */
			imports: Imports;
			/** At the desk: who has come in, if anybody has. */
			member: Member | null;
			/** At the desk: the id of their session. */
			session: string | null;
			/** At the desk: where the request comes from. */
			address: string;
			/** At the desk: the page itself says, beside the field, what of its address cannot be read. */
			isMisread?: true;
		}
	}
}

export {};
