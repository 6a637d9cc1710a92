import { mercatorY, turn, unmercatorY, wrapLongitude } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Precision } from '../story/precision.ts';

/** A place as the map is told of it. Its position is the public one. */
export interface Told {
	slug: string;
	at: Position;
	/** Metres, of the public area; 0 where the place is exact. */
	radius: number;
	precision: Precision;
	stories: number;
	/** Which stories, where that is known: one told in two places of a group is counted once. */
	told?: readonly number[];
	name: string;
}

/** One place, or several that stand too close to be pressed apart. */
export interface Mark {
	/**
	 * The slugs joined by `+`, which is the same whatever the order in which places were told. A place that is told at
	 * several points or precisions has them after its slug.
	 */
	key: string;
	/** Each once: most stories first, then the larger area; `names` in the same order. */
	slugs: string[];
	names: string[];
	/** The mean in Mercator, weighted by stories. */
	at: Position;
	stories: number;
	/** CSS pixels, of the circle that is drawn. */
	radius: number;
	/** CSS pixels, of the circle that can be pressed: no two of them meet. */
	hit: number;
	/** A single place told at one point and known exactly: a disc, not a screen of dots. */
	exact: boolean;
}

export interface Grouping {
	/** CSS pixels across the smallest thing one can press: no two marks stand nearer (WCAG 2.2: 24 for AA, 44 for AAA). */
	target?: number;
	/** Of the circles. */
	scale?: number;
}

/** CSS pixels across what one presses where there is room. */
const fullTarget = 44;
/** On a telephone's map, where France is as wide as a hand, marks are smaller and may stand a little nearer. */
export const telephoneGrouping = { target: 42, scale: 0.8 } as const satisfies Grouping;

/** CSS pixels: the radius of one story's mark, where there is room. Its area grows with the number of stories. */
const oneStory = 11;
const exactRadius = 5;
/** Where the largest mark would be wider than this, all are drawn by a smaller rule; and none is smaller than can be seen. */
const largestRadius = 40;
const smallestRadius = 4;
const metresPerDegree = 111_195;

interface Group {
	key: string;
	places: Told[];
	/** Degrees of Mercator. */
	x: number;
	y: number;
	stories: number;
}

const weight = ({ stories }: Told) => Math.max(1, stories);
/** Most stories first; of equals the one with the larger area, as a rule the larger town. */
const byImportance = (a: Told, b: Told) =>
	b.stories - a.stories ||
	b.radius - a.radius ||
	(a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.at[0] - b.at[0] || a.at[1] - b.at[1]);

/**
 * The marks of a map on which a degree of longitude is `pixelsPerDegree` CSS pixels wide. Neighbours that are
 * each other's nearest become one, the closest first, round after round, until no two stand nearer than the
 * target or overlap: biggest first would let one village swallow a capital. The order of `told` makes no
 * difference and no story is lost. The biggest comes first, so that small ones are drawn over it.
 */
export function groupMarks(
	told: readonly Told[],
	pixelsPerDegree: number,
	{ target = fullTarget, scale = 1 }: Grouping = {}
): Mark[] {
	// First what fingers need alone: only then is it known how large circles of the full size would become, and whether
	// they would swallow each other until one is left
	const apart = joined(groupsOf(told), 0);
	const most = Math.max(1, ...apart.map(({ stories }) => stories));
	const one = Math.min(oneStory, largestRadius / Math.sqrt(most)) * scale;
	const groups = joined(apart, one);
	const hits = hitRadii(groups, pixelsPerDegree);
	return groups
		.map((group) => ({ ...markOf(group, pixelsPerDegree, one), hit: hits.get(group)! }))
		.sort((a, b) => b.stories - a.stories || (a.key < b.key ? -1 : 1));

	/** @param one CSS pixels, the radius of one story's circle; 0 for none */
	function joined(groups: Group[], one: number): Group[] {
		for (let pairs = nearestPairs(groups, one); pairs.length; pairs = nearestPairs(groups, one)) {
			const merged = new Set(pairs.flat());
			groups = [...groups.filter((group) => !merged.has(group)), ...pairs.map(([a, b]) => merge(a, b))];
		}
		return groups;
	}

	/** All pairs that stand too close and are each other's nearest, so that merging one cannot spoil another. */
	function nearestPairs(all: Group[], one: number): [Group, Group][] {
		const circle = (group: Group) => one * Math.sqrt(group.stories);
		// In columns of latitude one need only look a little way up and down
		const column = all.toSorted((a, b) => a.y - b.y || (a.key < b.key ? -1 : 1));
		const reach = Math.max(target, 2 * Math.max(0, ...all.map(circle))) / pixelsPerDegree;
		const nearest = new Map<Group, { other: Group; nearness: number }>();
		const offer = (group: Group, other: Group, nearness: number) => {
			const best = nearest.get(group);
			const better =
				!best || nearness < best.nearness || (nearness === best.nearness && before(group, other, best.other));
			if (better) nearest.set(group, { other, nearness });
		};
		column.forEach((a, i) => {
			for (let j = i + 1; j < column.length && column[j]!.y - a.y < reach; j++) {
				const b = column[j]!;
				const apart = Math.hypot(turn(a.x, b.x), b.y - a.y) * pixelsPerDegree;
				const nearness = apart / Math.max(target, circle(a) + circle(b));
				if (nearness >= 1) continue;
				offer(a, b, nearness);
				offer(b, a, nearness);
			}
		});
		const pairs: [Group, Group][] = [];
		for (const [group, { other }] of nearest) {
			if (group.key < other.key && nearest.get(other)?.other === group) pairs.push([group, other]);
		}
		return pairs;
	}
}

/** What was told, each point of a place at each precision by itself; what comes twice there counts once. */
function groupsOf(told: readonly Told[]): Group[] {
	const points = new Map(told.map((place) => [`${place.slug}@${place.at.join()},${place.precision}`, place]));
	const pointsOf = new Map<string, number>();
	for (const { slug } of points.values()) pointsOf.set(slug, (pointsOf.get(slug) ?? 0) + 1);
	return [...points].map(([point, place]) => ({
		key: pointsOf.get(place.slug) === 1 ? place.slug : point,
		places: [place],
		x: place.at[0],
		y: mercatorY(place.at[1]),
		stories: weight(place)
	}));
}

/** Half of the way to the nearest other group, and no more than is asked for, in CSS pixels. */
function hitRadii(groups: readonly Group[], pixelsPerDegree: number): Map<Group, number> {
	const hits = new Map(groups.map((group) => [group, fullTarget / 2]));
	const column = groups.toSorted((a, b) => a.y - b.y);
	const reach = fullTarget / pixelsPerDegree;
	column.forEach((a, i) => {
		for (let j = i + 1; j < column.length && column[j]!.y - a.y < reach; j++) {
			const b = column[j]!;
			const half = Math.floor((Math.hypot(turn(a.x, b.x), b.y - a.y) * pixelsPerDegree * 10) / 2) / 10;
			for (const group of [a, b]) hits.set(group, Math.min(hits.get(group)!, half));
		}
	});
	return hits;
}

/** Whether the pair (group, a) goes before (group, b) where both are as near: by keys, a rule both sides share. */
function before(group: Group, a: Group, b: Group): boolean {
	const pair = (other: Group) => [group.key, other.key].sort().join(' ');
	return pair(a) < pair(b);
}

function merge(a: Group, b: Group): Group {
	const stories = a.stories + b.stories;
	const share = b.stories / stories;
	const places = [...a.places, ...b.places].sort(byImportance);
	return {
		key: [...a.key.split('+'), ...b.key.split('+')].sort().join('+'),
		places,
		x: a.x + turn(a.x, b.x) * share,
		y: a.y + (b.y - a.y) * share,
		stories
	};
}

function markOf({ key, places, x, y }: Group, pixelsPerDegree: number, one: number): Omit<Mark, 'hit'> {
	const known = new Set(places.flatMap(({ told = [] }) => told));
	const stories = known.size || places.reduce((sum, place) => sum + place.stories, 0);
	const [only, ...more] = places as [Told, ...Told[]];
	const exact = !more.length && only.radius === 0;
	const byStories = Math.max(smallestRadius, one * Math.sqrt(Math.max(1, stories)));
	const wide = only.radius / (metresPerDegree * Math.cos((only.at[1] * Math.PI) / 180));
	// A group is drawn by its stories alone: no one area is its own
	const radius = exact ? exactRadius : more.length ? byStories : Math.max(byStories, wide * pixelsPerDegree);
	const names = new Map(places.map(({ slug, name }) => [slug, name]));
	return {
		key,
		slugs: [...names.keys()],
		names: [...names.values()],
		at: more.length ? [wrapLongitude(x), unmercatorY(y)] : only.at,
		stories,
		radius: Math.round(radius * 10) / 10,
		exact
	};
}

/** Whether circles are as large as their key shows them: of one story, and of three. */
export const followsKey = (marks: readonly Pick<Mark, 'exact' | 'radius' | 'stories'>[]) =>
	marks.every(({ exact, radius, stories }) => exact || radius >= oneStory * Math.sqrt(stories) - 0.1);

/** CSS pixels a degree of longitude is wide at a MapLibre zoom (512-pixel tiles). */
export function pixelsPerDegreeAt(zoom: number): number {
	return (512 * 2 ** zoom) / 360;
}
