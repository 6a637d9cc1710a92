import type { Geometry } from 'geojson';
import type { Plate } from '../../atlas/plate.ts';
import type { Bbox, Position } from '../../geo/position.ts';
import type { ManuscriptGeotag, Mention } from '../../newsroom/manuscript.ts';
import type { SeenPoint } from '../../newsroom/import.ts';
import type { KnownPlace, NearPlace } from '../../newsroom/place.ts';
import type { FoundName } from '../../newsroom/reading.ts';
import type { Language } from '../../story/language.ts';
import type { Precision } from '../../story/precision.ts';

/** The desk did not answer, or refused. `status` 0: it could not be reached. */
export class Unanswered extends Error {
	override name = 'Unanswered';
	readonly status: number;

	constructor(status: number) {
		super(`unanswered: ${status}`);
		this.status = status;
	}
}

async function ask(address: string, given: RequestInit = {}): Promise<Response> {
	const answer = await fetch(address, { headers: { accept: 'application/json' }, ...given }).catch(
		(cause: unknown) => {
			// Given up for a newer question
			if (given.signal?.aborted) throw cause;
			throw new Unanswered(0);
		}
	);
	// Whoever is signed out is led to the door, which is no answer
	if (!answer.ok || answer.redirected) throw new Unanswered(answer.redirected ? 401 : answer.status);
	return answer;
}

async function read<Answer>(address: string, given?: RequestInit): Promise<Answer> {
	return (await (await ask(address, given)).json()) as Answer;
}

const sending = (method: string, value: unknown, signal?: AbortSignal): RequestInit => ({
	method,
	headers: { 'content-type': 'application/json', accept: 'application/json' },
	body: JSON.stringify(value),
	signal
});

/** What readers will see of a geotag. */
export interface Seen {
	shown?: { name: string; at: Position; radius: number };
	plate?: Plate;
	/** A true point, which nobody has asked to see. */
	hidden?: true;
}

export interface Known {
	places: [number, KnownPlace][];
	/** The geotags whose true geometry is known, and how often it was looked at. */
	truths: { key: string; looks: number }[];
}

export const readNames = async (
	text: string,
	language: Language,
	signal: AbortSignal
): Promise<FoundName[]> =>
	(await read<{ names: FoundName[] }>('/desk/assistant/read', sending('POST', { text, language }, signal)))
		.names;

export const suggest = async (typed: string, signal: AbortSignal): Promise<KnownPlace[]> =>
	(
		await read<{ places: KnownPlace[] }>(`/desk/assistant/suggest?q=${encodeURIComponent(typed)}`, {
			signal
		})
	).places;

export const nearest = async (at: Position): Promise<NearPlace[]> =>
	(
		await read<{ places: NearPlace[] }>(
			`/desk/assistant/reverse?at=${at.map((one) => one.toFixed(6)).join(',')}`
		)
	).places;

/** More marks than that leave no room for names of the ground. */
const MARKS_AT_MOST = 30;

export const ground = (
	box: Bbox,
	aspect: number,
	marks: readonly { at: Position; label: string }[],
	signal: AbortSignal
): Promise<Pick<Plate, 'view' | 'ground' | 'names'>> => {
	const degrees = (some: readonly number[]) => some.map((one) => one.toFixed(4)).join(',');
	const asked = new URLSearchParams({ bbox: degrees(box), aspect: aspect.toFixed(3) });
	for (const { at, label } of marks.slice(0, MARKS_AT_MOST)) asked.append('mark', `${degrees(at)},${label}`);
	return read(`/desk/assistant/ground?${asked}`, { signal });
};

export const confirmed = async (
	story: number,
	place: number | string,
	name: Mention | undefined
): Promise<KnownPlace> =>
	(
		await read<{ place: KnownPlace }>(
			`/desk/stories/${story}/places/confirmations`,
			sending('POST', { place, name })
		)
	).place;

export const known = (story: number, numbers: readonly number[]): Promise<Known> =>
	read(`/desk/stories/${story}/places/known?${numbers.map((number) => `place=${number}`).join('&')}`);

export const shown = (
	story: number,
	asked: { place: number | string; precision: Precision; key?: string; look?: boolean; point?: string },
	signal: AbortSignal
): Promise<Seen> => read(`/desk/stories/${story}/places/shown`, sending('POST', asked, signal));

export const neverPropose = async (name: Mention): Promise<void> =>
	void (await ask('/desk/places/names', sending('POST', name)));

const imported = (story: number, mark = '') => `/desk/stories/${story}/imported${mark && `/${mark}`}`;

export const seePoints = async (story: number): Promise<SeenPoint[]> =>
	(await read<{ points: SeenPoint[] }>(imported(story))).points;

export const confirmPoint = async (
	story: number,
	mark: string,
	given: { geotag: string; isTrue: boolean }
): Promise<void> => void (await ask(imported(story, mark), sending('POST', given)));

export const setPointAside = async (story: number, mark: string): Promise<void> =>
	void (await ask(imported(story, mark), { method: 'DELETE' }));

export const setMediumAside = async (story: number, url: string, isAside: boolean): Promise<void> =>
	void (await ask(imported(story, 'media'), sending('POST', { url, isAside })));

const truth = (story: number, key: string) => `/desk/stories/${story}/truths/${key}`;

export const seeTruth = async (story: number, key: string): Promise<Geometry | null> =>
	(await read<{ geometry: Geometry | null }>(truth(story, key))).geometry;

export const writeTruth = async (story: number, key: string, geometry: Geometry): Promise<void> =>
	void (await ask(truth(story, key), sending('PUT', geometry)));

export const removedGeotag = async (story: number, key: string): Promise<ManuscriptGeotag | null> =>
	(await read<{ geotag: ManuscriptGeotag | null }>(`${truth(story, key)}/geotag`)).geotag;

export const forgetTruth = async (story: number, key: string): Promise<void> =>
	void (await ask(truth(story, key), { method: 'DELETE' }));
