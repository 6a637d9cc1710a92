import type { Language } from '../../story/language.ts';
import { layers as ar } from './layers.ar.ts';
import { layers as de } from './layers.de.ts';
import { layers as en } from './layers.en.ts';
import { layers as fr } from './layers.fr.ts';

/** What the desk says of reference layers. */
export type LayerWords = typeof fr;

export const layerWords: Record<Language, LayerWords> = { fr, en, de, ar };
