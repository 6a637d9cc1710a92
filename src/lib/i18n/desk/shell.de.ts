import type { ShellWords } from './shell.ts';

export const shell: ShellWords = {
	desk: 'Redaktion',
	menu: 'Menü',
	sections: {
		stories: 'Berichte',
		places: 'Orte',
		media: 'Medien',
		import: 'Importieren',
		export: 'Exportieren',
		people: 'Personen',
		log: 'Journal',
		bin: 'Papierkorb'
	},
	initials: {
		stories: 'b',
		places: 'o',
		media: 'm',
		import: 'i',
		export: 'e',
		people: 'p',
		log: 'j',
		bin: 'k'
	},
	site: 'Website ansehen',
	account: 'Konto',
	leave: 'Abmelden',
	ranks: { contributor: 'Mitarbeit', editor: 'Redaktion', administrator: 'Verwaltung' },
	goTo: 'Gehe zu:',
	thenInitial: 'dann der Buchstabe',
	allKeys: 'Alle Tasten:',
	help: {
		title: 'Tastenkürzel',
		everywhere: 'Überall',
		here: 'Auf dieser Seite',
		open: 'diese Hilfe',
		search: 'suchen',
		close: 'schließen',
		single: 'Einzelne Tasten (ohne Strg): außerhalb von Feldern wirksam',
		done: 'Schließen'
	},
	keys: { enter: 'Eingabe', space: 'Leertaste', escape: 'Esc' },
	refused: {
		forbidden: 'Das steht Ihnen nicht zu',
		mayNot: (action) => `Ihr Rang erlaubt nicht, ${action}. Die Ablehnung steht im Journal.`,
		missing: 'Unter dieser Adresse ist nichts',
		missingWhy: 'Die Redaktion hat nichts unter diesem Namen, oder nicht mehr.',
		conflict: 'Das passt nicht mehr',
		failed: 'Etwas hat nicht geklappt',
		failedWhy: (id) => `Nichts Gespeichertes ist verloren. Kennung: ${id}.`,
		back: 'Zurück zu den Berichten'
	},
	actions: {
		'story.list': 'die Berichte zu sehen',
		'story.create': 'einen Bericht zu beginnen',
		'story.read': 'diesen Bericht zu lesen',
		'story.write': 'in diesem Bericht zu schreiben',
		'story.bin': 'diesen Bericht in den Papierkorb zu legen',
		'story.publish': 'zu veröffentlichen',
		'story.withdraw': 'einen Bericht zurückzuziehen',
		'truth.see': 'einen genauen Punkt zu sehen',
		'truth.write': 'einen genauen Punkt zu ändern',
		'place.read': 'die Orte zu sehen',
		'place.write': 'Orte zu ändern',
		'theme.create': 'ein Thema anzulegen',
		'media.read': 'diese Datei zu sehen',
		'media.write': 'diese Datei zu ändern',
		'media.publish': 'eine Datei zu ändern, die Leser sehen',
		import: 'zu importieren',
		export: 'zu exportieren',
		'log.read': 'das Journal zu lesen',
		people: 'Personen zu verwalten',
		settings: 'die Einstellungen zu ändern'
	},
	conflicts: {
		revision:
			'Inzwischen hat jemand gespeichert. Nichts ist verloren: Öffnen Sie den Bericht, um beide Texte zu sehen.',
		status: 'Der Stand hat sich inzwischen geändert: Sehen Sie nach und versuchen Sie es noch einmal.',
		address: 'Dieser Name ist schon vergeben.',
		used: 'Etwas Öffentliches braucht es noch.',
		blocked: 'Vor der Veröffentlichung fehlt noch etwas.',
		withdrawn:
			'Dieser Bericht ist zurückgezogen: Er erscheint erst wieder, wenn es jemand bestätigt, der den Grund vor sich hat.'
	}
};
