/**
 * Done once, by hand: makes data/basemap/town-names.tsv from a table of GeoNames' names by language, with the columns
 * geonameid, fr, de, ar, en (drawn from the Debian package `libgeonames-common` 0.3.0).
 *
 *     node scripts/basemap/extract-town-names.ts geonames-i18n.tsv
 *
 * Kept are the towns that the map could name, where a language has a name of its own. Arabic is kept only when it is
 * written in Arabic letters: GeoNames' has stray Latin and Persian.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { candidates } from './towns.ts';

/** Fathatan to kasra, sukun, dagger alef: signs that a map leaves out. */
const VOWEL_SIGNS = /\u064B|\u064C|\u064D|\u064E|\u064F|\u0650|\u0652|\u0670/g;
const ARABIC = /^(?:[\u0621-\u063A\u0641-\u064A ()\-،]|\u0651)+$/;

const towns = new Map(candidates().map((town) => [town.id, town]));
const table = process.argv[2];
if (!table) throw new Error('give the path of the table');
const rows = readFileSync(table, 'utf8').split('\n').slice(1);
const kept = rows.flatMap((row): { id: string; line: string }[] => {
	const [id = '', fr = '', de = '', vowelled = '', en = ''] = row.split('\t');
	const ar = vowelled.replace(VOWEL_SIGNS, '');
	const town = towns.get(id);
	if (!town) return [];
	const own = (name: string) => (name === town.local ? '' : name);
	// France's towns go by the register's name; GeoNames' others are old, German or of the arrondissement
	const latin = town.country === 'FR' ? ['', '', ''] : [own(fr), own(en), own(de)];
	const names = [...latin, ARABIC.test(ar) ? ar : ''];
	return names.some(Boolean) ? [{ id, line: [id, ...names].join('\t') }] : [];
});
kept.sort((a, b) => Number(a.id) - Number(b.id));
const text = ['geonameid\tfr\ten\tde\tar', ...kept.map(({ line }) => line)].join('\n') + '\n';
writeFileSync(new URL('../../data/basemap/town-names.tsv', import.meta.url), text);
console.log(`${kept.length} of ${towns.size} towns, ${Math.round(text.length / 1024)} kB`);
