import { counter } from '../plural.ts';
import type { StoriesWords } from './stories.ts';

const n = counter('ar');

/** A title of another direction keeps its signs to itself. */
const whole = (title: string) => `\u2068${title}\u2069`;
const count = (number: number) =>
	n(number, {
		zero: 'لا قصص',
		one: 'قصة واحدة',
		two: 'قصتان',
		few: '# قصص',
		many: '# قصة',
		other: '# قصة'
	});

export const stories: StoriesWords = {
	title: 'القصص',
	search: 'عنوان، مكان، كلمات من النص',
	searchLabel: 'البحث عن قصة',
	import: 'استيراد',
	create: 'قصة جديدة',
	all: 'الكل',
	tabs: {
		draft: 'مسودات',
		review: 'للمراجعة',
		scheduled: 'مجدولة',
		published: 'منشورة',
		withdrawn: 'مسحوبة'
	},
	status: {
		draft: 'مسودة',
		review: 'للمراجعة',
		scheduled: 'مجدولة',
		published: 'منشورة',
		withdrawn: 'مسحوبة'
	},
	many: (number) => `${number} +`,
	late: 'ترجمات متأخرة',
	points: 'نقاط للتأكيد',
	byStatus: 'بحسب الحالة',
	columns: {
		status: 'الحالة',
		title: 'العنوان',
		places: 'الأماكن',
		languages: 'اللغات',
		changed: 'آخر تعديل',
		open: 'يفتحها'
	},
	untitled: 'بلا عنوان',
	more: (number) => `+ ${number}`,
	area: 'نطاق',
	exact: 'نقطة دقيقة',
	hidden: 'مكان غير معروض',
	tick: (title) => `تحديد «${whole(title)}»`,
	ticked: (number) => `${count(number)} محددة`,
	intoBin: 'إلى سلة المحذوفات',
	older: 'القصص الخمسون التالية',
	newest: 'العودة إلى البداية',
	none: 'لا قصص.',
	noneLate: 'لا توجد ترجمة متأخرة.',
	nonePoints: 'لا نقطة من استيراد تنتظر.',
	noneFound: (words) => `لا قصة فيها «${words}».`,
	withoutWords: 'عرض كل القصص',
	cut: 'هذه الكلمات في أكثر من 5000 قصة. هذه آخر 5000 بدأت: أضف كلمة.',
	original: 'لغة الأصل',
	current: 'محدّثة',
	behind: 'متأخرة بثلاث فقرات',
	absent: 'غير موجودة',
	keys: {
		row: 'سطر',
		open: 'فتح',
		preview: 'معاينة',
		tick: 'تحديد',
		create: 'جديدة',
		translate: 'ترجمة',
		duplicate: 'نسخ'
	},
	presence: { you: 'أنت', writes: 'يكتب', reads: 'يقرأ', translates: 'يترجم' },

	preview: 'معاينة',
	map: 'ما سيراه القراء من أماكنها',
	noMap: 'لا مكان مؤكَّد: لا شيء يُعرض على خريطة.',
	revision: (number) => `المراجعة ${number}`,
	firstRevision: 'نص الإصدار',
	occurs: 'تجري',
	noDate: 'بلا تاريخ',
	placesConfirmed: (number) =>
		n(number, {
			zero: 'لا أماكن مؤكَّدة',
			one: 'مكان واحد مؤكَّد',
			two: 'مكانان مؤكَّدان',
			few: '# أماكن مؤكَّدة',
			many: '# مكانًا مؤكَّدًا',
			other: '# مكان مؤكَّد'
		}),
	languages: 'اللغات',
	origin: 'الأصل',
	paragraphsBehind: (number) =>
		n(number, {
			one: 'متأخرة بفقرة واحدة',
			two: 'متأخرة بفقرتين',
			few: 'متأخرة بـ# فقرات',
			other: 'متأخرة بـ# فقرة'
		}),
	open: 'فتح',
	compare: 'مقارنة',
	translate: 'ترجمة',
	before: 'قبل النشر',
	ready: 'لا ينقص شيء؛ تُقرأ أسماء الأماكن في النص عند النشر.',
	namesWait: (count, language) =>
		n(count, {
			one: `اسم مكان واحد يجب تأكيده أو استبعاده (${language})`,
			two: `اسما مكانين يجب تأكيدهما أو استبعادهما (${language})`,
			few: `# أسماء أماكن يجب تأكيدها أو استبعادها (${language})`,
			other: `# اسم مكان يجب تأكيده أو استبعاده (${language})`
		}),
	namesUnread: 'لم تُقرأ أسماء الأماكن في النص بعد. أعد تحميل الصفحة بعد قليل.',
	act: 'إجراءات',
	close: 'إغلاق المعاينة',
	due: (when) => `تصدر ${when}`,
	blocker: {
		title: (language) => `العنوان ناقص (${language})`,
		standfirst: (language) => `المقدمة ناقصة (${language})`,
		summary: (language) => `الملخص ناقص (${language})`,
		body: (language) => `النص ناقص (${language})`,
		date: () => 'التاريخ ناقص: متى تجري؟',
		theme: () => 'لا موضوع',
		place: () => 'لا مكان مؤكَّد',
		alt: (language, name) => `«${name}» بلا وصف (${language})`,
		credit: (_language, name) => `«${name}» بلا ذكر المصدر`,
		gone: (_language, name) => `الوسيط ${name} لم يعد موجودًا`
	},

	begin: {
		title: 'قصة جديدة',
		language: 'لغة الأصل',
		note: 'تضاف اللغات الأخرى لاحقًا',
		submit: 'ابدأ',
		cancel: 'إلغاء'
	},
	newer: {
		says: 'حفظ أحدهم منذ أن رأيتم هذه القصة: لم يحدث شيء بعد.',
		see: 'رؤية ما تغيّر'
	},
	publish: {
		act: 'نشر',
		again: 'نشر التغييرات',
		title: (title) => `نشر «${whole(title)}»`,
		says: (languages) => `سيراها القراء عند طلبهم التالي، ${languages}.`,
		blocked: 'لا يُنشر شيء ما دام هذا ناقصًا:',
		return: 'النشر من جديد',
		returnTitle: (title) => `نشر «${whole(title)}» من جديد`,
		returnSays: (languages) => `سُحبت هذه القصة. سيجيب عنوانها من جديد منذ الطلب التالي، ${languages}.`,
		withdrawn: 'سُحبت',
		withdrawnBy: (who, when) => `بيد ${who}، ${when}`,
		isOver: 'لم يعد السبب قائمًا: يمكن أن تعود هذه القصة.',
		isNotOver: 'لا يعود شيء من دون هذا التأكيد.',
		unpublish: 'إلغاء النشر',
		unpublishTitle: (title) => `إلغاء نشر «${whole(title)}»`,
		unpublishSays: 'تعود القصة مسودة. يجيب عنوانها كأن شيئًا لم يكن فيه؛ ولإخبار القراء بأنها سُحبت، اسحبها.',
		done: (title) => `نُشرت «${whole(title)}».`,
		see: 'رؤية الصفحة'
	},
	schedule: {
		act: 'جدولة',
		title: (title) => `جدولة «${whole(title)}»`,
		day: 'اليوم',
		dayNote: 'مثل 24 ديسمبر 2026 أو 24/12/2026',
		time: 'الساعة',
		timeNote: (zone) => `مثل 18:30، ${zone}`,
		read: 'قراءة',
		reads: (when) => `تصدر ${when}.`,
		submit: 'جدولة',
		cancel: 'إلغاء الجدولة',
		badDay: 'لا نفهم هذا اليوم. المتوقع: 24 ديسمبر 2026 أو 24/12/2026.',
		badTime: 'هذه ليست ساعة. المتوقع: 18:30.',
		past: 'مضى هذا الوقت.',
		skipped: 'هذه الساعة غير موجودة: تُقدَّم الساعات في تلك الليلة.'
	},
	review: {
		ask: 'إرسال للمراجعة',
		return: 'إعادة إلى كاتبها',
		askTitle: (title) => `إرسال «${whole(title)}» للمراجعة`,
		askSays: 'سيقرؤها محرر. ما زالت الكتابة فيها ممكنة.',
		returnTitle: (title) => `إعادة «${whole(title)}»`,
		returnSays: 'تعود مسودة.'
	},
	duplicate: {
		act: 'نسخ',
		title: (title) => `نسخ «${whole(title)}»`,
		says: 'النسخة مسودة بالنصوص والأماكن نفسها.'
	},
	withdraw: {
		act: 'سحب',
		title: (title) => `سحب «${whole(title)}»`,
		says: (revisions) =>
			`تختفي القصة من كل ما تقدمه هيئة التحرير عند الطلب التالي. وتبقى في المكتب مع ${n(revisions, { one: 'مراجعتها', two: 'مراجعتيها', few: 'مراجعاتها الـ#', other: 'مراجعاتها الـ#' })}؛ ويُسجَّل السحب في السجل.`,
		now: 'يُصاب حالًا',
		pages: 'صفحات القصة',
		places: 'صفحات الأماكن والرئيسية',
		tiles: 'بلاطات الخريطة',
		zooms: (deepest) => `z0 – z${deepest}`,
		rest: 'التغذيات والواجهة والتصدير والمراجع',
		everything: 'الكل',
		snapshots: 'اللقطات المستشهد بها',
		snapshotsSay: 'ستقول «سُحبت قصة واحدة»',
		pictures: 'الصور',
		versions: (files) =>
			n(files, {
				one: 'وملفها',
				two: 'وملفاها',
				few: 'وملفاتها الـ#',
				many: 'وملفاتها الـ#',
				other: 'وملفاتها الـ#'
			}),
		media: 'أصوات وفيديو ومشغلات',
		staying: 'صور وأصوات تبقى',
		stayingSay: 'تعرضها قصة منشورة أخرى',
		cache: 'ذاكرة الخادم',
		emptied: 'أُفرغت',
		later: 'يُصاب لاحقًا',
		offline: 'النسخ المحفوظة دون اتصال: تُمحى عند أول اتصال لكل جهاز. نحن لا نحصي الأجهزة.',
		never: 'خارج متناولنا',
		taken: 'ملفات أخذها قراء',
		engines: 'محركات البحث: تجيب الصفحة بـ410 فتنساها خلال أيام',
		archives: 'أرشيفات الويب ولقطات الشاشة والمشاركات',
		readersRead: 'ما سيقرؤه القراء',
		reason: 'السبب',
		reasonNote: 'مطلوب، يُحفظ في السجل',
		reasons: {
			danger: 'شخص في خطر',
			asked: 'شخص يطلب ذلك',
			mistake: 'خطأ جسيم',
			law: 'حقوق، قضاء'
		},
		noReason: 'اختر سببًا.',
		remark: 'تفاصيل',
		remarkNote: 'لهيئة التحرير فقط',
		longRemark: 'ألفا حرف على الأكثر.',
		tells: 'إخبار القراء: «لحماية شخص»',
		instead: 'للتصحيح والنشر من جديد:',
		unpublish: 'إلغاء النشر فقط',
		cancel: 'إلغاء',
		submit: 'السحب من كل مكان'
	},
	bin: {
		title: 'سلة المحذوفات',
		says: 'تُفرغ نفسها: بعد ثلاثين يومًا تُمحى النصوص والمراجعات والنقاط الدقيقة نهائيًا.',
		none: 'سلة المحذوفات فارغة.',
		into: (title) => `وضع «${whole(title)}» في سلة المحذوفات`,
		intoSays: 'تبقى فيها ثلاثين يومًا، ثم تُمحى نهائيًا.',
		submit: 'إلى سلة المحذوفات',
		outOf: (title) => `استعادة «${whole(title)}»`,
		restore: 'استعادة',
		binned: 'وُضعت',
		left: 'بقي',
		days: (number) =>
			n(number, {
				zero: 'اليوم',
				one: 'يوم واحد',
				two: 'يومان',
				few: '# أيام',
				many: '# يومًا',
				other: '# يوم'
			}),
		public: 'القصة المنشورة يُلغى نشرها أو تُسحب أولًا.',
		some: (number) => `${count(number)} لم يكن وضعها ممكنًا: منشورة أو مسحوبة.`
	}
};
