import { languages, type InEveryLanguage, type Language } from '../../src/lib/story/language.ts';
import { roles, type Precision, type Role } from '../../src/lib/story/precision.ts';
import type { PublicGeometry } from '../../src/lib/story/protection.ts';
import type { IsoDay } from '../../src/lib/story/when.ts';
import { eventNumbers, publicationDays, type PublicationDay } from './calendar.ts';
import { OccurrenceDates, type ArchiveDate } from './dates.ts';
import { truePoint, type TaggedPlace, type TaggedPlaces } from './geotags.ts';
import { Draw, Random, zipf } from './random.ts';
import { TextWriter, type ArchiveText } from './texts.ts';
import { vocabularies } from './words/vocabulary.ts';

type Status = 'published' | 'draft' | 'withdrawn';

export interface ArchiveGeotag {
	/** Its row in `place`. */
	place: number;
	role: Role;
	precision: Precision;
	shown?: PublicGeometry;
	/** [longitude, latitude] */
	truth?: PublicGeometry['at'];
}

/** A story of the archive, ready for the store. */
export interface ArchiveStory {
	number: number;
	slug: string;
	status: Status;
	kind: string;
	original: Language;
	occurred: ArchiveDate;
	published: IsoDay;
	/** Rows in `theme`. */
	themes: number[];
	geotags: ArchiveGeotag[];
	texts: (ArchiveText & { language: Language; places: string })[];
}

const share = <Value>([, weight]: [Value, number]) => weight;

const statuses = new Draw<[Status, number]>(
	[
		['published', 98],
		['draft', 1],
		['withdrawn', 1]
	],
	share
);
const kinds = new Draw<[string, number]>(
	[
		['breve', 42],
		['reportage', 24],
		['compte-rendu', 14],
		['entretien', 8],
		['enquete', 5],
		['portrait', 4],
		['chronique', 3]
	],
	share
);
const originals = new Draw<[Language, number]>(
	[
		['fr', 96],
		['en', 2],
		['de', 1],
		['ar', 1]
	],
	share
);
/** How many of the stories are also told in a language that is not their own. */
const translated: InEveryLanguage<number> = { fr: 1, en: 0.12, de: 0.07, ar: 0.03 };
/** Places of a story: three on average. */
const geotagCounts = new Draw<[number, number]>(
	[
		[1, 11],
		[2, 18],
		[3, 23],
		[4, 19],
		[5, 14],
		[6, 15]
	],
	share
);
const themeCounts = new Draw<[number, number]>(
	[
		[1, 55],
		[2, 33],
		[3, 12]
	],
	share
);
const furtherRoles = new Draw<[Role, number]>(
	[
		['setting', 35],
		['mentioned', 45],
		['origin', 10],
		['destination', 10]
	],
	share
);

/** One story in so many comes from the correspondent of a département, each in turn, so that none is left out. */
const ROTA = 15;
/** How often a story's further places lie around its first. */
const NEARBY = 0.5;
/** How many of the geotags that are shown as areas have a true point at the desk. */
const KNOWN = 0.1;

const slugOf = (number: number) => `essai-${String(number).padStart(8, '0')}`;

/** Stories in the order in which they were published, the same for a seed. */
export class Stories {
	readonly #random: Random;
	readonly #dates = new OccurrenceDates();
	readonly #writers: InEveryLanguage<TextWriter>;
	readonly #places: TaggedPlaces;
	readonly #themes: Draw<number>;
	/** What each event is about: where it happens and its theme. */
	readonly #subjects: { place: TaggedPlace; theme: number }[];

	/** @param themes rows in `theme`, the commonest first */
	constructor(seed: number, places: TaggedPlaces, themes: number[]) {
		const { fr, en, de, ar } = vocabularies();
		this.#random = new Random(seed);
		this.#writers = {
			fr: new TextWriter(fr),
			en: new TextWriter(en),
			de: new TextWriter(de),
			ar: new TextWriter(ar)
		};
		this.#places = places;
		this.#themes = new Draw(themes, zipf(3));
		this.#subjects = eventNumbers.map(() => ({
			place: places.anywhere.take(this.#random),
			theme: this.#themes.take(this.#random)
		}));
	}

	*told(count: number): Generator<ArchiveStory> {
		let number = 0;
		for (const day of publicationDays(count, this.#random)) yield this.#story(++number, day);
	}

	#story(number: number, { day, event }: PublicationDay): ArchiveStory {
		const random = this.#random;
		const subject = event === undefined ? undefined : this.#subjects[event]!;
		const places = this.#placesOf(number, subject?.place);
		const geotags = this.#geotags(places);
		const shown = places.filter((_, index) => geotags[index]!.shown);
		const original = originals.take(random)[0];
		return {
			number,
			slug: slugOf(number),
			status: statuses.take(random)[0],
			kind: kinds.take(random)[0],
			original,
			occurred: this.#dates.before(day, random),
			published: this.#dates.day(day),
			themes: this.#themesOf(subject?.theme),
			geotags,
			texts: languages
				.filter((language) => language === original || random.chance(translated[language]))
				.map((language) => ({
					language,
					...this.#writers[language].write(random),
					places: shown.map(({ folded }) => folded[language]).join(' ')
				}))
		};
	}

	#placesOf(number: number, given?: TaggedPlace): TaggedPlace[] {
		const random = this.#random;
		const { anywhere, near, departements } = this.#places;
		const turn = number % ROTA ? undefined : departements[(number / ROTA) % departements.length];
		const first = turn ? near.get(turn)!.take(random) : (given ?? anywhere.take(random));
		const around = near.get(first.around)!;
		const places = new Set([first]);
		for (let more = geotagCounts.take(random)[0]; more > 1; more--) {
			// The same place again adds none: a story is tied to each once
			places.add((random.chance(NEARBY) ? around : anywhere).take(random));
		}
		return [...places];
	}

	/** One for each place; the first is where the story happens, and the others stand in the order of their roles. */
	#geotags(places: TaggedPlace[]): ArchiveGeotag[] {
		const random = this.#random;
		const taken = places
			.map((_, index): Role => (index ? furtherRoles.take(random)[0] : 'setting'))
			.sort((one, other) => roles.indexOf(one) - roles.indexOf(other));
		return places.map((tagged, index) => {
			const precision = tagged.precisions.take(random);
			const exact = precision === 'exact';
			const isKnown = exact || precision === 'withheld' || random.chance(KNOWN);
			const truth = isKnown ? truePoint(tagged.place, random) : undefined;
			const shown = exact ? { at: truth!, radius: 0 } : tagged.areas.get(precision);
			return { place: tagged.id, role: taken[index]!, precision, shown, truth };
		});
	}

	#themesOf(given?: number): number[] {
		const random = this.#random;
		const themes = new Set([given ?? this.#themes.take(random)]);
		for (let more = themeCounts.take(random)[0]; more > 1; more--) themes.add(this.#themes.take(random));
		return [...themes];
	}
}
