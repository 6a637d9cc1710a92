import type { Language } from '../../story/language.ts';

/** What the map says on which an area can be chosen; on the pages that have one alone. */
export interface BenchMapMessages {
	/** The ways to choose an area. */
	modes: { name: string; draw: string; radius: string; visible: string };
	chooseArea: string;
	shapes: { polygon: string; rectangle: string };
	/** What to do with pointer or finger. */
	how: { polygon: string; rectangle: string; circle: string };
	kilometres: string;
	stop: string;
	/** The same by typing. */
	typed: string;
	near: string;
	nearExample: string;
	bbox: string;
	bboxExample: string;
	area: string;
	areaExample: string;
	apply: string;
	clear: string;
	layers: string;
	key: string;
	/** Of the lit area of a place without a border. */
	rough: string;
}

export const benchMapMessages: Record<Language, BenchMapMessages> = {
	fr: {
		modes: { name: 'Nom', draw: 'Dessiner', radius: 'Rayon', visible: 'Carte visible' },
		chooseArea: 'Choisir une zone par',
		shapes: { polygon: 'polygone', rectangle: 'rectangle' },
		how: {
			polygon: 'Posez les sommets ; revenez au premier, ou Entrée, pour fermer. Échap pour recommencer.',
			rectangle: 'Un coin, puis le coin opposé. Échap pour recommencer.',
			circle: 'Le centre, puis le bord. Échap pour recommencer.'
		},
		kilometres: 'Rayon, km',
		stop: 'Arrêter',
		typed: 'Taper la zone',
		near: 'Autour : longitude, latitude (ou un lieu), kilomètres',
		nearExample: '2.78,50.29,20',
		bbox: 'Cadre : ouest, sud, est, nord',
		bboxExample: '1.5,50,3,51',
		area: 'Polygone : longitude, latitude de chaque sommet',
		areaExample: '1.5,50,3,50,3,51',
		apply: 'Restreindre',
		clear: 'Effacer la zone',
		layers: 'Calques de référence',
		key: 'Disque : quelque part dans la commune. Point plein : lieu exact.',
		rough: 'Zone estompée : ce que l’on sait du lieu, un centre et une étendue, sans limites.'
	},
	en: {
		modes: { name: 'Name', draw: 'Draw', radius: 'Radius', visible: 'Visible map' },
		chooseArea: 'Choose an area by',
		shapes: { polygon: 'polygon', rectangle: 'rectangle' },
		how: {
			polygon: 'Place the corners; return to the first, or press Enter, to close. Escape to begin again.',
			rectangle: 'One corner, then the opposite one. Escape to begin again.',
			circle: 'The centre, then the edge. Escape to begin again.'
		},
		kilometres: 'Radius, km',
		stop: 'Stop',
		typed: 'Type the area',
		near: 'Around: longitude, latitude (or a place), kilometres',
		nearExample: '2.78,50.29,20',
		bbox: 'Box: west, south, east, north',
		bboxExample: '1.5,50,3,51',
		area: 'Polygon: longitude, latitude of each corner',
		areaExample: '1.5,50,3,50,3,51',
		apply: 'Restrict',
		clear: 'Clear the area',
		layers: 'Reference layers',
		key: 'Disc: somewhere in the commune. Full dot: exact place.',
		rough: 'Faded area: what is known of the place, a centre and an extent, no borders.'
	},
	de: {
		modes: { name: 'Name', draw: 'Zeichnen', radius: 'Umkreis', visible: 'Ausschnitt' },
		chooseArea: 'Gebiet wählen über',
		shapes: { polygon: 'Vieleck', rectangle: 'Rechteck' },
		how: {
			polygon: 'Ecken setzen; zum Schließen zurück zur ersten oder Eingabetaste. Escape beginnt neu.',
			rectangle: 'Eine Ecke, dann die gegenüberliegende. Escape beginnt neu.',
			circle: 'Die Mitte, dann der Rand. Escape beginnt neu.'
		},
		kilometres: 'Umkreis, km',
		stop: 'Beenden',
		typed: 'Gebiet eintippen',
		near: 'Umkreis: Länge, Breite (oder ein Ort), Kilometer',
		nearExample: '2.78,50.29,20',
		bbox: 'Rahmen: West, Süd, Ost, Nord',
		bboxExample: '1.5,50,3,51',
		area: 'Vieleck: Länge, Breite jeder Ecke',
		areaExample: '1.5,50,3,50,3,51',
		apply: 'Eingrenzen',
		clear: 'Gebiet löschen',
		layers: 'Referenzebenen',
		key: 'Kreis: irgendwo in der Gemeinde. Voller Punkt: genauer Ort.',
		rough: 'Auslaufende Fläche: was vom Ort bekannt ist, Mitte und Ausdehnung, keine Grenzen.'
	},
	ar: {
		modes: { name: 'الاسم', draw: 'رسم', radius: 'نصف قطر', visible: 'الخريطة الظاهرة' },
		chooseArea: 'اختيار منطقة عبر',
		shapes: { polygon: 'مضلّع', rectangle: 'مستطيل' },
		how: {
			polygon: 'ضع الرؤوس، ثم عد إلى أولها أو اضغط Enter للإغلاق. Esc للبدء من جديد.',
			rectangle: 'زاوية ثم الزاوية المقابلة. Esc للبدء من جديد.',
			circle: 'المركز ثم الحافة. Esc للبدء من جديد.'
		},
		kilometres: 'نصف القطر، كم',
		stop: 'إنهاء',
		typed: 'كتابة المنطقة',
		near: 'حول: خط الطول، خط العرض (أو مكان)، الكيلومترات',
		nearExample: '2.78,50.29,20',
		bbox: 'إطار: غرب، جنوب، شرق، شمال',
		bboxExample: '1.5,50,3,51',
		area: 'مضلّع: خط الطول وخط العرض لكل رأس',
		areaExample: '1.5,50,3,50,3,51',
		apply: 'تضييق',
		clear: 'محو المنطقة',
		layers: 'طبقات مرجعية',
		key: 'قرص: في مكان ما من البلدية. نقطة ممتلئة: المكان بدقة.',
		rough: 'المساحة المتلاشية: ما نعرفه عن المكان، مركز وامتداد، بلا حدود.'
	}
};
