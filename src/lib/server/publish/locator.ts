import { composePlate, type Plate, type Subject } from '../../atlas/plate.ts';
import type { Position } from '../../geo/position.ts';
import { viewOfPoints, type View } from '../../atlas/view.ts';
import type { Way } from '../../atlas/way.ts';
import { groupLabels } from '../../i18n/name-lists.ts';
import type { Messages } from '../../i18n/messages/index.ts';
import type { Language } from '../../story/language.ts';
import type { Story } from '../../story/story.ts';

/** Width over height of the sheet; CSS pixels of its wide and its low setting; what viewOfPoints takes. */
const sizes = {
	place: { aspect: 1.12, width: 648, height: 600, low: [360, 300], margin: 0.22, minSpan: 3.4 },
	story: { aspect: 0.86, width: 468, height: 844, low: [360, 264], margin: 0.28, minSpan: 4 },
	/** What readers will see of one geotag, beside the text that is being written. */
	geotag: { aspect: 2.28, width: 520, height: 228, low: [360, 228], margin: 0.3, minSpan: 0.85 },
	/** Above the door of the desk, from one side of the window to the other. */
	door: { aspect: 4, width: 1440, height: 176, low: [360, 132], margin: 0.2, minSpan: 6 },
	/** On the card of a page that somebody shares. */
	card: { aspect: 0.762, width: 320, height: 420, low: [320, 420], margin: 0.27, minSpan: 3.4 },
	/** Beside a list. */
	peek: { aspect: 1.64, width: 560, height: 190, low: [312, 190], margin: 0.28, minSpan: 3 }
} as const;

/**
 * The locator of a page: where its places lie, for a tall or wide plate on a desk and a low one on a telephone.
 * The sheet covers either, so what is to be seen keeps to its middle. `ways` are those that people came.
 */
export function drawLocator(
	subjects: Subject[],
	language: Language,
	size: keyof typeof sizes,
	ways: readonly Way[] = []
): Plate {
	const { aspect, width, height, low, margin, minSpan } = sizes[size];
	// An area as wide as a country is not to be drawn as a circle over half the sheet
	const shown = subjects.map((subject) => ({ ...subject, radius: Math.min(subject.radius, 60_000) }));
	return composePlate(viewOfPoints(shown, aspect, { margin, minSpan }), shown, {
		language,
		ways,
		townsAhead: 1,
		wide: { width, height, target: 24, keepOut: [{ right: 0, bottom: 0, width: 330, height: 24 }] },
		narrow: {
			width: low[0],
			height: low[1],
			target: 24,
			scale: 0.8,
			keepOut: [{ right: 0, bottom: 0, width: 330, height: 24 }]
		},
		labels: ({ names }) => groupLabels(language, names)
	});
}

/** What the map of a story shows. */
interface ShownPlaces {
	subjects: Subject[];
	ways: Way[];
	/** Slugs of places where people came from: marked in ink, for nothing of the story happens there. */
	named: string[];
}

/**
 * The places of a story that its map shows, and the ways that led to where it happens. Those that it only mentions are
 * shown where it has no others.
 */
export function placesShown({ places }: Story, m: Messages): ShownPlaces {
	const shown = places.filter(({ role, precision }) => role !== 'mentioned' && precision !== 'country');
	const end = places.find(({ role }) => role === 'setting');
	const origins = shown.filter(({ role }) => role === 'origin');
	return {
		subjects: (shown.length ? shown : places).map((place) => ({
			...place,
			stories: 1,
			sub: place.precision === 'exact' ? undefined : m.somewhere[place.precision]
		})),
		ways: end ? origins.map((origin) => [origin.at, end.at]) : [],
		named: origins.map(({ slug }) => slug)
	};
}

/**
 * The ground of the desk's working map, with the names of towns: what the desk marks on it moves with every gesture,
 * and is drawn over it in the browser. Names keep clear of the marks and do not repeat them.
 */
export function drawWorkingGround(
	view: View,
	marks: readonly { at: Position; name: string }[],
	language: Language
): Pick<Plate, 'view' | 'ground' | 'names'> {
	const [width, height] = [520, Math.round(520 / view.aspect)];
	const setting = { width, height, keepOut: [{ right: 0, bottom: 0, width: 330, height: 24 }] };
	const subjects = marks.map(({ at, name }, index): Subject => ({
		slug: String(index),
		at,
		name,
		radius: 0,
		precision: 'exact',
		stories: 1
	}));
	const { ground, names } = composePlate(view, subjects, {
		language,
		wide: setting,
		narrow: { ...setting, width: 352, height: Math.round(352 / view.aspect) },
		labels: ({ names }) => names
	});
	return { view, ground, names };
}
