import { counter } from '../plural.ts';
import type { EditorWords } from './editor.ts';

const n = counter('ar');
const number = (given: number) => n(given, { other: '#' });

export const editor: EditorWords = {
	back: 'القصص',
	untitled: 'بلا عنوان',
	saved: (time) => `حُفظ في ${time}`,
	revision: (given) => `المراجعة ${number(given)}`,
	saving: 'يجري الحفظ…',
	unsaved: 'لم يُحفظ بعد',
	offline: (count) => [
		'لا اتصال.',
		` ${n(count, { one: 'تغيير واحد محفوظ هنا، يُرسل', two: 'تغييران محفوظان هنا، يُرسلان', few: '# تغييرات محفوظة هنا، تُرسل', many: '# تغييرًا محفوظًا هنا، تُرسل', other: '# تغيير محفوظ هنا، تُرسل' })} عند عودة الشبكة. يمكنكم المتابعة.`
	],
	ended: ['انتهت الجلسة.', ' لم يضِع شيء: ', 'ادخلوا من جديد', '، والنص في انتظاركم.'],
	failed: ['لم يتمكن الخادم من الحفظ.', ' النص محفوظ هنا، وستُعاد المحاولة قريبًا.'],
	newer: ['توجد مراجعة أحدث.', ' ', 'عرض النصّين'],
	refused: {
		size: ['أطول مما ينبغي.', ' هذه القصة أكبر مما يمكن حفظه: اختصروها. يبقى النص هنا.'],
		content: ['مرفوض.', ' لا يمكن حفظ أحد الحقول هكذا. يبقى النص هنا.'],
		forbidden: ['غير مسموح.', ' لم يعد بإمكانكم كتابة هذه القصة. يبقى النص هنا.'],
		gone: ['في السلة.', ' لم تعد هذه القصة تُكتب. يبقى النص هنا.']
	},
	left: (time) => ['بقي نص في هذا المتصفح', `، حُفظ فيه ${time} ولم يُسجَّل قط.`],
	takeLeft: 'استئنافه',
	dropLeft: 'نسيانه',
	aside: (time) => ['نص ينتظر أن يُجمع مع غيره', `، حُفظ ${time}.`],
	seeBoth: 'عرض النصّين',
	saveNow: 'حفظ',
	wrong: 'لا يمكن أن يبقى هذا الحقل هكذا.',

	languages: 'لغات القصة',
	origin: 'الأصل',
	create: 'إنشاء',
	behind: (count) => `−${number(count)}`,
	behindLong: (count) =>
		n(count, {
			one: 'تغيّرت فقرة واحدة منذ ذلك',
			two: 'تغيّرت فقرتان منذ ذلك',
			few: 'تغيّرت # فقرات منذ ذلك',
			many: 'تغيّرت # فقرة منذ ذلك',
			other: 'تغيّرت # فقرة منذ ذلك'
		}),
	sideBySide: 'النصوص جنبًا إلى جنب',
	oneText: 'نص واحد',
	preview: 'معاينة',
	history: 'السجل',
	also: 'أيضًا في هذه القصة',
	alsoHere: {
		writes: (name, paragraph) =>
			paragraph ? `${name} يكتب في الفقرة ${number(paragraph)}` : `${name} يكتب في الأعلى`,
		reads: (name, paragraph) =>
			paragraph ? `${name} يقرأ الفقرة ${number(paragraph)}` : `${name} يقرأ هذه القصة`
	},

	toolbar: 'التنسيق',
	insert: 'إدراج',
	inserts: {
		paragraph: 'فقرة',
		heading: 'عنوان فرعي',
		quote: 'اقتباس',
		list: 'قائمة',
		numbered: 'قائمة مرقّمة',
		link: 'رابط',
		picture: 'صورة',
		note: 'حاشية'
	},
	wordCount: (count) =>
		n(count, {
			zero: 'لا كلمات',
			one: 'كلمة واحدة',
			two: 'كلمتان',
			few: '# كلمات',
			many: '# كلمة',
			other: '# كلمة'
		}),
	hintBefore: ' · اكتبوا ',
	hintAfter: ' للإدراج',
	bodyIn: (language) => `النص، ${language}`,
	bodyPlaceholder: 'اكتبوا هنا أو ألصقوا نصًا.',
	cancel: 'إلغاء',
	apply: 'تطبيق',
	link: {
		title: 'رابط',
		label: 'العنوان',
		note: 'https://… أو story:… أو place:…',
		remove: 'إزالة الرابط',
		wrong: 'ليس هذا عنوانًا: https://… أو story:اسم-القصة أو place:اسم-المكان.'
	},
	note: { title: 'حاشية', label: 'نص الحاشية', note: 'Markdown', remove: 'إزالة الحاشية' },

	title: 'العنوان',
	titleIsOurs: 'العنوان من هيئة التحرير',
	standfirst: 'المقدمة',
	summary: 'ملخص للقوائم',
	body: 'النص (Markdown)',
	happens: 'تاريخ الحدث',
	happensExample: 'نحو عيد الميلاد 2016',
	dateWrong: 'تاريخ غير مفهوم. أمثلة: 24 كانون الأول 2016، تشرين الأول 2016، نحو عيد الميلاد 2016.',
	kindAndThemes: 'النوع والمواضيع',
	kind: 'النوع',
	themes: 'المواضيع',
	addTheme: 'إضافة موضوع',
	removeTheme: (name) => `إزالة الموضوع ${name}`,
	newTheme: 'موضوع جديد…',
	newThemeTitle: 'موضوع جديد',
	newThemeNote: 'اسم بكل لغة',
	themeTaken: 'يوجد موضوع بهذا الاسم.',
	themeIncomplete: 'ينقص اسم.',
	create4: 'إنشاء الموضوع',
	more: 'المصادر وأول نشر والطبعة',
	byline: 'التوقيع',
	edition: 'الطبعة',
	sources: 'المصادر',
	sourceName: 'المصدر',
	sourceAddress: 'العنوان',
	sourceWrong: 'يبدأ العنوان بـ https://',
	addSource: 'إضافة مصدر',
	removeSource: 'إزالة هذا المصدر',
	published: 'أول نشر',
	publishedEmpty: 'يوم صدورها هنا',

	follows: (revision) => `يتبع المراجعة ${number(revision)}`,
	followNow: (revision) => `يتبع الآن المراجعة ${number(revision)}`,
	isReady: 'الترجمة جاهزة للنشر',
	original: 'الأصل',
	translation: 'الترجمة',
	changedParagraph: 'تغيّرت منذ ذلك',

	checklist: 'قبل النشر',
	places: 'الأماكن والخرائط'
};
