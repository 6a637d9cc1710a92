import { composePlate, type Plate, type Subject } from '../../atlas/plate.ts';
import { viewOfPoints } from '../../atlas/view.ts';
import { groupLabels } from '../../i18n/name-lists.ts';
import type { Language } from '../../story/language.ts';

/** Width / height, CSS pixels across and down, the margin about what is shown, and degrees of longitude at least. */
const sizes = {
	place: [1.12, 648, 600, 0.22, 3.4],
	story: [0.86, 468, 844, 0.28, 4],
	/** What readers will see of one geotag, beside the text that is being written. */
	geotag: [2.28, 520, 228, 0.3, 0.85]
} as const;

/**
 * The locator of a page: where its places lie, for a tall or wide plate on a desk and a low one on a telephone.
 * The sheet covers either, so what is to be seen keeps to its middle.
 */
export function drawLocator(subjects: Subject[], language: Language, size: keyof typeof sizes): Plate {
	const [aspect, width, height, margin, minSpan] = sizes[size];
	// An area as wide as a country is not to be drawn as a circle over half the sheet
	const shown = subjects.map((subject) => ({ ...subject, radius: Math.min(subject.radius, 60_000) }));
	return composePlate(viewOfPoints(shown, aspect, { margin, minSpan }), shown, {
		language,
		townsAhead: 1,
		wide: { width, height, target: 24, keepOut: [{ right: 0, bottom: 0, width: 330, height: 24 }] },
		narrow: {
			width: 360,
			height: size === 'place' ? 300 : Math.min(height, 264),
			target: 24,
			scale: 0.8,
			keepOut: [{ right: 0, bottom: 0, width: 330, height: 24 }]
		},
		labels: ({ names }) => groupLabels(language, names)
	});
}
