/** What the desk says of reference layers in French; the other languages say the same things. */
export const layers = {
	title: 'Couches de référence',
	lead: 'Les GeoPackages posés dans le dossier « layers » des données : lus en quelques secondes, jamais modifiés, proposés aux chercheurs sur la carte et à l’adresse /ogc.',
	none: 'Aucun fichier n’y est posé.',
	shown: 'Montrées',
	layer: 'couche',
	attribution: 'source à citer',
	broken: 'Pas montrées',
	file: 'fichier',
	why: 'ce qui l’empêche',
	harmless: 'Le reste du site n’en souffre pas. Le fichier est relu dès qu’il change.'
};
