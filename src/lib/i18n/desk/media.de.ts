import { counter } from '../plural.ts';
import type { MediaWords } from './media.ts';

const n = counter('de');

export const media: MediaWords = {
	title: 'Medien',
	lead: 'Jedes Bild wird gelesen, neu geschrieben und von seinen Angaben befreit, bevor es bleibt.',
	files: (count) => n(count, { one: '# Datei', other: '# Dateien' }),
	none: 'Hier ist keine Datei. Die erste wird oben abgelegt, eingefügt oder ausgewählt.',
	pick: 'Ein Medium wählen',
	lost: 'Die Liste kann gerade nicht gelesen werden. Bitte etwas später noch einmal.',
	older: 'Ältere',
	all: 'Alle',
	kinds: { picture: 'Bilder', sound: 'Ton', video: 'Video', foreign: 'Anderswo' },
	states: { describe: 'zu beschreiben', credit: 'Urheber fehlt', ready: 'bereit' },
	describedIn: (names) => `beschrieben auf ${names}`,

	needsScript: 'Das Hochladen braucht JavaScript, um nach einer Unterbrechung fortzufahren.',
	drop: 'Dateien hier ablegen, einfügen oder',
	choose: 'auswählen',
	accepted: 'JPEG, PNG, WebP, AVIF, GIF bis 50 MB; MP3, M4A, Ogg, WAV, FLAC, MP4, WebM bis 500 MB.',
	uploads: 'Übertragungen',
	waiting: 'wartet',
	sending: (sent, whole) => `${sent} von ${whole} MB`,
	broken: 'Unterbrochen. Es geht dort weiter, wo es war.',
	ended: 'Ihre Sitzung ist beendet. Nichts ist verloren: Melden Sie sich neu an und setzen Sie fort.',
	preparing: 'wird gelesen und bereinigt…',
	done: 'bereit',
	resume: 'Fortsetzen',
	giveUp: 'Abbrechen',
	open: 'Beschreiben',
	refusals: {
		unknown: 'Das ist weder Bild noch Ton noch Video, das die Redaktion lesen kann, wie es auch heißt.',
		svg: 'SVG sind Programme ebenso wie Zeichnungen: bitte als PNG exportieren.',
		heic: 'HEIC kann hier nicht gelesen werden: bitte das Foto als JPEG exportieren.',
		broken: 'Die Datei ist beschädigt oder abgeschnitten.',
		bytes: 'Zu schwer: höchstens 50 MB für ein Bild, 500 MB für Ton oder Video.',
		pixels: 'Zu groß: höchstens 100 Millionen Pixel.',
		frames: 'Zu viele Einzelbilder: höchstens 1000.',
		incomplete: 'Die Datei ist nicht ganz angekommen.',
		gone: 'Die Übertragung ist abgelaufen: bitte neu beginnen.',
		full: 'Zu viele Dateien kommen auf einmal: bitte etwas später noch einmal.'
	},

	foreign: 'Einen Player von anderswo hinzufügen',
	foreignNote:
		'Eine Adresse und ein Standbild von uns: Von dort wird nichts geladen, weder hier noch bei Lesern.',
	address: 'Adresse',
	addressWrong: 'Das ist keine Adresse im Web, wie https://…',
	add: 'Hinzufügen',

	originals: 'Originale',
	originalsKept: 'Originale von Bildern bleiben in der Redaktion und werden nie veröffentlicht.',
	originalsNotKept: 'Originale von Bildern werden nicht behalten.',
	keepOriginals: 'Künftige behalten',
	dropOriginals: 'Nicht mehr behalten und die behaltenen löschen',

	back: 'Medien',
	look: 'Ansehen',
	blur: 'Unkenntlich machen',
	brush: 'Pinsel',
	smaller: 'Kleinerer Pinsel',
	larger: 'Größerer Pinsel',
	addArea: 'Bereich hinzufügen',
	undo: 'Letzten zurücknehmen',
	areas: (count) =>
		n(count, { one: '# Bereich unkenntlich zu machen', other: '# Bereiche unkenntlich zu machen' }),
	blurred: (count) => n(count, { one: '# Bereich unkenntlich', other: '# Bereiche unkenntlich' }),
	area: (number, left, top) => `Bereich ${number}: ${left} von links, ${top} von oben`,
	areaKeys: 'Pfeile: verschieben. Umschalt und Pfeile: größer oder kleiner. Entf: entfernen.',
	saveBlur: 'Unschärfe speichern',
	noArea: 'Setzen Sie zuerst einen Bereich auf das Bild.',
	blurWarning: 'Die Unschärfe verändert das Bild selbst.',
	blurNote:
		'Beim Speichern werden die Pixel davor überall gelöscht, auch in Vorschaubildern und im Original; es gibt kein Zurück. Die Maschine sucht keine Gesichter: Sehen müssen Sie sie selbst.',
	crop: {
		act: 'Zuschneiden',
		save: 'Zuschnitt speichern',
		none: 'Ziehen Sie zuerst einen Rahmen, der kleiner ist als das Bild.',
		warning: 'Der Zuschnitt verändert das Bild selbst.',
		note: 'Beim Speichern wird überall gelöscht, was außerhalb liegt, auch in Vorschaubildern und im Original; es gibt kein Zurück.',
		frame: (width, height, left, top) =>
			`Rahmen: ${width} der Breite, ${height} der Höhe, ${left} von links, ${top} von oben`,
		keys: 'Pfeile: verschieben. Umschalt und Pfeile: größer oder kleiner.',
		whole: 'Ganzes Bild',
		saved: 'Der Zuschnitt ist gespeichert.'
	},

	description: (language) => `Beschreibung, ${language}`,
	descriptionHint: 'Was zu sehen oder zu hören ist, für alle, die es nicht können',
	required: 'erforderlich',
	length: (count, most) => `${count} von ${most}`,
	caption: (language) => `Bildunterschrift, ${language}`,
	optional: 'freiwillig',
	credit: 'Urheber',
	creditRequired: 'zum Veröffentlichen erforderlich',
	name: 'Name in der Redaktion',
	nameNote: 'wird nie veröffentlicht',
	focusAcross: 'Blickpunkt, von links (%)',
	focusDown: 'Blickpunkt, von oben (%)',
	still: 'Bild vor dem Abspielen',
	noStill: 'keines',
	otherStill: 'ein Bild eines anderen Mitglieds',
	save: 'Speichern',
	saved: 'Gespeichert.',
	blurSaved: 'Die Unschärfe ist gespeichert.',
	tooLong: 'Zu lang.',
	empty: 'Bitte ausfüllen.',
	notPicture: 'Wählen Sie ein Bild aus der Liste.',
	needed: 'Ein veröffentlichter Bericht braucht das: Es lässt sich ändern, nicht leeren.',
	blocked: (names) => `Ohne Beschreibung auf ${names} wird in diesen Sprachen nichts veröffentlicht.`,

	removed: 'Aus der Datei entfernt',
	tags: (count) => n(count, { one: '# Angabe', other: '# Angaben' }),
	removedKinds: {
		position: 'Position',
		device: 'Gerät',
		time: 'Daten und Zeiten',
		thumbnail: 'Vorschaubild',
		words: 'Namen und Wörter',
		other: 'Andere Angaben',
		frames: 'Weitere Einzelbilder'
	},
	fileName: 'Dateiname',
	replaced: 'ersetzt',
	widths: (count) => n(count, { one: '# Breite, AVIF und WebP', other: '# Breiten, AVIF und WebP' }),
	originalKept: 'Original bleibt in der Redaktion',
	originalNotKept: 'Original nicht behalten (Einstellung der Redaktion)',
	shownIn: 'Zu sehen in',
	shownNowhere: 'Kein veröffentlichter Bericht zeigt es.',
	inStory: 'In einem Bericht',

	remove: 'Löschen…',
	removeNote: 'Die Datei wird endgültig gelöscht, in allen Fassungen.',
	removeSure: 'Endgültig löschen',
	closed: {
		published:
			'Ein veröffentlichter oder eingeplanter Bericht zeigt es: Was Leser davon sehen, ändert nur, wer veröffentlichen darf. Hier lässt sich nichts schreiben.',
		newsroom: 'Es gehört der Redaktion: Sie können es lesen und in Ihre Berichte setzen, nicht ändern.'
	},
	inUse: 'Ein veröffentlichter Bericht zeigt es: Nehmen Sie es zuerst dort heraus.',
	conflict: 'Inzwischen hat es jemand geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.'
};
