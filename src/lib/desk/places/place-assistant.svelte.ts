import type { Editor } from '@tiptap/core';
import type { Position } from '../../geo/position.ts';
import type { WaitingPoint } from '../../newsroom/import.ts';
import type { ManuscriptGeotag, Mention } from '../../newsroom/manuscript.ts';
import { placeKey, type KnownPlace } from '../../newsroom/place.ts';
import { foldName } from '../../story/fold.ts';
import { languages } from '../../story/language.ts';
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
import { ImportedPoints, meantPlace, type PointStop } from './imported-points.svelte.ts';
import { NameReader } from './name-reader.svelte.ts';
import { offersOf, Proposal, type Offer, type Opening } from './proposal.svelte.ts';
import { besideName, textNames, waitingNames, type TextName } from './text-names.ts';
import type { Toponyms } from './toponyms.ts';
import type { Access, Saying, Writing } from './writing.ts';

/**
 * The assistant at somebody's side: reads the text in its language as it is written, underlines its names, and takes
 * the story's places from one person's hand. Nothing becomes a geotag but by {@link confirm}.
 */
export class PlaceAssistant implements Toponyms {
	readonly writing: Writing;
	readonly access: Access;
	readonly reader: NameReader;
	/** What the story's import says of where it happens. */
	readonly imported: ImportedPoints;
	#isConfirming = false;
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

	constructor(writing: Writing, access: Access, points: readonly WaitingPoint[] = []) {
		this.writing = writing;
		this.access = access;
		this.reader = new NameReader(() => writing.language);
		this.imported = new ImportedPoints(writing.story, points);
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

	/** The names of the text, then the points of the import. */
	get #stops(): (TextName | PointStop)[] {
		return [...this.names, ...this.imported.stops];
	}

	#stopAt(stop: TextName | PointStop): void {
		if ('point' in stop) void this.openPoint(stop.point);
		else this.#open(stop);
	}

	asked(key: string): void {
		const name = this.names.find((one) => one.key === key);
		if (name) this.#open(name);
	}

	stepped(by: 1 | -1): void {
		const from = this.proposal?.stop ?? this.reader.atCaret(this.names, by);
		const next = besideName(this.#stops, from, by);
		if (next) this.#stopAt(next);
		else this.said = { kind: 'none' };
	}

	/**
	 * Puts the signs under the names; whoever shows the text calls it when what it reads has changed.
	 * @param finer words that say more than the map shows
	 */
	underline(finer: readonly string[]): void {
		this.reader.underline(this.names, this.proposal?.name?.key, finer);
	}

	/** Tells the checklist how many names wait, in every text that was read. */
	tell(): void {
		const decided = { geotags: this.geotags, dismissed: this.#dismissed };
		const waiting: Writing['names'] = {};
		for (const language of languages) {
			const found = this.reader.found[language];
			if (found) waiting[language] = waitingNames(textNames(found, decided, language));
		}
		if (JSON.stringify(waiting) !== JSON.stringify(this.writing.names)) this.writing.names = waiting;
	}

	/** Learns of the story's places what is not known yet. */
	async learn(): Promise<void> {
		const numbers = this.geotags.map(({ place }) => place);
		await this.attempt(async () => {
			const { places, truths } = await asking.known(this.writing.story, numbers);
			this.known = new Map([...this.known, ...places]);
			this.truths = new Map(truths.map(({ key, looks }) => [key, looks]));
		});
	}

	#open(name: TextName): void {
		const offers: Offer[] = name.found.candidates;
		const own = name.geotag && this.known.get(name.geotag.place);
		const isOffered = offers.some(({ place }) => place.id === own?.id);
		this.#propose({
			name,
			geotag: name.geotag,
			offers: own && !isOffered ? [{ place: own, reason: { kind: 'chosen' } }, ...offers] : offers,
			preselected: name.found.preselected
		});
	}

	#propose(opening: Omit<Opening, 'others' | 'truths'>): Proposal {
		this.said = undefined;
		return (this.proposal = new Proposal({ ...opening, others: this.geotags, truths: this.truths }));
	}

	/** Opens a geotag to change its role, its precision or its place. */
	openGeotag(key: string): void {
		const geotag = this.geotags.find((one) => one.key === key);
		const place = geotag && this.known.get(geotag.place);
		if (!geotag || !place) return;
		this.focus = key;
		const name = this.names.find((one) => one.geotag?.key === key);
		if (name) return this.#open(name);
		this.#propose({ geotag, offers: [{ place, reason: { kind: 'chosen' } }] });
	}

	/** The maps look at a geotag, and nothing is proposed. */
	lookAt(key: string): void {
		this.proposal = undefined;
		this.focus = key;
	}

	/** Opens what lies near a point of the map, nothing chosen; or the search for a place, where there is no point. */
	async openNew(at?: Position): Promise<void> {
		await this.attempt(async () => {
			const near = at ? await asking.nearest(at) : [];
			this.#propose({ offers: offersOf(near) }).isSearching = !at;
		});
	}

	/** Opens a point of the import; the first one that is opened asks where they are. */
	async openPoint(waiting: WaitingPoint): Promise<void> {
		this.said = undefined;
		await this.attempt(async () => {
			if (!this.imported.seen(waiting)) await this.imported.look();
			const point = this.imported.seen(waiting);
			if (!point) throw new Unanswered(404);
			const { near } = point;
			const proposal = this.#propose({ point, offers: offersOf(near), preselected: meantPlace(point) });
			proposal.isSearching = !near.length;
		});
	}

	/** Leaves the proposal as it was; the focus goes back to where it came from. */
	close(): void {
		this.proposal = undefined;
	}

	/** What a person says of the places of the story. */
	change(update: (placing: Placing) => Placing): void {
		this.writing.change(update(this.writing.document));
	}

	#mention(name: TextName | undefined): Mention | undefined {
		return name && { language: this.writing.language, surface: name.surface };
	}

	/** Confirms what is chosen and goes on to the next name that waits. */
	async confirm(): Promise<void> {
		const { proposal } = this;
		const place = proposal?.place;
		if (!proposal || !place) return void (this.said = { kind: 'undecided' });
		if (this.#isConfirming) return;
		this.#isConfirming = true;
		const mention = this.#mention(proposal.name);
		await this.attempt(async () => {
			const taken = await asking.confirmed(this.writing.story, place.id ?? placeKey(place), mention);
			this.known = new Map(this.known).set(taken.id!, taken);
			const { role, precision, geotag, point, stop } = proposal;
			const given = { place: taken.id!, role, precision, mention, key: geotag?.key };
			this.change((placing) => withConfirmed(placing, given));
			this.focus = this.geotags.find((one) => one.place === taken.id)?.key;
			const next = this.#next(stop);
			if (point && this.focus) {
				// What came of a point is on the desk before the point is gone
				await this.writing.copy.save();
				await this.imported.confirm(point, { geotag: this.focus, isTrue: proposal.isKept });
				if (proposal.isKept) await this.learn();
			}
			this.#goOn(stop, { kind: 'confirmed', name: taken.name }, next);
		}).finally(() => (this.#isConfirming = false));
	}

	/** A point of the import is no place of the story: it is gone for good. */
	async setAside(point: WaitingPoint): Promise<void> {
		await this.attempt(async () => {
			const stop = this.proposal?.point?.mark === point.mark ? this.proposal.stop : undefined;
			const next = this.#next(stop);
			await this.imported.setAside(point);
			if (stop) this.#goOn(stop, { kind: 'aside' }, next);
			else this.said = { kind: 'aside' };
		});
	}

	/** A name is no place here. One that is confirmed stays so. */
	dismiss(): void {
		const name = this.proposal?.name;
		const mention = this.#mention(name);
		if (!name || !mention || name.state === 'confirmed') return this.close();
		this.change((placing) => withDismissed(placing, mention));
		this.#goOn(name.key, { kind: 'dismissed', name: name.surface });
	}

	/** A name is never proposed again, to anybody. */
	async never(): Promise<void> {
		const name = this.proposal?.name;
		const mention = this.#mention(name);
		if (!name || !mention) return;
		await this.attempt(async () => {
			await asking.neverPropose(mention);
			this.change((placing) => withDismissed(placing, mention));
			this.#goOn(name.key, { kind: 'never', name: name.surface });
		});
	}

	/** What waits after one that somebody has decided of; undefined where nothing does. */
	#next(from: string | undefined): TextName | PointStop | undefined {
		const next = from === undefined ? undefined : besideName(this.#stops, from, 1);
		return next?.state === 'confirmed' ? undefined : next;
	}

	#goOn(from: string | undefined, said: Saying, next = this.#next(from)): void {
		if (next) this.#stopAt(next);
		else {
			this.close();
			// After the last one writes on
			if (from !== undefined) this.reader.focus();
		}
		this.said = from !== undefined && !next ? { kind: 'all' } : said;
	}

	/** A name that was dismissed may be a place after all. */
	restore(mention: Mention): void {
		this.change((placing) => withRestored(placing, mention));
	}

	/** The names dismissed in the language on the page. */
	get dismissed(): Mention[] {
		const { language } = this.writing;
		const read = new Set(this.reader.found[language]?.map(({ surface }) => foldName(surface)));
		return this.#dismissed.filter((one) => one.language === language && read.has(foldName(one.surface)));
	}

	remove(key: string): void {
		this.change((placing) => withoutGeotag(placing, key));
	}

	move(key: string, by: 1 | -1): void {
		this.change((placing) => withMoved(placing, key, by));
	}

	/** Does what may fail for want of an answer, and says so where it does. */
	async attempt(deed: () => Promise<void>): Promise<void> {
		try {
			await deed();
		} catch (refusal) {
			if (!(refusal instanceof Unanswered)) throw refusal;
			this.said = { kind: 'failed', status: refusal.status };
		}
	}
}
