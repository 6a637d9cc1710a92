import type { Editor } from '@tiptap/core';
import type { Position } from '../../geo/position.ts';
import type { Manuscript, ManuscriptGeotag, Mention } from '../../newsroom/manuscript.ts';
import { placeKey, type KnownPlace } from '../../newsroom/place.ts';
import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import * as asking from './asking.ts';
import { Unanswered } from './asking.ts';
import {
	withConfirmed,
	withDismissed,
	withMoved,
	withRestored,
	withoutGeotag,
	type Placing
} from './geotag-list.ts';
import { NameReader } from './name-reader.svelte.ts';
import { Proposal, type Offer } from './proposal.svelte.ts';
import { besideName, textNames, waitingNames, type TextName } from './text-names.ts';
import type { Toponyms } from './toponyms.ts';

/** The story that is being written, as far as its places are concerned. */
export interface Writing {
	readonly story: number;
	readonly language: Language;
	readonly document: Manuscript;
	/** How many names wait, by language; the checklist reads it. */
	names: Partial<Record<Language, { proposed: number; ambiguous: number }>>;
	change(changes: Partial<Manuscript>): void;
	/** What is written, on its way to the server. */
	readonly copy: { save(): Promise<void> };
}

/** What whoever writes may do besides. */
export interface Access {
	/** Decide on a name for the whole newsroom. */
	mayDecide: boolean;
	/** See, draw and forget true geometries. */
	mayKnow: boolean;
}

/** What is said to whoever listens, and shown where something went wrong. */
export type Saying =
	| { kind: 'all' }
	| { kind: 'confirmed'; name: string }
	| { kind: 'dismissed'; name: string }
	| { kind: 'never'; name: string }
	| { kind: 'kept' }
	| { kind: 'forgotten' }
	| { kind: 'undecided' }
	| { kind: 'none' }
	| { kind: 'failed'; status: number };

/**
 * The assistant at somebody's side: reads the text in its language as it is written, underlines its names, and takes
 * the story's places from one person's hand. Nothing becomes a geotag but by {@link confirm}.
 */
export class PlaceAssistant implements Toponyms {
	readonly writing: Writing;
	readonly access: Access;
	readonly reader: NameReader;
	proposal: Proposal | undefined = $state.raw();
	said: Saying | undefined = $state.raw();
	/** Places of the story's geotags, by number. */
	known: ReadonlyMap<number, KnownPlace> = $state.raw(new Map());
	/** The geotags whose true geometry is known, and how often it was looked at. */
	truths: ReadonlyMap<string, number> = $state.raw(new Map());
	/** The geotag that the maps look at while no proposal is open. */
	focus: string | undefined = $state();
	/** The story's geotags, and the names that somebody dismissed: the same ones while only its text is written. */
	readonly geotags: readonly ManuscriptGeotag[] = $derived.by(() => this.writing.document.geotags);
	readonly #dismissed: readonly Mention[] = $derived.by(() => this.writing.document.dismissed);
	readonly names: TextName[] = $derived.by(() => {
		const { language } = this.writing;
		const decided = { geotags: this.geotags, dismissed: this.#dismissed };
		return textNames(this.reader.found[language] ?? [], decided, language);
	});

	constructor(writing: Writing, access: Access) {
		this.writing = writing;
		this.access = access;
		this.reader = new NameReader(() => writing.language);
	}

	/** Where the open name stands; none where a place is chosen for itself. */
	get place(): { index: number; count: number } | undefined {
		const key = this.proposal?.name?.key;
		const index = this.names.findIndex((name) => name.key === key);
		return index < 0 ? undefined : { index, count: this.names.length };
	}

	/** The geotag that the maps look at. */
	get looked() {
		const key = this.proposal?.geotag?.key ?? this.focus;
		return this.geotags.find((geotag) => geotag.key === key) ?? this.geotags[0];
	}

	written(editor: Editor): void {
		this.reader.written(editor);
	}

	asked(key: string): void {
		const name = this.names.find((one) => one.key === key);
		if (name) this.#open(name);
	}

	stepped(by: 1 | -1): void {
		const next = besideName(this.names, this.proposal?.name?.key ?? this.reader.atCaret(this.names, by), by);
		if (next) this.#open(next);
		else this.said = { kind: 'none' };
	}

	/**
	 * Puts the signs under the names; whoever shows the text calls it when what it reads has changed.
	 * @param finer words that say more than the map shows
	 */
	underline(finer: readonly string[]): void {
		this.reader.underline(this.names, this.proposal?.name?.key, finer);
	}

	/** Tells the checklist how many names wait. */
	tell(): void {
		const { language } = this.writing;
		if (!this.reader.found[language]) return;
		const waiting = waitingNames(this.names);
		const before = this.writing.names[language];
		if (before?.proposed === waiting.proposed && before.ambiguous === waiting.ambiguous) return;
		this.writing.names = { ...this.writing.names, [language]: waiting };
	}

	/** Learns of the story's places what is not known yet. */
	async learn(): Promise<void> {
		const numbers = this.geotags.map(({ place }) => place);
		try {
			const { places, truths } = await asking.known(this.writing.story, numbers);
			this.known = new Map([...this.known, ...places]);
			this.truths = new Map(truths.map(({ key, looks }) => [key, looks]));
		} catch (refusal) {
			this.#fail(refusal);
		}
	}

	#open(name: TextName): void {
		const offers: Offer[] = name.found.candidates;
		const own = name.geotag && this.known.get(name.geotag.place);
		const isOffered = offers.some(({ place }) => place.id === own?.id);
		this.said = undefined;
		this.proposal = new Proposal({
			name,
			geotag: name.geotag,
			offers: own && !isOffered ? [{ place: own, reason: { kind: 'chosen' } }, ...offers] : offers,
			preselected: name.found.preselected,
			others: this.geotags,
			hasTruth: this.truths.has(name.geotag?.key ?? '')
		});
	}

	/** Opens a geotag to change its role, its precision or its place. */
	openGeotag(key: string): void {
		const geotag = this.geotags.find((one) => one.key === key);
		const place = geotag && this.known.get(geotag.place);
		if (!geotag || !place) return;
		this.focus = key;
		const name = this.names.find((one) => one.geotag?.key === key);
		if (name) return this.#open(name);
		this.said = undefined;
		const offers: Offer[] = [{ place, reason: { kind: 'chosen' } }];
		this.proposal = new Proposal({ geotag, offers, others: this.geotags, hasTruth: this.truths.has(key) });
	}

	/** The maps look at a geotag, and nothing is proposed. */
	lookAt(key: string): void {
		this.proposal = undefined;
		this.focus = key;
	}

	/** Opens what lies near a point of the map, nothing chosen; or the search for a place, where there is no point. */
	async openNew(at?: Position): Promise<void> {
		try {
			const near = at ? await asking.nearest(at) : [];
			this.said = undefined;
			this.proposal = new Proposal({
				offers: near.map(({ distance, ...place }) => ({
					place,
					reason: { kind: 'pointed', metres: distance }
				})),
				others: this.geotags,
				hasTruth: false
			});
			this.proposal.isSearching = !at;
		} catch (refusal) {
			this.#fail(refusal);
		}
	}

	/** Leaves the proposal as it was; the focus goes back to where it came from. */
	close(): void {
		this.proposal = undefined;
	}

	#change(update: (placing: Placing) => Placing): void {
		this.writing.change(update(this.writing.document));
	}

	#mention(name: TextName | undefined): Mention | undefined {
		return name && { language: this.writing.language, surface: name.surface };
	}

	/** Confirms what is chosen and goes on to the next name that waits. */
	async confirm(): Promise<void> {
		const { proposal } = this;
		const place = proposal?.place;
		if (!proposal || !place) {
			this.said = { kind: 'undecided' };
			return;
		}
		const mention = this.#mention(proposal.name);
		try {
			const key = placeKey(place);
			const taken = await asking.confirmed(this.writing.story, place.id ?? key, mention);
			this.known = new Map(this.known).set(taken.id!, taken);
			const { role, precision, geotag } = proposal;
			const given = { place: taken.id!, role, precision, mention, key: geotag?.key };
			this.#change((placing) => withConfirmed(placing, given));
			this.focus = this.geotags.find((one) => one.place === taken.id)?.key;
			this.#goOn(proposal.name, { kind: 'confirmed', name: taken.name });
		} catch (refusal) {
			this.#fail(refusal);
		}
	}

	/** A name is no place here. One that is confirmed stays so. */
	dismiss(): void {
		const name = this.proposal?.name;
		const mention = this.#mention(name);
		if (!name || !mention || name.state === 'confirmed') return this.close();
		this.#change((placing) => withDismissed(placing, mention));
		this.#goOn(name, { kind: 'dismissed', name: name.surface });
	}

	/** A name is never proposed again, to anybody. */
	async never(): Promise<void> {
		const name = this.proposal?.name;
		const mention = this.#mention(name);
		if (!name || !mention) return;
		try {
			await asking.neverPropose(mention);
			this.#change((placing) => withDismissed(placing, mention));
			this.#goOn(name, { kind: 'never', name: name.surface });
		} catch (refusal) {
			this.#fail(refusal);
		}
	}

	#goOn(name: TextName | undefined, said: Saying): void {
		const waiting = this.names.filter(({ state, key }) => state !== 'confirmed' && key !== name?.key);
		const next = name && waiting.length ? besideName(this.names, name.key, 1) : undefined;
		if (next && waiting.includes(next)) this.#open(next);
		else {
			this.close();
			// After the last name one writes on
			if (name) this.reader.focus();
		}
		this.said = name && !next ? { kind: 'all' } : said;
	}

	/** A name that was dismissed may be a place after all. */
	restore(mention: Mention): void {
		this.#change((placing) => withRestored(placing, mention));
	}

	/** The names dismissed in the language on the page. */
	get dismissed(): Mention[] {
		const { language } = this.writing;
		const read = new Set(this.reader.found[language]?.map(({ surface }) => foldName(surface)));
		return this.#dismissed.filter((one) => one.language === language && read.has(foldName(one.surface)));
	}

	remove(key: string): void {
		this.#change((placing) => withoutGeotag(placing, key));
	}

	move(key: string, by: 1 | -1): void {
		this.#change((placing) => withMoved(placing, key, by));
	}

	/** Does what may fail for want of an answer, and says so where it does. */
	async attempt(deed: () => Promise<void>): Promise<void> {
		try {
			await deed();
		} catch (refusal) {
			this.#fail(refusal);
		}
	}

	#fail(refusal: unknown): void {
		if (!(refusal instanceof Unanswered)) throw refusal;
		this.said = { kind: 'failed', status: refusal.status };
	}
}
