import { ground, type GroundLayer } from '../../../atlas/layers.ts';
import { palette, type Purpose } from '../../../atlas/palette.ts';
import type { PlateMark } from '../../../atlas/plate.ts';
import { zoomOf, type View } from '../../../atlas/view.ts';
import { pointsAlong, type Way } from '../../../atlas/way.ts';
import { direction, type Language } from '../../../story/language.ts';
import wordmark from '../../../ui/wordmark.json' with { type: 'json' };
import { setParagraph, type Paragraph } from './paragraph.ts';
import type { Reading, Typesetter } from './typesetter.ts';

/** Pixels, as those who show cards of shared pages ask for. */
const CARD = { width: 1200, height: 630 };

/** The map is made for a small sheet, as high as the card, and drawn half as large again: cards are seen small. */
const SCALE = 1.5;
export const CARD_MAP_HEIGHT = CARD.height / SCALE;

/** What the card of a page shows. */
export interface Card {
	/** Of the page. */
	language: Language;
	/** Over the title: where and when. */
	over?: { text: string; mark?: 'area' | 'exact' };
	title: { text: string; reading: Reading };
	/** Of whom it is. */
	newsroom: string;
	/** Drawn when its turn has come. */
	map: () => CardMap;
}

/** The map beside the words. */
export interface CardMap {
	view: View;
	/** The ground and what is counted on it, each an `<svg>` of its own. */
	drawing: readonly string[];
	ways?: readonly Way[];
	marks: readonly PlateMark[];
	/** Slugs of places where nothing of it happens. */
	named?: readonly string[];
}

const MARGIN = 64;
const colour = (purpose: Purpose) => palette[purpose].light;

/** The width of a line of the ground, in CSS pixels: sheets stand where it is the same at every zoom, or nearly. */
function lineWidth({ width }: GroundLayer, zoom: number): number {
	return width?.findLast(([from]) => zoom >= from)?.[1] ?? width?.[0]?.[1] ?? 0;
}

/** The ground's colours, as `atlas.css` has them. Its unit is half a CSS pixel. */
function groundStyle(zoom: number): string {
	const rules = ground.map((layer) => {
		const { name, fill, stroke } = layer;
		return `.${name}{fill:${fill ? colour(fill) : 'none'};${
			stroke ? `stroke:${colour(stroke)};stroke-width:${lineWidth(layer, zoom) * 2};` : ''
		}fill-rule:evenodd;paint-order:stroke;stroke-linejoin:round;stroke-linecap:round}`;
	});
	return `${rules.join('')}.cell{stroke:${colour('story')};stroke-linecap:round;fill:none}`;
}

const screens = (
	[
		['dense', 1.22],
		['soft', 0.72]
	] as const
)
	.map(
		([name, radius]) =>
			`<pattern id="${name}" width="3.2" height="3.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="1.6" cy="1.6" r="${radius}" fill="${colour('story')}"/></pattern>`
	)
	.join('');

const halo = `stroke="${colour('halo')}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`;

/** Whoever shows the picture elsewhere shows whose ground it is, too. */
const attribution = 'Natural Earth · GSHHG · GeoNames, MapSVG (CC BY)';

/** Draws cards as SVG without a letter in it, so that whoever makes pixels of it needs no fonts. */
export class CardDrawing {
	readonly #typesetter: Typesetter;

	constructor(typesetter: Typesetter) {
		this.#typesetter = typesetter;
	}

	/** Drawn from what the page shows, and from nothing else. */
	draw(card: Card): string {
		const { width, height } = CARD;
		const map = card.map();
		const { view } = map;
		const wide = Math.round(height * view.aspect);
		const isMirrored = direction(card.language) === 'rtl';
		const border = isMirrored ? wide : width - wide;
		const parts = [
			`<style>${groundStyle(zoomOf(view, wide / SCALE))}</style><defs>${screens}</defs>`,
			`<rect width="100%" height="100%" fill="${colour('paper')}"/>`,
			`<g transform="translate(${isMirrored ? 0 : border}) scale(${SCALE})">${this.#map(map, card.language)}</g>`,
			`<path d="M${border} 0v${height}" stroke="${colour('line')}" stroke-width="2"/>`,
			this.#words(card, MARGIN + (isMirrored ? wide : 0), width - wide - 2 * MARGIN)
		];
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`;
	}

	/** Where and when, the title, and at the foot whose it is. */
	#words({ language, over, title, newsroom }: Card, left: number, width: number): string {
		const reading = direction(language);
		const right = left + width;
		const across = (own: Reading, wide: number, indent = 0) =>
			own === 'rtl' ? right - indent - wide : left + indent;
		const room = { width, weight: 'regular', reading, leading: 1.3 } as const;
		const indent = over?.mark ? 34 : 0;
		const head = setParagraph(this.#typesetter, over?.text ?? '', {
			...room,
			width: width - indent,
			height: 80,
			sizes: [29, 26]
		});
		const main = setParagraph(this.#typesetter, title.text, {
			width,
			height: 340,
			weight: 'bold',
			reading: title.reading,
			sizes: [76, 68, 60, 54, 48, 42],
			leading: title.reading === 'rtl' ? 1.4 : 1.1
		});
		const word = { scale: 0.42, width: wordmark.width * 0.42 };
		const beside = word.width + 22;
		const foot = setParagraph(this.#typesetter, newsroom, {
			...room,
			width: width - beside,
			height: 40,
			sizes: [25, 21]
		});
		const set = ({ lines, leading }: Paragraph, own: Reading, base: number, ink: Purpose, indent = 0) =>
			lines.map((line, row) => {
				const outline = line.pathAt(across(own, line.width, indent), base + row * leading);
				return `<path fill="${colour(ink)}" d="${outline}"/>`;
			});
		const top = MARGIN + (over ? head.lines.length * head.leading + 26 : 0);
		const base = CARD.height - MARGIN;
		return [
			over?.mark
				? `<g transform="translate(${across(reading, 0, 12)} ${MARGIN + 15})">${disc(over.mark === 'exact', 11)}</g>`
				: '',
			...set(head, reading, MARGIN + head.size * 0.8, 'inkQuiet', indent),
			...set(main, title.reading, top + main.size * 0.8, 'ink'),
			`<g transform="translate(${across(reading, word.width)} ${base}) scale(${word.scale})"><path fill="${colour('ink')}" d="${wordmark.path}"/><circle cx="${wordmark.dot}" cy="-65.5" r="11" fill="${colour('story')}"/></g>`,
			...set(foot, reading, base, 'inkQuiet', beside)
		].join('');
	}

	#map(map: CardMap, language: Language): string {
		const [width, height] = [CARD_MAP_HEIGHT * map.view.aspect, CARD_MAP_HEIGHT];
		const at = (percent: number, whole: number) => (percent / 100) * whole;
		const ways = (map.ways ?? []).map((way) => {
			const points = pointsAlong(map.view, way, 48).map(
				({ x, y }) => `${at(x, width).toFixed(1)} ${at(y, height).toFixed(1)}`
			);
			const line = `d="M${points.join('L')}" fill="none" stroke-linecap="round"`;
			return `<path ${line} stroke="${colour('land')}" stroke-width="6"/><path ${line} stroke="${colour('link')}" stroke-width="2.5" stroke-dasharray="0.1 5.5"/>`;
		});
		const marks = map.marks.map((mark) => {
			const [x, y] = [at(mark.x, width), at(mark.y, height)];
			return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${disc(
				mark.exact,
				mark.radius,
				mark.slugs.every((slug) => map.named?.includes(slug))
			)}${this.#name(mark, language)}</g>`;
		});
		const owed = this.#typesetter.set(attribution, 9, 'regular', 'ltr');
		const credit = `<path d="${owed.pathAt(width - owed.width - 6, height - 6)}" fill="${colour('mapInk')}" ${halo}/>`;
		return `<svg width="${width}" height="${height}" overflow="hidden">${[...map.drawing, ...ways, ...marks, credit].join('')}</svg>`;
	}

	#name({ name }: PlateMark, language: Language): string {
		if (!name) return '';
		const reading = direction(language);
		const size = language === 'ar' ? 18 : 17;
		let base = name.dy;
		return name.lines
			.map((text, row) => {
				const line = this.#typesetter.set(text, size, 'bold', reading);
				// An anchor is where a line begins to be read
				const isLeft = name.anchor === (reading === 'rtl' ? 'end' : 'start');
				const x = name.dx - (isLeft ? 0 : name.anchor === 'middle' ? line.width / 2 : line.width);
				if (row) base += name.leading;
				return `<path d="${line.pathAt(x, base)}" fill="${colour('ink')}" ${halo}/>`;
			})
			.join('');
	}
}

/** A mark in the middle of what holds it: a place that is known exactly, or an area in the printer's screens. */
function disc(isExact: boolean, radius: number, isNamed = false): string {
	if (isExact)
		return `<circle r="${radius}" fill="${colour(isNamed ? 'ink' : 'story')}" stroke="${colour('land')}" stroke-width="1.5"/>`;
	// Larger areas get one even screen, or the two would read as a bull's-eye
	const dense = radius > 30 ? '' : `<circle r="${radius * 0.68}" fill="url(#dense)"/>`;
	return `<circle r="${radius}" fill="url(#soft)"/>${dense}`;
}
