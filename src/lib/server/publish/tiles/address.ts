import { isLanguage, languages, type Language } from '../../../story/language.ts';
import { Invalid } from '../../../story/refusal.ts';
import { writeSelection, type Selection } from '../../../story/selection.ts';
import { parseSelection } from '../../../story/selection-parser.ts';
import { DEEPEST_ZOOM } from '../../columns/tiles.ts';

/** In which language a tile names its places. Said in the address, so that one answer serves everybody. */
const LANGUAGE = 'lang';

/** What tiles are asked for. */
export interface Asked {
	selection: Selection;
	/** Places have names in this language, and none where it is not said. */
	language?: Language;
}

/** @throws Invalid on a parameter that is not understood */
export function readAsked(query: URLSearchParams): Asked {
	const selection = parseSelection(query, [LANGUAGE]);
	const given = query.getAll(LANGUAGE).filter((value) => value.trim() !== '');
	if (given.length > 1) throw new Invalid(LANGUAGE, given.join(' '), 'once');
	const [language] = given;
	if (language !== undefined && !isLanguage(language))
		throw new Invalid(LANGUAGE, language, 'language', [...languages]);
	return { selection, language };
}

/** The address of the tiles of a selection from the root of the site, with {z}, {x} and {y} (TileJSON, section 3.2). */
export function tileAddress({ selection, language }: Asked): string {
	const query = new URLSearchParams(language && { [LANGUAGE]: language });
	const selected = writeSelection(selection);
	const rest = query.size ? `${selected ? '&' : '?'}${query}` : '';
	return `/tiles/{z}/{x}/{y}.mvt${selected}${rest}`;
}

/**
 * The numbers of a tile in the scheme that web maps share (XYZ: zoom, column from the west, row from the north).
 * @throws Invalid where the world has no such tile
 */
export function readTile(z: string, x: string, y: string): [zoom: number, column: number, row: number] {
	const [zoom, column, row] = [Number(z), Number(x), Number(y)];
	const side = 2 ** zoom;
	if (zoom > DEEPEST_ZOOM || column >= side || row >= side)
		throw new Invalid('tile', `${z}/${x}/${y}`, 'tile');
	return [zoom, column, row];
}
