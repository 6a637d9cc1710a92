import { describe, expect, test } from 'vitest';
import { fineWords, isFiner } from './fine-words.ts';

const surfaces = (...given: Parameters<typeof fineWords>) =>
	fineWords(...given).map(({ surface, kind }) => [surface, kind]);

describe('words that say more than a map', () => {
	test.each([
		[
			'fr',
			'La préfecture avait réquisitionné l’ancienne maison de retraite.',
			['l’ancienne maison de retraite', 'building']
		],
		['fr', 'Ils vivent au 12 bis, rue de la Gare depuis mai.', ['12 bis, rue de la Gare', 'address']],
		['fr', 'Ils se retrouvent rue Victor Hugo le soir.', ['rue Victor Hugo', 'address']],
		['fr', 'Le cours a lieu dans le gymnase.', ['le gymnase', 'building']],
		['fr', 'Ils habitent le quartier du Pont du Leu.', ['le quartier du Pont', 'quarter']],
		['en', 'They were housed in the former care home.', ['the former care home', 'building']],
		['en', 'They live at 12 Station Road now.', ['12 Station Road', 'address']],
		['de', 'Sie wohnen in der Bahnhofstraße 12.', ['Bahnhofstraße 12', 'address']],
		['de', 'Man brachte sie im ehemaligen Altersheim unter.', ['im ehemaligen Altersheim', 'building']],
		['de', 'Es ist Hausnummer 7.', ['Hausnummer 7', 'address']],
		['ar', 'ذهبوا إلى المدرسة في الصباح', ['المدرسة', 'building']],
		['ar', 'يسكنون في شارع الحرية', ['شارع الحرية', 'address']]
	] as const)('%s: %s', (language, text, expected) => {
		expect(surfaces(text, language)).toContainEqual([...expected]);
	});

	test.each([
		['fr', 'Ils cherchent des écoles, un hôtel, une ferme. L’hôtel de ville a répondu.'],
		['fr', 'La rue est à tout le monde.'],
		['en', 'Schools and hotels closed early.'],
		['de', 'Schulen und Hotels schlossen früh.'],
		['ar', 'ذهبوا إلى كاليه في الصباح']
	] as const)('%s: nothing in “%s”', (language, text) => {
		expect(surfaces(text, language)).toEqual([]);
	});

	test('names of the newsroom’s finer places are among them, as whole words', () => {
		const names = [{ name: 'Le Quartier', kind: 'quarter' as const }];
		expect(surfaces('Ils vivent à Le Quartier.', 'fr', names)).toEqual([['Le Quartier', 'quarter']]);
		expect(surfaces('Ils vivent à Le Quartieron.', 'fr', names)).toEqual([]);
	});

	test.each([
		['Ils vivent au camp de la lande.', 'camp de la lande'],
		['ILS VIVENT À ACHIET-LE-PETIT.', 'ACHIET-LE-PETIT'],
		['Près d’Achiet le Pétit, un repas.', 'Achiet le Pétit'],
		['وصلوا إلى كاليه', 'كاليه'],
		['وصلوا بكاليه', 'بكاليه']
	])('“%s” names a place, whatever its case and accents', (text, surface) => {
		const names = ['Camp de la Lande', 'Achiet-le-Petit', 'كاليه'].map((name) => ({
			name,
			kind: 'commune' as const
		}));
		expect(surfaces(text, 'de', names)).toEqual([[surface, 'commune']]);
	});

	test('each is told once', () => {
		expect(surfaces('Le gymnase est froid. Dans le gymnase on dort.', 'fr')).toEqual([
			['Le gymnase', 'building']
		]);
	});
});

test('a building says more than a commune, and nothing says more than an exact point', () => {
	expect(isFiner('building', 'commune')).toBe(true);
	expect(isFiner('quarter', 'neighbourhood')).toBe(false);
	expect(isFiner('address', 'exact')).toBe(false);
	expect(isFiner('quarter', 'withheld')).toBe(true);
	expect(isFiner('commune', 'commune')).toBe(false);
	expect(isFiner('commune', 'departement')).toBe(true);
});
