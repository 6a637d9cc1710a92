import { expect, test } from 'vitest';
import { locatedInEnglish, locatedInFrench, locatedInGerman, ofInFrench } from './located.ts';

test.each([
	['commune', 'à Calais, à La Rochelle, au Havre, aux Herbiers'],
	[
		'departement',
		'dans le Pas-de-Calais, dans l’Aisne, dans l’Hérault, dans la Haute-Garonne, dans le Haut-Rhin, dans la Loire, ' +
			'dans le Loiret, dans le Loir-et-Cher, dans les Hauts-de-Seine, dans les Deux-Sèvres, dans la Seine-Maritime, ' +
			'dans le Val-d’Oise, à Paris, à La Réunion, en Corse-du-Sud, en Guadeloupe, dans les Alpes-Maritimes'
	],
	[
		'region',
		'en Île-de-France, dans le Grand Est, dans les Hauts-de-France, dans les Pays de la Loire, en Bretagne'
	],
	[
		'country',
		'en France, au Soudan, aux Pays-Bas, aux États-Unis, en Afghanistan, à Cuba, au Mexique, en Corée du Sud, ' +
			'en Sierra Leone, au Honduras, en Hongrie, en République démocratique du Congo, au Viêt Nam, à la Barbade, ' +
			'en Guinée-Bissau, au Zimbabwe, à Singapour, en Iran'
	],
	['camp', 'Camp de la Lande']
])('French: in a %s', (kind, all) => {
	for (const said of all.split(', ')) {
		const [, name] = /^(?:à la |à |au |aux |en |dans (?:le |la |les |l’))?(.+)$/.exec(said)!;
		const article = /^au Havre$/.test(said) ? 'Le ' : /^aux Herbiers$/.test(said) ? 'Les ' : '';
		expect(locatedInFrench(article + name!, kind).join('')).toBe(said);
	}
});

test.each([
	['commune', 'Arras', 'd’Arras'],
	['commune', 'Calais', 'de Calais'],
	['commune', 'Le Havre', 'du Havre'],
	['commune', 'Les Herbiers', 'des Herbiers'],
	['commune', 'La Rochelle', 'de La Rochelle'],
	['departement', 'Pas-de-Calais', 'du Pas-de-Calais'],
	['departement', 'Somme', 'de la Somme'],
	['departement', 'Aisne', 'de l’Aisne'],
	['region', 'Hauts-de-France', 'des Hauts-de-France'],
	['region', 'Île-de-France', 'd’Île-de-France'],
	['country', 'Soudan', 'du Soudan'],
	['country', 'Afghanistan', 'd’Afghanistan'],
	['country', 'Pays-Bas', 'des Pays-Bas'],
	['country', 'France', 'de France'],
	['camp', 'Camp de la Lande', 'du Camp de la Lande'],
	['camp', 'Jungle de Calais', 'de la Jungle de Calais'],
	['other', 'Portes de l’Est', 'de Portes de l’Est'],
	['', '4.8467, 45.7485', 'de 4.8467, 45.7485']
])('French: stories near a %s, %s', (kind, name, said) => {
	expect(ofInFrench(name, kind)).toBe(said);
});

test.each([
	['commune', 'Calais', 'in Calais'],
	['departement', 'Pas-de-Calais', 'im Département Pas-de-Calais'],
	['region', 'Bretagne', 'in der Region Bretagne'],
	['country', 'Frankreich', 'in Frankreich'],
	['country', 'Sudan', 'im Sudan'],
	['country', 'Schweiz', 'in der Schweiz'],
	['country', 'Niederlande', 'in den Niederlanden'],
	['country', 'Vereinigte Staaten', 'in den Vereinigten Staaten'],
	['country', 'Vereinigtes Königreich', 'im Vereinigten Königreich'],
	['country', 'Zentralafrikanische Republik', 'in der Zentralafrikanischen Republik'],
	['country', 'Niger', 'im Niger'],
	['country', 'Nigeria', 'in Nigeria']
])('German: in a %s, %s', (kind, name, said) => {
	expect(locatedInGerman(name, kind).join('')).toBe(said);
});

test.each([
	['commune', 'Calais', 'in Calais'],
	['country', 'Netherlands', 'in the Netherlands'],
	['country', 'United Kingdom', 'in the United Kingdom'],
	['country', 'Sudan', 'in Sudan']
])('English: in a %s, %s', (kind, name, said) => {
	expect(locatedInEnglish(name, kind).join('')).toBe(said);
});
