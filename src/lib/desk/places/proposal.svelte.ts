import {
	defaultPrecision,
	defaultRole,
	precisionSteps,
	proposedPrecision
} from '../../newsroom/protection.ts';
import type { SeenPoint } from '../../newsroom/import.ts';
import type { ManuscriptGeotag } from '../../newsroom/manuscript.ts';
import { placeKey, type KnownPlace, type NearPlace } from '../../newsroom/place.ts';
import type { Reason } from '../../newsroom/reading.ts';
import { roles, type Precision, type Role } from '../../story/precision.ts';
import { stopOf } from './imported-points.svelte.ts';
import type { TextName } from './text-names.ts';

/** Why a place is offered: as the assistant says, or because somebody pointed near it, so many metres away. */
export type OfferReason = Reason | { kind: 'pointed'; metres: number } | { kind: 'chosen' };

/** A place that can be chosen. */
export interface Offer {
	place: KnownPlace;
	reason: OfferReason;
}

/** What lies near a point, the nearest first. */
export const offersOf = (near: readonly NearPlace[]): Offer[] =>
	near.map(({ distance, ...place }) => ({ place, reason: { kind: 'pointed', metres: distance } }));

/** What a proposal begins with. */
export interface Opening {
	name?: TextName;
	/** The point of an import that it is about. */
	point?: SeenPoint;
	/** The geotag that is changed. */
	geotag?: ManuscriptGeotag;
	offers: Offer[];
	preselected?: number;
	others: readonly ManuscriptGeotag[];
	/** The keys of geotags whose true geometry is known. */
	truths: { has(key: string): boolean };
}

/** One name, or one point of the map or of an import, for which somebody chooses a place, its role, and how finely it is shown. */
export class Proposal {
	/** The name of the text that it is about; absent where a place is chosen for itself. */
	readonly name: TextName | undefined;
	readonly point: SeenPoint | undefined;
	readonly geotag: ManuscriptGeotag | undefined;
	readonly #others: readonly ManuscriptGeotag[];
	readonly #truths: Opening['truths'];
	offers: Offer[] = $state.raw([]);
	/** The index of the chosen offer. */
	chosen: number | undefined = $state();
	role: Role = $state('setting');
	precision: Precision = $state('commune');
	/** Another place is looked for. */
	isSearching = $state(false);
	/** The point becomes the true one of the geotag; else it is forgotten. */
	isKept = $state(false);

	constructor({ name, point, geotag, offers, preselected, others, truths }: Opening) {
		this.name = name;
		this.point = point;
		this.geotag = geotag;
		this.offers = offers;
		this.#truths = truths;
		this.#others = others;
		const own = geotag ? offers.findIndex(({ place }) => place.id === geotag.place) : -1;
		const first = own >= 0 ? own : preselected;
		if (first !== undefined) this.choose(first);
		else this.role = geotag?.role ?? 'mentioned';
	}

	/** What is chosen by now. */
	get place(): KnownPlace | undefined {
		return this.chosen === undefined ? undefined : this.offers[this.chosen]?.place;
	}

	/** Where it stands among what waits; none where a place is chosen for itself. */
	get stop(): string | undefined {
		return this.name?.key ?? (this.point && stopOf(this.point));
	}

	/** The geotag that what is chosen would be: the one that is changed, or the one of that place. */
	get target(): ManuscriptGeotag | undefined {
		const number = this.place?.id;
		return this.geotag ?? this.#others.find(({ place }) => place === number);
	}

	/** Of the geotag that it would be, a true point is known. */
	get hasTruth(): boolean {
		return this.target !== undefined && this.#truths.has(this.target.key);
	}

	get steps() {
		return this.place ? precisionSteps(this.place, this.hasTruth || this.isKept) : [];
	}

	/** Keeps the point as the true one of the geotag, or not; nothing known is written over. */
	keep(isKept: boolean): void {
		const { place, precision } = this;
		if (!this.point || !place || this.hasTruth) return;
		this.isKept = isKept;
		const isHindered = this.steps.some((one) => one.precision === precision && one.hindrance);
		if (!isKept && isHindered) this.precision = defaultPrecision(place);
	}

	/** The coarser level that is proposed. */
	get proposed(): Precision | undefined {
		return this.place && proposedPrecision(this.place, this.precision);
	}

	/** Chooses an offer: it begins with the role and the precision of its kind, or with those of its geotag. */
	choose(index: number): void {
		const place = this.offers[index]?.place;
		if (!place) return;
		const isFirst = this.chosen === undefined;
		this.chosen = index;
		const { geotag, target } = this;
		// What a person has said of the place stands until they say something else
		const isOwn = target !== undefined && target.place === place.id;
		this.precision = isOwn ? target.precision : defaultPrecision(place);
		if (geotag) this.role = isFirst ? geotag.role : this.role;
		else if (isOwn) this.role = target.role;
		else if (isFirst) this.role = defaultRole(place, this.#others);
		if (this.hasTruth) this.isKept = false;
	}

	/** Chooses the next offer or the one before, around the end. */
	step(by: 1 | -1): void {
		const count = this.offers.length;
		if (!count) return;
		const from = this.chosen ?? (by === 1 ? -1 : 0);
		this.choose((from + by + count) % count);
	}

	/** A place that somebody looked for: it is offered first, and chosen. */
	offer(place: KnownPlace): void {
		const rest = this.offers.filter((offer) => placeKey(offer.place) !== placeKey(place));
		const chosen: Offer = { place, reason: { kind: 'chosen' } };
		this.offers = [chosen, ...rest].slice(0, 9);
		this.isSearching = false;
		this.choose(0);
	}

	nextRole(): void {
		this.role = roles[(roles.indexOf(this.role) + 1) % roles.length]!;
	}

	/** Shows it so, where that can be. */
	show(precision: Precision): void {
		const step = this.steps.find((one) => one.precision === precision);
		if (step && !step.hindrance) this.precision = precision;
	}
}
