import { counter } from '../plural.ts';

const n = counter('fr');
const numbers = new Intl.NumberFormat('fr');

export const imported = {
	points: (count: number) => n(count, { one: 'De l’import : # point', other: 'De l’import : # points' }),
	/** One that the source does not name. */
	point: (number: number) => `Point ${number}`,
	proposalFor: (name: string) => `Proposition pour le point de l’import « ${name} »`,
	position: (index: number, count: number) => `point ${index} sur ${count}`,
	see: 'Voir où et ce qui s’y trouve',
	waits: 'La source les situe ainsi. Rien n’en paraît sans confirmation.',
	away: (metres: number) =>
		metres < 1000 ? `à ${numbers.format(metres)} m` : `à ${numbers.format(Math.round(metres / 1000))} km`,
	nothingNear: 'Rien de connu près d’ici.',
	/** A precision that nobody has chosen: what the place's kind begins with. */
	asItsKind: 'selon son genre',
	setAside: 'écarter pour de bon',
	setAsideOne: (name: string) => `Écarter pour de bon « ${name} »`,
	delete: 'Suppr',
	/** What becomes of the point itself. */
	label: 'Ce point',
	keep: 'Garder ce point exact au bureau',
	keepNote: 'Sinon il est oublié : seul le lieu confirmé reste.',
	keepNot: 'Un lieu exact est déjà connu ici : ce point sera oublié.',
	media: (count: number) =>
		n(count, { one: 'Média que montre l’original : #', other: 'Médias que montre l’original : #' }),
	mediaNote: 'Rien n’en a été téléchargé. Suivre un lien dit à son site que vous le lisez.',
	noAlt: 'sans description',
	mediumAside: 'Écarter',
	mediumAsideOne: (url: string) => `Écarter ${url}`,
	mediaAside: (count: number) => n(count, { one: '# écarté', other: '# écartés' }),
	takeBack: 'Les reprendre'
};
