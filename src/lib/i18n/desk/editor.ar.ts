import { counter } from '../plural.ts';
import { checklist } from './checklist.ar.ts';
import type { EditorWords } from './editor.ts';

const n = counter('ar');
const number = (given: number) => n(given, { other: '#' });

const differences = (count: number) =>
	n(count, {
		zero: 'لا اختلاف',
		one: 'اختلاف واحد',
		two: 'اختلافان',
		few: '# اختلافات',
		many: '# اختلافًا',
		other: '# اختلاف'
	});

export const editor: EditorWords = {
	back: 'القصص',
	untitled: 'بلا عنوان',
	saved: (time) => `حُفظ في ${time}`,
	unread: (count) =>
		n(count, {
			one: 'حقل واحد محفوظ كما كُتب، لم يُفهم بعد',
			two: 'حقلان محفوظان كما كُتبا، لم يُفهما بعد',
			few: '# حقول محفوظة كما كُتبت، لم تُفهم بعد',
			many: '# حقلًا محفوظًا كما كُتب، لم يُفهم بعد',
			other: '# حقل محفوظ كما كُتب، لم يُفهم بعد'
		}),
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
		exact: [
			'غير مسموح.',
			' سيظهر مكان بدقة تامة، والمكتب يعرف نقطته الحقيقية: اختاروا دقة أقل، أو اسألوا فريق التحرير. يبقى النص هنا.'
		],
		forbidden: ['غير مسموح.', ' لم يعد بإمكانكم كتابة هذه القصة. يبقى النص هنا.'],
		gone: ['في السلة.', ' لم تعد هذه القصة تُكتب. يبقى النص هنا.']
	},
	left: (time) => ['بقي نص في هذا المتصفح', `، حُفظ فيه ${time} ولم يُسجَّل قط.`],
	takeLeft: 'استئنافه',
	dropLeft: 'نسيانه',
	aside: (time) => ['نص ينتظر أن يُجمع مع غيره', `، حُفظ ${time}.`],
	seeBoth: 'عرض النصّين',
	saveNow: 'حفظ',

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
	preview: 'معاينة',
	history: 'المراجعات السابقة',
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
	picturesLeft: (count) =>
		n(count, {
			one: 'صورة واحدة لم تُنقل: أضيفوها من «صورة» مع مصدرها ووصفها.',
			two: 'صورتان لم تُنقلا: أضيفوهما من «صورة» مع مصدرهما ووصفهما.',
			few: '# صور لم تُنقل: أضيفوها من «صورة» مع مصدرها ووصفها.',
			many: '# صورة لم تُنقل: أضيفوها من «صورة» مع مصدرها ووصفها.',
			other: '# صورة لم تُنقل: أضيفوها من «صورة» مع مصدرها ووصفها.'
		}),
	unscheduled: ['لم تعد هذه القصة مجدولة.', ' ما غيّرتموه أعادها إلى المراجعة: سيراها التحرير قبل القراء.'],
	understood: 'فهمت',
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
	changedParagraph: 'تغيّرت منذ ذلك',

	checklist: 'قبل النشر',
	places: 'الأماكن والخرائط',

	revisions: 'المراجعات',
	revisionsFromTo: (from, to) => `المراجعات من ${number(from)} إلى ${number(to)}`,
	revisionHead: (given) => `المراجعة ${number(given)}`,
	each: (count) =>
		n(count, {
			one: 'مراجعة واحدة',
			two: 'كل من المراجعتين',
			few: 'كل من # مراجعات',
			other: 'كل من # مراجعة'
		}),
	older: 'أقدم',
	nobody: 'الطبعة',
	causes: {
		edition: 'مع الطبعة',
		save: '',
		restore: 'استعادة',
		merge: 'جمع نصّين',
		import: 'استيراد'
	},
	signs: {
		bold: 'غامق',
		italic: 'مائل',
		struck: 'مشطوب',
		code: 'شيفرة',
		link: 'رابط',
		picture: 'صورة',
		heading: 'عنوان',
		quote: 'اقتباس',
		list: 'قائمة',
		note: 'حاشية'
	},
	comparing: (from, to) => `من المراجعة ${number(from)} إلى المراجعة ${number(to)}`,
	restore: (given) => `استعادة المراجعة ${number(given)}`,
	sameTexts: 'تقول هاتان المراجعتان الشيء نفسه.',
	nothing: 'لا شيء',
	yes: 'نعم',
	no: 'لا',
	parts: {
		title: 'العنوان',
		titleIsOurs: 'العنوان من هيئة التحرير',
		standfirst: 'المقدمة',
		summary: 'الملخص',
		body: 'النص',
		follows: 'يتبع المراجعة',
		isReady: 'جاهز للنشر',
		slug: 'العنوان على الشبكة',
		original: 'لغة الأصل',
		occurred: 'تاريخ الحدث',
		kind: 'النوع',
		themes: 'المواضيع',
		byline: 'التوقيع',
		edition: 'الطبعة',
		sources: 'المصادر',
		published: 'أول نشر',
		dismissed: 'أسماء مستبعدة',
		place: 'مكان',
		order: 'ترتيب الأماكن'
	},

	meeting: 'نصّان يُجمعان',
	savedMeanwhile: (name) => `حفظ ${name} هذه القصة بينما كنتم تكتبونها.`,
	savedByOther: 'حُفظت هذه القصة بينما كنتم تكتبونها.',
	savedElsewhere: 'حفظتم هذه القصة في مكان آخر بينما كنتم تكتبونها هنا.',
	meetingFrom: (base, newest, time) =>
		`ينطلق نصّكم من المراجعة ${number(base)}؛ وحُفظت المراجعة ${number(newest)} في ${time}. `,
	nothingLost: [
		'لم يضِع شيء',
		(time) => `: نصّكم محفوظ على الخادم منذ ${time}. اختاروا مقطعًا مقطعًا؛ وتبقى المراجعتان محفوظتين.`
	],
	yourText: 'نصّكم',
	from: (base) => `من المراجعة ${number(base)}`,
	differences,
	differenceOf: (given, count) => `${number(given)} من ${number(count)}`,
	settled: 'محسوم',
	settledAhead: 'محسوم سلفًا',
	alike: 'متطابق',
	mine: '‹ نصّي',
	theirs: 'نصّ الآخر ›',
	both: 'كلاهما',
	protective: 'في الدقة يُختار ما هو أكثر حماية ما لم يقل أحد غير ذلك.',
	toSettle: (open, count) => {
		if (!open) return 'حُسم كل شيء';
		const left = `${differences(open)} للحسم`;
		return open === count ? left : `${left} من أصل ${number(count)}`;
	},
	keysMove: 'للانتقال',
	keysChoose: 'للاختيار',
	keepAsCopy: 'الاحتفاظ بنصّي نسخةً',
	takeTheirs: (given) => `اعتماد المراجعة ${number(given)}`,
	saveMerged: (given) => `حفظ المراجعة ${number(given)}`,

	...checklist
};
