/** What the desk says of exporting in French; the other languages say the same things. */
export const exporting = {
	title: 'Exporter',
	whole: 'Toute la rédaction',
	wholeLead:
		'Une seule archive (ZIP) : récits avec leurs traductions, lieux, thèmes, jalons et médias, en JSON et en Markdown, avec une liste de sommes de contrôle. Importée dans un dépôt vide, elle redonne la même rédaction.',
	story: (title: string) => `Un récit : « ${title} »`,
	storyLead: 'Le récit avec ses traductions, ses lieux et ses médias.',
	untitled: 'sans titre',
	without: 'Ni les personnes, ni le journal, ni les originaux des images n’en font partie.',
	revisions: 'Avec toutes les révisions',
	truths: 'Avec les lieux exacts',
	truthsTell: 'Dans un fichier à part, truths.json. C’est inscrit au journal avant l’envoi.',
	take: 'Emporter l’archive',
	latest: 'Derniers exports',
	none: 'Rien n’a encore été emporté.',
	everything: 'toute la rédaction',
	cut: 'interrompu',
	withTruths: 'avec les lieux exacts'
};
