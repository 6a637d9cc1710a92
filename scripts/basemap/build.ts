/**
 * Makes the basemap from the packages and from data/basemap: the tiles for the moving map, and the outline and the
 * names that the server draws from. Same input, same bytes. What the tiles hold: README.md beside this file.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { coast } from './coast.ts';
import { countries } from './countries.ts';
import { countryNames } from './country-names.ts';
import { departements } from './departements.ts';
import { lakes, rivers } from './inland-water.ts';
import { labels } from './labels.ts';
import { namesJson, placedNames, townsForPictures } from './names.ts';
import { outline, outlineJson } from './outline.ts';
import { PmtilesArchive } from './pmtiles-archive.ts';
import { report, reportEnd } from './progress.ts';
import { cutTiles, LAST_ZOOM, WORLD } from './pyramid.ts';
import { tileLayers } from './tile-layers.ts';
import { towns } from './towns.ts';

const STATIC = new URL('../../static/', import.meta.url);
const GROUND = new URL('../../src/lib/atlas/ground/', import.meta.url);
const ATTRIBUTION = 'GSHHG · Natural Earth · GeoNames (CC BY) · MapSVG (CC BY) · Insee';
const OUTLINE_NOTE =
	'Generated: npm run basemap. Coast, lakes and rivers: GSHHG and WDBII, Paul Wessel and Walter H. F. Smith, ' +
	'LGPL-3.0-or-later; borders, and water outside Europe: Natural Earth, public domain; régions and départements: ' +
	'MapSVG, CC BY 4.0. Changed: joined, simplified, cut. See data/basemap/README.md.';

const { land, seas } = coast();
const water = { lakes: lakes(), rivers: rivers(labels().rivers) };
const { named, ...inner } = departements();
const allTowns = towns();
const allCountries = countryNames();
report(
	`read: ${land.length} coasts, ${water.rivers.length} rivers, ${water.lakes.length} lakes, ${allTowns.length} towns`
);

mkdirSync(GROUND, { recursive: true });
const outlineText = outlineJson(OUTLINE_NOTE, outline({ land, seas, ...water, ...inner }));
writeFileSync(new URL('outline.json', GROUND), outlineText);
const namesText = namesJson(placedNames(allCountries, named, townsForPictures(allTowns)));
writeFileSync(new URL('names.json', GROUND), namesText);
report(
	`outline.json: ${Math.round(outlineText.length / 1024)} kB, names.json: ${Math.round(namesText.length / 1024)} kB`
);

const layers = tileLayers({
	seas,
	...water,
	...inner,
	...countries(0),
	names: placedNames(allCountries, named, allTowns)
});
const archive = new PmtilesArchive();
cutTiles(archive, layers, land);

const bytes = archive.toBuffer({
	bounds: WORLD,
	center: [2.4, 46.6],
	centerZoom: 5,
	minZoom: 0,
	maxZoom: LAST_ZOOM,
	metadata: {
		name: 'basemap',
		type: 'baselayer',
		format: 'pbf',
		attribution: ATTRIBUTION,
		vector_layers: Object.keys(layers).map((id) => ({ id, minzoom: 0, maxzoom: LAST_ZOOM, fields: {} }))
	}
});
const file = `basemap.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.pmtiles`;
mkdirSync(STATIC, { recursive: true });
for (const old of readdirSync(STATIC)) {
	if (/^basemap\..*\.pmtiles$/.test(old) && old !== file) rmSync(new URL(old, STATIC));
}
writeFileSync(new URL(file, STATIC), bytes);
writeFileSync(new URL('basemap.json', GROUND), `${JSON.stringify({ file, bytes: bytes.length })}\n`);
report(`${file}: ${(bytes.length / 1e6).toFixed(2)} MB`);
reportEnd();
