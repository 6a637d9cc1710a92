import {
	defaultPrecision,
	defaultRole,
	precisionSteps,
	proposedPrecision
} from '../../newsroom/protection.ts';
import type { ManuscriptGeotag } from '../../newsroom/manuscript.ts';
import { placeKey, type KnownPlace } from '../../newsroom/place.ts';
import type { Reason } from '../../newsroom/reading.ts';
import { roles, type Precision, type Role } from '../../story/precision.ts';
import type { TextName } from './text-names.ts';

/** Why a place is offered: as the assistant says, or because somebody pointed near it, so many metres away. */
export type OfferReason = Reason | { kind: 'pointed'; metres: number } | { kind: 'chosen' };

/** A place that can be chosen. */
export interface Offer {
	place: KnownPlace;
	reason: OfferReason;
}

interface Opening {
	name?: TextName;
	/** The geotag that is changed. */
	geotag?: ManuscriptGeotag;
	offers: Offer[];
	preselected?: number;
	others: readonly ManuscriptGeotag[];
	hasTruth: boolean;
}

/** One name, or one point, for which somebody chooses a place, its role, and how finely it is shown. */
export class Proposal {
	/** The name of the text that it is about; absent where a place is chosen for itself. */
	readonly name: TextName | undefined;
	readonly geotag: ManuscriptGeotag | undefined;
	readonly hasTruth: boolean;
	readonly #others: readonly ManuscriptGeotag[];
	offers: Offer[] = $state.raw([]);
	/** The index of the chosen offer. */
	chosen: number | undefined = $state();
	role: Role = $state('setting');
	precision: Precision = $state('commune');
	/** Another place is looked for. */
	isSearching = $state(false);

	constructor({ name, geotag, offers, preselected, others, hasTruth }: Opening) {
		this.name = name;
		this.geotag = geotag;
		this.offers = offers;
		this.hasTruth = hasTruth;
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

	get steps() {
		return this.place ? precisionSteps(this.place, this.hasTruth) : [];
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
		const { geotag } = this;
		const isOwn = geotag !== undefined && geotag.place === place.id;
		this.precision = isOwn ? geotag.precision : defaultPrecision(place);
		if (geotag) this.role = isFirst ? geotag.role : this.role;
		else if (isFirst) this.role = defaultRole(place, this.#others);
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
