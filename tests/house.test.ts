import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, type Import } from './support/imports.ts';

/**
 * The rooms of the house and which others each may lean on. What is not named here is not allowed;
 * routes, hooks and scripts may use everything.
 */
const arrows: Record<string, string[]> = {
	story: [],
	geo: [],
	newsroom: ['geo', 'story'],
	atlas: ['geo', 'story'],
	i18n: ['newsroom', 'geo', 'story'],
	ui: ['i18n'],
	map: ['atlas', 'ui', 'i18n', 'geo', 'story'],
	timeline: ['map', 'atlas', 'ui', 'i18n', 'geo', 'story'],
	reader: ['timeline', 'map', 'atlas', 'ui', 'i18n', 'geo', 'story'],
	desk: ['newsroom', 'reader', 'timeline', 'map', 'atlas', 'ui', 'i18n', 'geo', 'story'],
	server: ['newsroom', 'atlas', 'geo', 'story']
};

/** Libraries that only one room may open the door to. */
const doors: { room: string; owns: RegExp; except?: (found: Import) => boolean }[] = [
	{ room: 'geo', owns: /^@turf\// },
	{
		room: 'map',
		owns: /^maplibre-gl(\/|$)/,
		except: ({ from, typeOnly }) => typeOnly && from === 'src/lib/atlas/style.ts'
	},
	{ room: 'map', owns: /^terra-draw/ },
	{ room: 'server', owns: /^(better-sqlite3|kysely|sharp)(\/|$)/ }
];

const sources = sourceFiles(['src']);
const product = sources.filter(({ path }) => !path.endsWith('.test.ts'));
const imports = product.flatMap(importsOf);

describe('the house', () => {
	test('its arrows never point back', () => {
		const wrong = imports.filter(({ from, to, typeOnly }) => {
			const [here, there] = [roomOf(from), roomOf(to)];
			if (!here || !there || here === there) return false;
			// A story says where it happened in geo's own words; nothing of geo runs in it.
			if (here === 'story' && there === 'geo') return !typeOnly;
			if (here === 'server' && (there === 'i18n' || there === 'ui'))
				return !from.startsWith('src/lib/server/publish/');
			return !arrows[here]?.includes(there);
		});
		expect(wrong.map(told)).toEqual([]);
	});

	test('nothing in the library leans on routes, scripts or tests', () => {
		const outside = imports.filter(
			({ from, to }) => from.startsWith('src/lib/') && /^(src\/(?!lib\/)|scripts\/|tests\/)/.test(to)
		);
		expect(outside.map(told)).toEqual([]);
	});

	test('every room is on the plan', () => {
		const rooms = new Set(product.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));
		expect([...rooms].filter((room) => !(room in arrows))).toEqual([]);
	});

	test.each(doors)('only $room/ opens the door to $owns', ({ room, owns, except }) => {
		const wrong = imports.filter(
			(found) => owns.test(found.to) && roomOf(found.from) !== room && !except?.(found)
		);
		expect(wrong.map(told)).toEqual([]);
	});

	test('the map library is never loaded before it is asked for, nor what draws on it', () => {
		const atOnce = imports.filter(
			({ to, how }) => /^(maplibre-gl(\/|$)|terra-draw)/.test(to) && how === 'static'
		);
		const reachable = new Set(eager(['src/routes/']));
		expect(atOnce.filter(({ from, typeOnly }) => !typeOnly && reachable.has(from)).map(told)).toEqual([]);
	});

	test('what is sent as a form is read where one that cannot be read is refused', () => {
		const reads = product.filter(({ text }) => text().includes('.formData('));
		expect(reads.map(({ path }) => path)).toEqual(['src/lib/server/sent-form.ts']);
	});

	test('a drawer for everything does not exist', () => {
		const drawer = /(^|\/)(utils?|common|helpers?|shared|misc)(\.|\/)/;
		const all = sourceFiles(['src', 'scripts', 'tests', 'static', 'docs', 'data']);
		expect(all.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
	});

	test('no source file is longer than 300 lines', () => {
		const long = sources
			.filter(({ path }) => /\.(ts|js|svelte|css|html)$/.test(path))
			.map(({ path, text }) => ({ path, lines: text().split('\n').length - 1 }))
			.filter(({ lines }) => lines > 300);
		expect(long).toEqual([]);
	});

	test('nothing in src or static is fetched from another host', () => {
		const fetched = [
			/\b(?:src|srcset|poster)\s*=\s*["'{`]*(?:https?:)?\/\//i,
			/\burl\(\s*["']?(?:https?:)?\/\//i,
			/@import\s+(?:url\()?["']?(?:https?:)?\/\//i,
			/\b(?:fetch|import|importScripts|sendBeacon)\s*\(\s*["'`](?:https?:)?\/\//,
			/\b(?:from|import)\s+["']https?:\/\//,
			/<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|modulepreload|preconnect|dns-prefetch|icon|manifest))[^>]*\bhref=["']?(?:https?:)?\/\//i,
			/\b(?:fonts\.(?:googleapis|gstatic)|unpkg|jsdelivr|cdnjs|esm\.sh|maptiler|mapbox)\.(?:com|net|run)\b/i,
			/\b(?:tile\.openstreetmap|demotiles\.maplibre|googletagmanager|google-analytics)\.(?:org|com)\b/i
		];
		const served = sourceFiles(['src', 'static']).filter(({ path }) =>
			/\.(ts|js|mjs|svelte|css|html|svg|json|xml|txt|webmanifest)$/.test(path)
		);
		const wrong = served.flatMap(({ path, text }) => {
			const content = path.endsWith('.test.ts') ? '' : text();
			return fetched.flatMap((way) => content.match(way)?.[0] ?? []).map((found) => `${path}: ${found}`);
		});
		expect(wrong).toEqual([]);
	});
});

/** The files that load together with those under `starts`: what static imports reach. */
function eager(starts: string[]): string[] {
	const reached = new Set(
		product.map(({ path }) => path).filter((path) => starts.some((start) => path.startsWith(start)))
	);
	for (const path of reached) {
		for (const { from, to, how, typeOnly } of imports) {
			if (from === path && how === 'static' && !typeOnly) reached.add(to);
		}
	}
	return [...reached];
}

/** `server` for `src/lib/server/store/connection.ts`; undefined outside the library. */
function roomOf(path: string): string | undefined {
	return /^src\/lib\/([^/]+)\//.exec(path)?.[1];
}

function told({ from, to, how }: Import): string {
	return `${from} → ${to}${how === 'dynamic' ? ' (dynamic)' : ''}`;
}
