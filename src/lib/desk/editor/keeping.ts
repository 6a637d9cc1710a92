import { manuscriptSchema } from '../../newsroom/manuscript.ts';
import type { Keeping, Kept } from './working-copy.svelte.ts';

const DATABASE = 'lieudit-desk';
const TEXTS = 'kept-texts';

type Key = [member: string, story: number, tab: string];

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error!);
	});
}

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(TEXTS);
	return done(request);
}

/** Somebody else's words, or an older version's, do not open as a text. */
function readKept(value: unknown): Kept | undefined {
	const { base, document, sent, at } = value as Partial<Kept>;
	const parsed = manuscriptSchema.safeParse(document);
	if (!parsed.success || typeof base !== 'number' || typeof at !== 'string') return undefined;
	return { base, document: parsed.data, sent, at };
}

/** What a browser keeps of one story for one member. */
export interface KeptTexts {
	/** For this tab alone: two tabs of one story do not write over each other. */
	keeping: Keeping;
	/** The latest text left by a tab that is closed, if any. */
	left: Kept | undefined;
	/** Forgets what closed tabs left. */
	forget(): Promise<void>;
}

/**
 * Opens what the browser keeps (IndexedDB). Each tab holds a lock as long as it lives, so that what an open tab is
 * about to save is not offered to another.
 */
export async function openKeptTexts(member: string, story: number): Promise<KeptTexts> {
	const database = await open();
	const tab = crypto.randomUUID();
	const lockOf = (tab: string) => `lieudit-text-${story}-${tab}`;
	const texts = (mode: IDBTransactionMode) => database.transaction(TEXTS, mode).objectStore(TEXTS);
	const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
	void navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));

	// An array sorts after all strings: the range is every tab of this member's story
	const range = IDBKeyRange.bound([member, story], [member, story, []]);
	const keys = ((await done(texts('readonly').getAllKeys(range))) as Key[]).filter(
		([, , other]) => !held.has(lockOf(other))
	);
	const values: unknown[] = await Promise.all(keys.map((key) => done(texts('readonly').get(key))));
	const left = values
		.map(readKept)
		.filter((kept) => kept !== undefined)
		.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
	return {
		keeping: {
			write: async (kept) => void (await done(texts('readwrite').put(kept, [member, story, tab]))),
			drop: async () => void (await done(texts('readwrite').delete([member, story, tab])))
		},
		left,
		forget: async () => void (await Promise.all(keys.map((key) => done(texts('readwrite').delete(key)))))
	};
}
