import type { Language } from '../../story/language.ts';
import { places as ar } from './places.ar.ts';
import { places as de } from './places.de.ts';
import { places as en } from './places.en.ts';
import { places as fr } from './places.fr.ts';

/** What the assistant, the desk's maps and the newsroom's own gazetteer say. */
export type PlaceWords = typeof fr;

export const placeWords: Record<Language, PlaceWords> = { fr, en, de, ar };
