import type { MediaKind, MediaRefusal, RemovedKind } from '../../newsroom/media.ts';
import { counter } from '../plural.ts';

const n = counter('fr');

/** What the desk's pages of pictures, sound and video say in French; the other languages say the same things. */
export const media = {
	title: 'Médias',
	lead: 'Toute image est relue, réencodée et débarrassée de ses étiquettes avant d’être gardée.',
	files: (count: number) => n(count, { one: '# fichier', other: '# fichiers' }),
	none: 'Aucun fichier ici. Le premier se dépose, se colle ou se choisit ci-dessus.',
	pick: 'Choisir un média',
	lost: 'La liste ne peut pas être lue pour l’instant. Réessayez dans un moment.',
	older: 'Plus anciens',
	all: 'Tous',
	kinds: {
		picture: 'Images',
		sound: 'Son',
		video: 'Vidéo',
		foreign: 'Ailleurs'
	} satisfies Record<MediaKind, string> as Record<MediaKind, string>,
	states: { describe: 'à décrire', credit: 'crédit manquant', ready: 'prêt' },
	describedIn: (names: string) => `décrit en ${names}`,

	needsScript: 'L’envoi de fichiers demande JavaScript, pour reprendre ce qui a été coupé.',
	drop: 'Déposez des fichiers ici, collez-les, ou',
	choose: 'choisissez-les',
	accepted: 'JPEG, PNG, WebP, AVIF, GIF jusqu’à 50 Mo ; MP3, M4A, Ogg, WAV, FLAC, MP4, WebM jusqu’à 500 Mo.',
	uploads: 'Envois',
	waiting: 'en attente',
	sending: (sent: string, whole: string) => `${sent} sur ${whole} Mo`,
	broken: 'Coupé. Reprendra là où il en était.',
	ended: 'Session finie. Rien n’est perdu : entrez de nouveau, puis reprenez.',
	preparing: 'relecture et nettoyage…',
	done: 'prêt',
	resume: 'Reprendre',
	giveUp: 'Abandonner',
	open: 'Décrire',
	refusals: {
		unknown: 'Ce n’est ni une image, ni un son, ni une vidéo que le bureau sait lire, quel que soit son nom.',
		svg: 'Les SVG sont des programmes autant que des dessins : exportez-le en PNG.',
		heic: 'HEIC ne peut pas être lu ici : exportez la photo en JPEG.',
		broken: 'Le fichier est abîmé ou coupé.',
		bytes: 'Trop lourd : 50 Mo au plus pour une image, 500 Mo pour un son ou une vidéo.',
		pixels: 'Trop grande : 100 millions de pixels au plus.',
		frames: 'Trop d’images : 1 000 au plus.',
		incomplete: 'Le fichier n’est pas arrivé en entier.',
		gone: 'L’envoi a expiré : recommencez-le.',
		full: 'Trop de fichiers arrivent à la fois : réessayez dans un moment.'
	} satisfies Record<MediaRefusal, string> as Record<MediaRefusal, string>,

	foreign: 'Ajouter un lecteur d’ailleurs',
	foreignNote:
		'Une adresse et une image fixe de chez nous : rien n’est chargé de là-bas, ni ici ni chez les lecteurs.',
	address: 'Adresse',
	addressWrong: 'Ce n’est pas une adresse du web, comme https://…',
	add: 'Ajouter',

	originals: 'Originaux',
	originalsKept: 'Les originaux des images sont gardés au bureau, jamais publiés.',
	originalsNotKept: 'Les originaux des images ne sont pas gardés.',
	keepOriginals: 'Garder les prochains',
	dropOriginals: 'Ne plus les garder, et effacer ceux qui le sont',

	back: 'Médias',
	look: 'Regarder',
	blur: 'Flouter',
	brush: 'Pinceau',
	smaller: 'Pinceau plus petit',
	larger: 'Pinceau plus grand',
	addArea: 'Ajouter une zone',
	undo: 'Annuler la dernière',
	areas: (count: number) => n(count, { one: '# zone à flouter', other: '# zones à flouter' }),
	blurred: (count: number) => n(count, { one: '# zone floutée', other: '# zones floutées' }),
	area: (number: string, left: string, top: string) =>
		`Zone ${number} : à ${left} du bord gauche, ${top} du haut`,
	areaKeys: 'Flèches : déplacer. Maj et flèches : agrandir ou réduire. Suppr : retirer.',
	saveBlur: 'Enregistrer le flou',
	noArea: 'Posez d’abord une zone sur l’image.',
	blurWarning: 'Le flou change l’image elle-même.',
	blurNote:
		'À l’enregistrement, les pixels d’avant sont effacés partout, vignettes et original compris ; on ne pourra pas revenir en arrière. Aucun visage n’est cherché par la machine : c’est à vous de les voir.',
	crop: {
		act: 'Recadrer',
		save: 'Enregistrer le cadre',
		none: 'Tracez d’abord un cadre plus petit que l’image.',
		warning: 'Le cadre change l’image elle-même.',
		note: 'À l’enregistrement, ce qui est dehors est effacé partout, vignettes et original compris ; on ne pourra pas revenir en arrière.',
		frame: (width: string, height: string, left: string, top: string) =>
			`Cadre : ${width} de la largeur, ${height} de la hauteur, à ${left} du bord gauche, ${top} du haut`,
		keys: 'Flèches : déplacer. Maj et flèches : agrandir ou réduire.',
		whole: 'Toute l’image',
		saved: 'Le cadre est enregistré.'
	},

	description: (language: string) => `Description, ${language}`,
	descriptionHint: 'Ce qu’on voit ou entend, pour qui ne le peut pas',
	required: 'requise',
	length: (count: string, most: string) => `${count} sur ${most}`,
	caption: (language: string) => `Légende, ${language}`,
	optional: 'facultative',
	credit: 'Crédit',
	creditRequired: 'requis pour publier',
	name: 'Nom au bureau',
	nameNote: 'jamais publié',
	focusAcross: 'Point fort, depuis la gauche (%)',
	focusDown: 'Point fort, depuis le haut (%)',
	still: 'Image avant la lecture',
	noStill: 'aucune',
	otherStill: 'une image d’un autre membre',
	save: 'Enregistrer',
	saved: 'Enregistré.',
	blurSaved: 'Le flou est enregistré.',
	tooLong: 'Trop long.',
	empty: 'À remplir.',
	notPicture: 'Choisissez une image de la liste.',
	needed: 'Un récit publié en a besoin : on peut le changer, pas le vider.',
	blocked: (names: string) => `Sans description en ${names}, rien n’est publié dans ces langues.`,

	removed: 'Retiré du fichier',
	tags: (count: number) => n(count, { one: '# étiquette', other: '# étiquettes' }),
	removedKinds: {
		position: 'Position',
		device: 'Appareil',
		time: 'Dates',
		thumbnail: 'Vignette',
		words: 'Noms et mots',
		other: 'Autres étiquettes',
		frames: 'Images suivantes'
	} satisfies Record<RemovedKind, string> as Record<RemovedKind, string>,
	fileName: 'Nom du fichier',
	replaced: 'remplacé',
	widths: (count: number) => n(count, { one: '# largeur, AVIF et WebP', other: '# largeurs, AVIF et WebP' }),
	originalKept: 'original gardé au bureau',
	originalNotKept: 'original non gardé (réglage de la rédaction)',
	shownIn: 'Montré dans',
	shownNowhere: 'Aucun récit publié ne le montre.',
	inStory: 'Dans un récit',

	remove: 'Supprimer…',
	removeNote: 'Le fichier est effacé pour de bon, dans toutes ses versions.',
	removeSure: 'Supprimer pour de bon',
	closed: {
		published:
			'Un récit publié ou programmé le montre : ce qu’en voient les lecteurs ne se change que par qui peut publier. Rien ne s’écrit ici.',
		newsroom:
			'Il appartient à la rédaction : vous pouvez le lire et le mettre dans vos récits, pas le changer.'
	},
	inUse: 'Un récit publié le montre : retirez-le d’abord de ce récit.',
	conflict: 'Entre-temps, quelqu’un l’a changé. Rechargez la page et recommencez.'
};
