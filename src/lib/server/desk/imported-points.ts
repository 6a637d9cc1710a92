import type { Point } from 'geojson';
import type { Gazetteer } from '../gazetteer/index.ts';
import { proposedPoints, settlePoint } from '../import/proposals.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import type { Position } from '../../geo/position.ts';
import type { SeenPoint, WaitingPoint } from '../../newsroom/import.ts';
import { NotFound } from '../../story/refusal.ts';
import { append, type Deed } from './journal.ts';
import { nearest } from './known-places.ts';
import { head, read } from './manuscripts.ts';
import type { PlaceSight } from './sight.ts';
import { writeWithin } from './truths.ts';

/** So many are looked at together; the others once these are done with. */
const SEEN_AT_MOST = 50;

/** The points of a story's import that wait for somebody's word, without saying where they are. */
export async function waitingPoints(store: Store, manuscript: number): Promise<WaitingPoint[]> {
	return (await proposedPoints(store, manuscript)).map(({ mark, name }) => ({ mark, name }));
}

/** Shows somebody where those points are: logged as a look at true places, which they may be. */
export async function seePoints(
	store: Store,
	gazetteer: Gazetteer,
	deed: Deed,
	manuscript: number,
	sight: PlaceSight
): Promise<SeenPoint[]> {
	const points = await store.transaction().execute(async (writing) => {
		const waiting = (await proposedPoints(writing, manuscript)).slice(0, SEEN_AT_MOST);
		if (!waiting.length) return [];
		await writeLook(writing, deed, manuscript, waiting.length);
		return waiting;
	});
	const seen: SeenPoint[] = [];
	for (const { mark, name, longitude, latitude } of points) {
		const at: Position = [longitude, latitude];
		seen.push({ mark, name, at, near: await nearest(store, gazetteer, at, sight) });
	}
	return seen;
}

async function writeLook(writing: Store, deed: Deed, manuscript: number, imported: number): Promise<void> {
	const { title } = await head(writing, manuscript);
	await append(writing, {
		...deed,
		action: 'truth.seen',
		subject: { kind: 'story', id: manuscript, title },
		detail: { imported }
	});
}

/** Sets a point aside: it is gone for good. @throws NotFound where none waits under this mark */
export async function setPointAside(
	store: Store,
	deed: Deed,
	manuscript: number,
	mark: string
): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const { title } = await head(writing, manuscript);
		await settlePoint(writing, manuscript, mark);
		await append(writing, {
			...deed,
			action: 'truth.forgotten',
			subject: { kind: 'story', id: manuscript, title },
			detail: { imported: 1 }
		});
	});
	await erase(store);
}

/** What somebody has made of a point. */
export interface Confirmed {
	mark: string;
	/** The key of the geotag that it became. */
	geotag: string;
	/** It is the geotag's true point; else it is gone for good. */
	isTrue: boolean;
}

/**
 * Takes a point from those that wait, since a geotag of the newest revision has come of it.
 * @throws NotFound where none waits under this mark, or the newest revision has no such geotag
 */
export async function confirmPoint(
	store: Store,
	deed: Deed,
	manuscript: number,
	{ mark, geotag, isTrue }: Confirmed
): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const { title, document } = await read(writing, manuscript);
		if (!document.geotags.some(({ key }) => key === geotag))
			throw new NotFound('story', `${manuscript}/${geotag}`);
		const { longitude, latitude } = await settlePoint(writing, manuscript, mark);
		const subject = { id: manuscript, title };
		const point = { type: 'Point' as const, coordinates: [longitude, latitude] };
		if (isTrue) return writeWithin(writing, deed, subject, geotag, point);
		await append(writing, {
			...deed,
			action: 'truth.forgotten',
			subject: { kind: 'story', ...subject },
			detail: { imported: 1, geotag }
		});
	});
	await erase(store);
}

/** One point, for who draws what readers would see of it: a look of its own, written down; undefined where none waits. */
export async function seePoint(
	store: Store,
	deed: Deed,
	manuscript: number,
	mark: string
): Promise<Point | undefined> {
	return store.transaction().execute(async (writing) => {
		const point = (await proposedPoints(writing, manuscript)).find((one) => one.mark === mark);
		if (!point) return undefined;
		await writeLook(writing, deed, manuscript, 1);
		return { type: 'Point', coordinates: [point.longitude, point.latitude] };
	});
}
