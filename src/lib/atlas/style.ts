import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../story/language.ts';
import { homeName, nameZooms, townZooms } from './name-zooms.ts';
import { ground, riverWeights, type GroundLayer, type Widths } from './layers.ts';
import { lettering, type Lettering } from './lettering.ts';
import { palette, type Purpose, type Theme } from './palette.ts';

export interface StyleOptions {
	theme: Theme;
	language: Language;
	/** The address of a tile, with {z}, {x} and {y}. Where there is none, the nearest ancestor is shown. */
	tiles: string;
	/** Names, in that language, of places that have marks: their marks name them. */
	told?: readonly string[];
	/** Whether names are seen; where they are not they have their room all the same, and may come at once. */
	named?: boolean;
	/** Milliseconds in which names, and another theme's colours, come to be seen. */
	fade?: number;
	/** CSS families, the first one first. */
	fonts?: { serif: readonly string[]; sans: readonly string[] };
	/** HTML, to be shown on the map. */
	attribution?: string;
}

/** The image of a town's dot, which whoever opens the map adds by this name (see `town-dot.ts`). */
export const townDotImage = 'town-dot';

const sans = ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'Noto Sans Arabic'];
const usualFonts = {
	latin: { serif: ['Newsreader', 'Georgia', 'Times New Roman'], sans },
	arabic: { serif: ['Naskh', 'Noto Naskh Arabic', 'Geeza Pro'], sans }
};

/**
 * The style of the interactive map: the layers, colours, widths and letters of the server's drawing, on tiles.
 * It names no glyphs and no fonts to fetch: without a `glyphs` address maplibre-gl 6 takes `text-font` for a list
 * of CSS families and draws letters with the page's own faces. A face must be there before the first letter
 * is drawn, or its stand-in stays: wait for `document.fonts.load` with a letter of the language.
 */
export function mapStyle(options: StyleOptions): StyleSpecification {
	const { theme, tiles, attribution = '', fade = 0 } = options;
	// `sparse` is read by maplibre-gl 6.17 but not yet among its types
	const base = {
		type: 'vector' as const,
		tiles: [tiles],
		minzoom: 0,
		maxzoom: 10,
		sparse: true,
		attribution
	};
	return {
		version: 8,
		transition: { duration: fade, delay: 0 },
		sources: { base },
		layers: [...ground.flatMap((layer) => groundLayers(layer, theme)), ...nameLayers(options)]
	};
}

/** CSS pixels of a shore that the soft edge of MapLibre's fill takes away, on both sides together. */
const softened = 0.6;

/** The graticule has no layer: tiles would have to cut it along every coast. */
function groundLayers(
	{ name, fill, stroke, width, minZoom, tiles }: GroundLayer,
	theme: Theme
): LayerSpecification[] {
	const colour = (purpose: Purpose) => palette[purpose][theme];
	if (!tiles) {
		return name === 'far'
			? [{ id: name, type: 'background', paint: { 'background-color': colour(fill!) } }]
			: [];
	}
	const filter = name === 'river' ? ['>=', ['get', 'weight'], inSteps(riverWeights)] : tiles.filter;
	const source = {
		source: 'base',
		'source-layer': tiles.layer,
		...(minZoom === undefined ? {} : { minzoom: minZoom }),
		...(filter ? { filter } : {})
	};
	const layers: unknown[] = [];
	if (stroke && width) {
		layers.push({
			id: fill ? `${name}-shore` : name,
			type: 'line',
			...source,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': colour(stroke),
				'line-width': byZoom(fill ? width.map(([zoom, wide]) => [zoom, wide + softened]) : width)
			}
		});
	}
	if (fill) layers.push({ id: name, type: 'fill', ...source, paint: { 'fill-color': colour(fill) } });
	// Filters come from the list of layers as plain data; the test holds the whole style to the specification
	return layers as LayerSpecification[];
}

function byZoom(widths: Widths): unknown[] {
	return ['interpolate', ['linear'], ['zoom'], ...widths.flat()];
}

function inSteps(steps: readonly (readonly [zoom: number, value: number])[]): unknown[] {
	return ['step', ['zoom'], steps[0]![1], ...steps.slice(1).flat()];
}

function nameLayers({ theme, language, told = [], named = true, fonts }: StyleOptions): LayerSpecification[] {
	const families = fonts ?? usualFonts[language === 'ar' ? 'arabic' : 'latin'];
	const own =
		language === 'ar' ? ['get', 'name_ar'] : ['coalesce', ['get', `name_${language}`], ['get', 'name']];
	const name = (style: Lettering) => ({
		'text-field': style.uppercase && language !== 'ar' ? ['upcase', own] : own,
		'text-font': style.family === 'serif' ? italic(families.serif, language) : [...families.sans],
		'text-size': style.size,
		'text-letter-spacing': language === 'ar' ? 0 : (style.tracking ?? 0),
		'text-line-height': style.leading / style.size,
		'text-max-width': 8,
		'text-padding': 4
	});
	const ink = (purpose: Purpose, halo = 0) => ({
		'text-color': palette[purpose][theme],
		'text-halo-color': palette.halo[theme],
		'text-halo-width': halo,
		'text-opacity': Number(named)
	});
	const places = (kind: string, ...more: unknown[]) => ({
		type: 'symbol',
		source: 'base',
		'source-layer': 'place',
		filter: ['all', ['==', ['get', 'kind'], kind], ['!', ['in', own, ['literal', [...told]]]], ...more]
	});
	const isHome = ['==', ['get', 'code'], homeName.code];
	const layers: unknown[] = [
		{
			id: 'river-name',
			type: 'symbol',
			source: 'base',
			'source-layer': 'rivername',
			minzoom: 7.5,
			layout: {
				...name(lettering.river),
				'symbol-placement': 'line',
				'symbol-spacing': 400,
				'text-offset': [0, -0.6]
			},
			paint: ink('seaInk', 1)
		},
		{
			id: 'town-name',
			...places('town', ['<=', ['get', 'mz'], inSteps(townZooms)]),
			layout: {
				...name(lettering.town),
				'text-size': byZoom([
					[8, lettering.town.size],
					[11, 15]
				]),
				'symbol-sort-key': ['get', 'rank'],
				'icon-image': townDotImage,
				'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
				// On top of the padding, which also keeps the anchor away
				'text-radial-offset': 0.15,
				'icon-padding': 16,
				'text-justify': 'auto',
				'text-max-width': 20
			},
			paint: { ...ink('mapInk', 1.25), 'icon-opacity': Number(named) }
		},
		{
			id: 'departement-name',
			...places('departement'),
			minzoom: nameZooms.departement.from,
			maxzoom: nameZooms.departement.to,
			layout: { ...name(lettering.departement), 'text-padding': 12 },
			paint: ink('mapInk')
		},
		{ id: 'sea-name', ...places('sea'), layout: name(lettering.sea), paint: ink('seaInk') },
		{
			id: 'country-name',
			...places('country', ['!', isHome]),
			maxzoom: nameZooms.country.to,
			layout: { ...name(lettering.country), 'symbol-sort-key': ['get', 'mz'], 'text-max-width': 12 },
			paint: ink('mapInk')
		},
		{
			id: 'home-name',
			...places('country', isHome),
			maxzoom: homeName.until,
			layout: name(lettering.country),
			paint: ink('mapInk')
		}
	];
	return layers as LayerSpecification[];
}

/** MapLibre reads slant from the first family's name alone; Arabic has none. */
function italic(families: readonly string[], language: Language): string[] {
	return language === 'ar' ? [...families] : [`${families[0]} Italic`, ...families];
}
