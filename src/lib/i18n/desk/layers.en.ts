import type { LayerWords } from './layers.ts';

export const layers: LayerWords = {
	title: 'Reference layers',
	lead: 'The GeoPackages put into the folder “layers” of the data: read within seconds, never changed, offered to researchers on the map and under /ogc.',
	none: 'No file lies there.',
	shown: 'Shown',
	layer: 'layer',
	attribution: 'source to name',
	broken: 'Not shown',
	file: 'file',
	why: 'what hinders it',
	harmless: 'Nothing else suffers by it. The file is read again as soon as it changes.'
};
