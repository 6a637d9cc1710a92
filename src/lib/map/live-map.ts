import type { Geometry } from 'geojson';
import {
	AJAXError,
	addProtocol,
	Map as MapLibre,
	setWorkerUrl,
	type MapMouseEvent,
	type StyleSpecification
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles } from 'pmtiles';
import basemap from '../atlas/ground/basemap.json';
import type { Theme } from '../atlas/palette.ts';
import { mapStyle, townDotImage } from '../atlas/style.ts';
import { townDot } from '../atlas/town-dot.ts';
import type { Bbox, Position } from '../geo/position.ts';
import type { Language } from '../story/language.ts';
import { withAdditions, type Additions } from './additions.ts';
import { cellLayer, placeLayer } from './cell-style.ts';
import type { Area, Shape } from './drawing-tool.ts';
import type { Sketch } from './sketch-tool.ts';

/** Where one looks: MapLibre zoom, 512-pixel tiles. */
export interface Camera {
	center: Position;
	zoom: number;
}

export interface LiveMapOptions {
	camera: Camera;
	language: Language;
	/** Names of places that have marks: the ground leaves them to the marks. */
	told: readonly string[];
	/** What it shows from the first; see `LiveMap.add`. */
	additions?: Additions;
	/** A place that the tiles show was pressed. */
	onPlace?: (slug: string) => void;
	/** The ground was pressed there, with nothing on it. */
	onPress?: (at: Position) => void;
	/** At every frame in which the camera has moved. */
	onMove: (camera: Camera) => void;
	/** When it has come to rest where the reader moved it. */
	onSettle: (camera: Camera) => void;
}

/**
 * The interactive ground under our own marks. Flat, north up: a position's pixel follows from the camera alone. Until
 * it is moved it has no names: those of the drawing that it takes over from stand there.
 */
export interface LiveMap {
	/** Brings a box into view, [west, south, east, north]. */
	show(bbox: Bbox): void;
	zoomBy(steps: number): void;
	/** By so many pixels, to the right and down. */
	panBy(x: number, y: number): void;
	/** Shows these besides the ground, and nothing else. */
	add(additions?: Additions): void;
	/** Leaves these names to the marks, and no others: `told` of its options, for marks that come and go. */
	leave(told: readonly string[]): void;
	/** Lets an area be drawn; calling what it resolves to ends that. */
	draw(shape: Shape, onfinish: (area: Area) => void): Promise<() => void>;
	/** Lets a geometry be drawn, as the desk knows where something is; calling what it resolves to ends that. */
	sketch(sketch: Sketch, onfinish: (geometry: Geometry) => void): Promise<() => void>;
	close(): void;
}

const PROTOCOL = 'ground';
/** Of the drawing tool's names in the style. */
const TOOL = 'drawing';
const SHORT = 250;
const FADE = 200;
let isReady = false;
/** Remembers what it could not read, too: whoever tries again begins with another. */
let tiles: PMTiles | undefined;

/** Our own protocol: a tile that is not there says 404, so that its nearest ancestor is shown instead. */
function prepare(): void {
	if (isReady) return;
	isReady = true;
	setWorkerUrl(workerUrl);
	addProtocol(PROTOCOL, async ({ url }, { signal }) => {
		const [z, x, y] = url.split('://')[1]!.split('/').map(Number) as [number, number, number];
		tiles ??= new PMTiles(`/${basemap.file}`);
		const tile = await tiles.getZxy(z, x, y, signal);
		if (!tile) throw new AJAXError(404, 'no such tile', url, new Blob());
		return { data: tile.data };
	});
}

/** A style that is set anew leaves a drawing under way where it is. */
function keepTool(before: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
	const ofTool = (id: string) => id.startsWith(`${TOOL}-`);
	return {
		...next,
		sources: {
			...Object.fromEntries(Object.entries(before?.sources ?? {}).filter(([id]) => ofTool(id))),
			...next.sources
		},
		layers: [...next.layers, ...(before?.layers ?? []).filter(({ id }) => ofTool(id))]
	};
}

const darkness = () => matchMedia('(prefers-color-scheme: dark)');
const stillness = () => matchMedia('(prefers-reduced-motion: reduce)');

/** The serif of the map's names must be there before the first letter is drawn, or its stand-in stays. */
async function loadLetters(language: Language): Promise<void> {
	const faces = language === 'ar' ? ['400 16px Naskh'] : ['italic 400 16px Newsreader'];
	const sample = language === 'ar' ? 'بحر' : 'Mer';
	await Promise.allSettled(faces.map((face) => document.fonts.load(face, sample)));
}

/**
 * Opens the interactive map in an empty element; resolves when its first picture is whole.
 * @throws Error when the browser cannot draw it (no WebGL 2) or the tiles cannot be had
 */
export async function openLiveMap(container: HTMLElement, options: LiveMapOptions): Promise<LiveMap> {
	prepare();
	await loadLetters(options.language);
	const dark = darkness();
	const still = stillness();
	const theme = (): Theme => (dark.matches ? 'dark' : 'light');
	const duration = (usual: number) => (still.matches ? 0 : usual);
	let named = false;
	let { additions = {}, told } = options;
	const style = () =>
		withAdditions(
			mapStyle({
				theme: theme(),
				language: options.language,
				tiles: `${PROTOCOL}://{z}/{x}/{y}`,
				told,
				named,
				fade: duration(FADE)
			}),
			additions,
			theme(),
			location.origin
		);
	const map = new MapLibre({
		container,
		style: style(),
		center: options.camera.center,
		zoom: options.camera.zoom,
		minZoom: 1,
		maxZoom: 12,
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		keyboard: false,
		fadeDuration: duration(FADE)
	});
	map.touchZoomRotate.disableRotation();
	// The marks are what one reaches by keyboard; the ground under them is a picture
	const canvas = map.getCanvas();
	canvas.tabIndex = -1;
	canvas.setAttribute('aria-hidden', 'true');
	canvas.removeAttribute('role');
	const camera = (): Camera => {
		const { lng, lat } = map.getCenter();
		return { center: [lng, lat], zoom: map.getZoom() };
	};
	const ratio = Math.ceil(devicePixelRatio);
	map.on('style.load', () => {
		if (!map.hasImage(townDotImage))
			map.addImage(townDotImage, townDot(theme(), ratio), { pixelRatio: ratio });
	});
	const repaint = () => map.setStyle(style(), { transformStyle: keepTool });
	dark.addEventListener('change', repaint);
	map.once('move', () => {
		named = true;
		repaint();
	});
	map.on('move', () => options.onMove(camera()));
	// A window made larger moves the map as well, and nobody has looked elsewhere
	let isResized = false;
	map.on('resize', () => (isResized = !map.isMoving()));
	map.on('moveend', () => {
		if (!isResized) options.onSettle(camera());
		isResized = false;
	});
	const press = ({ point, lngLat }: MapMouseEvent) => {
		const layers = [placeLayer, cellLayer].filter((layer) => map.getLayer(layer));
		const [found] = isDrawing || !layers.length ? [] : map.queryRenderedFeatures(point, { layers });
		if (found?.layer.id === placeLayer) options.onPlace?.(String(found.properties.slug));
		else if (found) map.easeTo({ center: lngLat, zoom: map.getZoom() + 2, duration: duration(SHORT) });
		else if (!isDrawing) options.onPress?.(lngLat.wrap().toArray());
	};
	map.on('click', press);
	let isDrawing = false;
	const drawing = (stop: () => void) => {
		isDrawing = true;
		return () => {
			// The click that ends a drawing reaches the map after it, and would be a press on the ground
			setTimeout(() => (isDrawing = false), SHORT);
			stop();
		};
	};
	const close = () => {
		dark.removeEventListener('change', repaint);
		map.remove();
	};
	await new Promise<void>((resolve, reject) => {
		map.once('idle', () => resolve());
		map.once('error', ({ error }) => reject(error));
	}).catch((cause: unknown) => {
		tiles = undefined;
		close();
		throw cause;
	});
	return {
		show: (bbox) => map.fitBounds(bbox, { padding: 48, duration: duration(SHORT), maxZoom: 11 }),
		zoomBy: (steps) => map.zoomTo(map.getZoom() + steps, { duration: duration(SHORT) }),
		panBy: (x, y) => map.panBy([x, y], { duration: duration(SHORT) }),
		add: (besides = {}) => {
			// Who opened the map with them has them already
			if (besides === additions) return;
			additions = besides;
			repaint();
		},
		leave: (next) => {
			if (next.join('\n') === told.join('\n')) return;
			told = next;
			repaint();
		},
		draw: async (shape, onfinish) => {
			const { startDrawing } = await import('./drawing-tool.ts');
			const stop = startDrawing(map, { shape, theme: theme(), prefix: TOOL, onfinish });
			return drawing(stop);
		},
		sketch: async (sketch, onfinish) => {
			const { startSketch } = await import('./sketch-tool.ts');
			return drawing(startSketch(map, { sketch, theme: theme(), prefix: TOOL, onfinish }));
		},
		close
	};
}
