import type { Plate } from '../../atlas/plate.ts';
import type { Status } from '../../newsroom/manuscript.ts';
import type { Member } from '../../newsroom/member.ts';
import type { Blocker, Undecided } from '../../newsroom/readiness.ts';
import { languages, type Language } from '../../story/language.ts';
import type { Precision } from '../../story/precision.ts';
import { drawLocator } from '../publish/locator.ts';
import type { Store } from '../store/connection.ts';
import { shownAs, surroundings, type Shown } from './areas.ts';
import { allBlockers } from './blocking.ts';
import { read } from './manuscripts.ts';
import { namesOfPlaces } from './place-names.ts';
import { paragraphsBehind } from './translations.ts';
import { undecided } from './undecided.ts';

/** A manuscript as the pane beside the list shows it. */
export interface Preview {
	id: number;
	owner: string | null;
	status: Status;
	title: string;
	original: Language;
	/** Its own address, '' until it was first published. */
	slug: string;
	revision: number;
	publishedRevision: number | null;
	/** ISO 8601 instant. */
	due: string | null;
	kind: string;
	/** EDTF; '' while there is none. */
	occurred: string;
	/** Confirmed by a person. */
	places: number;
	/** The paragraphs each language lies behind the original; undefined where it does not exist. */
	languages: Partial<Record<Language, number>>;
	blockers: Blocker[];
	undecided: Undecided;
	/** What readers will see of its places; undefined where that is nothing. */
	plate?: Plate;
}

/** The places as readers will know them: of a withheld one, nothing; of a true point nobody looks at it here. */
async function drawn(
	store: Store,
	geotags: { place: number; precision: Precision }[],
	language: Language
): Promise<Plate | undefined> {
	const shown: (Shown & { precision: Precision })[] = [];
	for (const { place, precision } of geotags) {
		const area = shownAs(await surroundings(store, place), precision, undefined);
		if (area && !shown.some((one) => one.place === area.place)) shown.push({ ...area, precision });
	}
	if (!shown.length) return undefined;
	const names = await namesOfPlaces(
		store,
		shown.map(({ place }) => place),
		language
	);
	return drawLocator(
		shown.map(({ place, at, radius, precision }) => ({
			slug: String(place),
			name: names.get(place) ?? '',
			at,
			radius,
			precision,
			stories: 1
		})),
		language,
		'peek'
	);
}

/**
 * A manuscript as a member may know it.
 * @throws NotFound when there is no such manuscript
 */
export async function previewOf(
	store: Store,
	member: Pick<Member, 'id' | 'rank'>,
	id: number,
	language: Language
): Promise<Preview> {
	const { document, ...head } = await read(store, id);
	const behind: Preview['languages'] = {};
	for (const one of languages) {
		if (document.texts[one]) behind[one] = await paragraphsBehind(store, id, document, one);
	}
	const told = await store.selectFrom('story').select('slug').where('id', '=', id).executeTakeFirst();
	return {
		id,
		owner: head.owner,
		status: head.status,
		title: head.title,
		original: head.original,
		slug: told?.slug ?? '',
		revision: head.revision,
		publishedRevision: head.publishedRevision,
		due: head.due,
		kind: document.kind,
		occurred: document.occurred.edtf,
		places: document.geotags.length,
		languages: behind,
		blockers: await allBlockers(store, document),
		undecided: await undecided(store, member, id, document),
		plate: await drawn(store, document.geotags, language)
	};
}
