import { counter } from '../plural.ts';
import type { PlaceWords } from './places.ts';

const n = counter('ar');
const numbers = new Intl.NumberFormat('ar');

const communes = (count: number) =>
	n(count, { one: 'بلدية واحدة', two: 'بلديتان', few: '# بلديات', other: '# بلدية' });
const some = (count: number) =>
	n(count, { one: 'مكان واحد', two: 'مكانان', few: '# أماكن', other: '# مكانًا' });

export const places: PlaceWords = {
	name: (surface) => `«${surface}»`,
	proposalFor: (name) => `اقتراح لـ ${name}`,
	choosing: 'اختيار مكان',
	bearers: (count, areCommunes) =>
		count === 0 ? 'لا يُعرف مكان بهذا الاسم' : `بهذا الاسم: ${areCommunes ? communes(count) : some(count)}`,
	nearPoint: 'قرب النقطة المشار إليها',
	position: (index, count) => `الاسم ${numbers.format(index)} من ${numbers.format(count)}`,
	ambiguous: (count, areCommunes) =>
		`لا شيء في النص يميّز بين ${numbers.format(count)} ${areCommunes ? 'من البلديات' : 'من الأماكن'}. لم يُختر شيء مسبقًا.`,
	people: (count) => `${numbers.format(count)} نسمة`,
	ours: 'من أماكن التحرير',
	reasons: {
		confirmedBefore: (stories) =>
			n(stories, {
				one: 'أُكِّد في قصة واحدة.',
				two: 'أُكِّد في قصتين.',
				few: 'أُكِّد في # قصص.',
				other: 'أُكِّد في # قصة.'
			}),
		newsroom: 'من أماكن التحرير.',
		said: (name) => `«${name}» مكتوب بجانبه مباشرة.`,
		inSentence: (name) => `«${name}» في الجملة نفسها.`,
		inText: (name) => `«${name}» مذكور في النص.`,
		near: (name, km) => `على بعد ${numbers.format(km)} كم من ${name} المذكور في النص.`,
		only: 'لا مكان آخر بهذا الاسم.',
		largest: 'الأكثر سكانًا بهذا الاسم.',
		name: 'يحمل هذا الاسم، بلا قرينة أخرى.',
		pointed: (metres) =>
			metres < 1000
				? `على بعد ${numbers.format(metres)} م من النقطة.`
				: `على بعد ${numbers.format(Math.round(metres / 1000))} كم من النقطة.`,
		chosen: 'اختير يدويًا.'
	},
	role: 'الدور',
	roles: { setting: 'مكان القصة', origin: 'المنطلق', destination: 'الوصول', mentioned: 'مذكور' },
	show: 'إظهار',
	precision: 'الدقة الظاهرة',
	precisions: {
		exact: 'بالضبط',
		neighbourhood: 'الحي',
		commune: 'البلدية',
		departement: 'المقاطعة',
		region: 'الإقليم',
		country: 'البلد',
		withheld: 'لا شيء'
	},
	kinds: {
		commune: 'بلدية',
		city: 'مدينة',
		neighbourhood: 'حي',
		site: 'مكان يعرفه الجميع (ساحة، ميناء، باب)',
		camp: 'مخيم',
		centre: 'مركز استقبال',
		dwelling: 'مسكن',
		source: 'مكان يعيش فيه مصدر',
		departement: 'مقاطعة',
		region: 'إقليم',
		country: 'بلد'
	},
	atMost: {
		camp: 'مخيم: البلدية على الأكثر.',
		centre: 'مركز استقبال: البلدية على الأكثر.',
		dwelling: 'مسكن: البلدية على الأكثر.',
		source: 'مكان يعيش فيه مصدر: البلدية على الأكثر.'
	},
	hindrances: {
		kind: 'غير ممكن: يمكن العثور على أشخاص هناك؛ البلدية على الأكثر.',
		point: 'غير ممكن: لا تُعرف نقطة بالضبط.',
		area: 'غير ممكن: لا تُعرف مساحة من هذا المستوى حول هذا المكان.'
	},
	fewPeople: (most) => `أقل من ${numbers.format(most)} نسمة:`,
	showRather: {
		exact: 'إظهار النقطة بدلًا من ذلك',
		neighbourhood: 'إظهار الحي بدلًا من ذلك',
		commune: 'إظهار البلدية بدلًا من ذلك',
		departement: 'إظهار المقاطعة بدلًا من ذلك',
		region: 'إظهار الإقليم بدلًا من ذلك',
		country: 'إظهار البلد بدلًا من ذلك',
		withheld: 'عدم إظهار شيء'
	},
	keys: { enter: 'Enter', escape: 'Esc' },
	confirm: 'تأكيد',
	choose: 'اختيار',
	dismiss: 'استبعاد',
	leave: 'إغلاق',
	another: 'مكان آخر',
	anotherLabel: 'البحث عن مكان آخر',
	anotherHint: 'اسم أو رمز بريدي أو «Croisilles (Calvados)»',
	suggestions: 'أماكن مقترحة',
	suggested: (count) => some(count),
	never: 'عدم الاقتراح بعد الآن',
	previousName: 'الاسم السابق',
	nextName: 'الاسم التالي',
	candidates: 'الأماكن الممكنة',

	said: {
		all: 'كل الأماكن مؤكَّدة.',
		confirmed: (name) => `${name}: أُكِّد.`,
		dismissed: (name) => `«${name}»: استُبعد هنا.`,
		never: (name) => `لن يُقترح «${name}» بعد الآن. يمكن التراجع عن ذلك في «الأماكن».`,
		kept: 'حُفظ المكان بالضبط.',
		forgotten: 'نُسي المكان بالضبط نهائيًا.',
		undecided: 'اختر مكانًا أولًا.',
		aside: 'استُبعدت النقطة: لم يبقَ منها شيء.',
		none: 'لا اسم مكان في هذا النص.',
		failed: (status) =>
			status === 0
				? 'لا اتصال: لم يُؤكَّد شيء. النص محفوظ هنا.'
				: status === 401
					? 'انتهت الجلسة: ادخل من جديد ثم أكِّد.'
					: status === 403
						? 'لا يمكنك فعل ذلك.'
						: 'تعذّر الرد. حاول مرة أخرى.'
	},

	working: 'خريطة العمل',
	workingNote: 'يراها المحررون فقط',
	workingLabel: 'خريطة العمل: أماكن القصة والأماكن المقترحة',
	openMap: 'خريطة تفاعلية',
	zoomIn: 'تكبير الخريطة',
	zoomOut: 'تصغير الخريطة',
	mapFailed: 'تعذّر فتح الخريطة التفاعلية؛ تبقى الخريطة المرسومة.',
	pointHint: 'النقر على الخريطة يقترح أقرب الأماكن.',
	mapKeys: 'بلوحة المفاتيح: الأسهم و + و − تحرّكها، وEnter يقترح ما في وسطها، وEsc يعيدك إلى النص.',
	exactPoint: 'النقطة بالضبط',
	moveHint: 'تُسحب النقطة أو تُحرَّك بالأسهم (Shift: بدقة أكبر)؛ Enter يحفظها وEsc يعيدها.',
	draw: 'رسم المكان بالضبط',
	shapes: { point: 'نقطة', circle: 'دائرة', polygon: 'مضلّع', line: 'خط' },
	drawing: 'Esc للإنهاء. يبقى هذا الرسم في مكتب التحرير.',
	stop: 'إنهاء',
	seeTruth: 'رؤية المكان بالضبط',
	seeTruthNote: 'يُدوَّن في السجل',
	hideTruth: 'إخفاء المكان بالضبط',
	truthForEditors: 'هناك مكان بالضبط معروف، ولا يراه إلا التحرير.',
	replace: 'استبدال المكان بالضبط',
	replaceQuestion: 'هنا مكان بالضبط معروف من قبل. ما ترسمه يحل محله، ولا يُحفظ القديم في أي موضع.',
	replaceYes: 'استبداله',

	inStory: 'أماكن القصة',
	place: 'المكان',
	state: 'الحالة',
	states: { confirmed: 'مؤكَّد', proposed: 'مقترح', ambiguous: 'ملتبس', current: 'بانتظار التأكيد' },
	noneYet: 'لا مكان مؤكَّد. لا يُنشر شيء بلا تأكيد.',
	addPlace: 'إضافة مكان',
	change: (name) => `تغيير ${name}`,
	up: (name) => `رفع ${name}`,
	down: (name) => `خفض ${name}`,
	remove: (name) => `إزالة ${name}`,
	dismissedNames: 'أسماء مستبعدة هنا',
	restore: (name) => `استعادة «${name}»`,
	unknownPlace: 'مكان غير معروف',

	readers: 'ما سيراه القراء',
	readersMap: (name) => `الخريطة العامة: ${name}`,
	published: (kilometres, precision) =>
		`يُنشر: القرص، نصف قطره ${numbers.format(kilometres)} كم، ${
			{
				exact: 'حول المكان المرسوم',
				neighbourhood: 'مركز الحي بمنزلتين عشريتين',
				commune: 'مركز البلدية بمنزلتين عشريتين',
				departement: 'مركز المقاطعة بمنزلتين عشريتين',
				region: 'مركز الإقليم بمنزلتين عشريتين',
				country: 'مركز البلد بمنزلتين عشريتين',
				withheld: ''
			}[precision]
		}.`,
	publishedPoint: 'تُنشر: النقطة بالضبط.',
	publishedNothing: 'لا يُنشر شيء: لا اسم ولا نقطة.',
	publishedTruth: 'يُنشر: المكان بالضبط كما رُسم.',
	truthKnown: (looks) =>
		looks === 0
			? 'يُعرف مكان بالضبط ولم يره أحد: يبقى في مكتب التحرير.'
			: `يُعرف مكان بالضبط، ${n(looks, { one: 'رُئي مرة واحدة', two: 'رُئي مرتين', few: 'رُئي # مرات', other: 'رُئي # مرة' })}: يبقى في مكتب التحرير.`,
	forget: 'نسيانه نهائيًا',
	forgetQuestion: 'أتريد نسيان هذا المكان نهائيًا؟ لن يبقى منه شيء، لا هنا ولا في سجل النسخ.',
	forgetYes: 'نسيان',
	cancel: 'إلغاء',
	removedTruths: (count) =>
		n(count, {
			one: 'نقطة بالضبط بلا مكان في القصة',
			two: 'نقطتان بالضبط بلا مكان في القصة',
			few: '# نقاط بالضبط بلا مكان في القصة',
			other: '# نقطة بالضبط بلا مكان في القصة'
		}),
	removedNote: 'أُزيل المكان من القصة، وتبقى نقطته بالضبط في مكتب التحرير حتى النشر القادم.',
	takeBack: 'استعادة المكان',
	nothingToSee: 'اختر مكانًا: تظهر خريطته العامة هنا.',

	title: 'الأماكن',
	search: 'اسم أو كتابة أخرى',
	find: 'بحث',
	newPlace: 'مكان جديد',
	names: 'الأسماء',
	kind: 'النوع',
	liesIn: 'في',
	stories: 'القصص المنشورة',
	aliases: 'كتابات أخرى',
	aliasesNote: 'واحدة في كل سطر',
	more: (count) => `الأماكن التالية (${numbers.format(count)})`,
	noPlace: 'لا مكان يبدأ هكذا.',
	neverProposed: 'أسماء لا تُقترح أبدًا',
	noneNever: 'لا شيء. تُضاف من المحرر عبر «عدم الاقتراح بعد الآن».',
	proposeAgain: (name) => `اقتراح «${name}» من جديد`,
	longitude: 'خط الطول، درجات',
	latitude: 'خط العرض، درجات',
	radius: 'نصف القطر، كم',
	radiusNote: '0: نقطة',
	inside: 'يقع في',
	insideNote: 'اسم مكان، ومعه ما يحيط به عند الحاجة؛ فارغ: لا شيء',
	whichInside: (places: string[]) => `عدة أماكن تحمل هذا الاسم: ${places.join('؛ ')}.`,
	save: 'حفظ',
	create: 'إنشاء',
	edit: (name) => `تعديل ${name}`,
	saved: 'حُفظ.',
	mergeTitle: 'الدمج مع مكان آخر',
	mergeNote: 'إذا كانا المكان نفسه: يختفي هذا ويبقى الآخر.',
	mergeInto: 'المكان الذي يبقى',
	previewMerge: 'رؤية ما سيتغير',
	merging: {
		stories: (count) =>
			n(count, {
				one: 'قصة منشورة واحدة ستسمّيه',
				two: 'قصتان منشورتان ستسمّيانه',
				few: '# قصص منشورة ستسمّيه',
				other: '# قصة منشورة ستسمّيه'
			}),
		milestones: (count) => n(count, { one: 'محطة واحدة', two: 'محطتان', few: '# محطات', other: '# محطة' }),
		spellings: (count) =>
			n(count, {
				one: 'كتابة إضافية',
				two: 'كتابتان إضافيتان',
				few: '# كتابات إضافية',
				other: '# كتابة إضافية'
			}),
		parts: (count) =>
			n(count, { one: 'مكان واحد داخله', two: 'مكانان داخله', few: '# أماكن داخله', other: '# مكانًا داخله' }),
		decisions: (count) =>
			n(count, { one: 'اسم واحد مقرَّر', two: 'اسمان مقرَّران', few: '# أسماء مقرَّرة', other: '# اسمًا مقرَّرًا' })
	},
	mergeWhat: (gone, kept) => `${gone} يصبح ${kept}. عنوانه سيقود إليه؛ لا يمكن التراجع عن ذلك.`,
	mergeNow: 'دمج',
	wrong: {
		name: 'يلزم اسم في كل لغة، في سطر واحد.',
		kind: 'هذا النوع غير موجود.',
		aliases: 'أربعون كتابة على الأكثر، واحدة في كل سطر.',
		degrees: 'عدد بالدرجات، مثل 2.8794.',
		radius: 'عدد بالكيلومترات، مثل 1.5، أو 0.',
		inside: 'هذا المكان غير موجود، أو يقع هو نفسه في هذا المكان.',
		merge: 'لا يمكن دمج هذين المكانين: أحدهما في الآخر، أو غير موجود.',
		used: 'تُظهره قصص منشورة بدقة أكبر مما يسمح به هذا النوع. غيّر دقتها أولًا.',
		place: 'لا مكان بهذا الاسم. حدِّد: «Croisilles (Calvados)».',
		conflict: 'حفظ أحدهم في هذه الأثناء: هذه أحدث نسخة. ابدأ من جديد.'
	},
	storyPlaces: (title) => `أماكن «${title}»`,
	backToStory: 'العودة إلى القصة',
	untitled: 'بلا عنوان',
	add: 'إضافة',
	apply: 'تطبيق',
	removeThis: 'إزالة'
};
