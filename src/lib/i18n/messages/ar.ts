import type { Wind } from '../../geo/compass.ts';
import { counter } from '../plural.ts';
import { explore } from './explore.ar.ts';
import type { Messages } from './index.ts';

const n = counter('ar');
const numbers = new Intl.NumberFormat('ar');
const stories = (count: number) =>
	n(count, {
		zero: 'لا قصص',
		one: 'قصة واحدة',
		two: 'قصتان',
		few: '# قصص',
		many: '# قصة',
		other: '# قصة'
	});
const places = (count: number) =>
	n(count, {
		zero: 'بلا أماكن',
		one: 'مكان واحد',
		two: 'مكانين',
		few: '# أماكن',
		many: '# مكانًا',
		other: '# مكان'
	});
const feminine = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const masculine = ['', '', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
/** Three to ten in words, as at the head of a sentence; "story" is feminine, "place" masculine. */
const spelledStories = (count: number) => (feminine[count] ? `${feminine[count]} قصص` : stories(count));
const spelledPlaces = (count: number) => (masculine[count] ? `${masculine[count]} أماكن` : places(count));

const winds: Record<Wind, string> = {
	north: 'شمالًا',
	'north-east': 'إلى الشمال الشرقي',
	east: 'شرقًا',
	'south-east': 'إلى الجنوب الشرقي',
	south: 'جنوبًا',
	'south-west': 'إلى الجنوب الغربي',
	west: 'غربًا',
	'north-west': 'إلى الشمال الغربي'
};
const windsOf: Record<Wind, string> = {
	north: 'إلى الشمال',
	'north-east': 'إلى الشمال الشرقي',
	east: 'إلى الشرق',
	'south-east': 'إلى الجنوب الشرقي',
	south: 'إلى الجنوب',
	'south-west': 'إلى الجنوب الغربي',
	west: 'إلى الغرب',
	'north-west': 'إلى الشمال الغربي'
};
/** A span of time later, where the small numbers have forms of their own. */
const later = (count: number, forms: { one: string; two: string; few: string; many: string }) =>
	`بعد ${n(count, { ...forms, other: forms.many })}`;

export const ar: Messages = {
	siteDescription: 'قصص صحفية على خريطة: لكل قصة مكان وزمان.',
	skip: 'إلى المحتوى',
	navigation: 'التنقل',
	navMap: 'الخريطة',
	navPlaces: 'الأماكن',
	navData: 'البيانات',
	navAbout: 'من نحن',
	menu: 'القائمة',
	language: 'اللغة',
	comma: '، ',

	stories,
	headline: (count, placeCount) => `${spelledStories(count)} في ${spelledPlaces(placeCount)}`,
	headlineFiltered: (found, all) => (found === 0 ? 'لا قصة' : `${spelledStories(found)} من أصل ${all}`),
	headlineWords: (words) => `«${words}»`,
	framed: (first, firstDate, last, lastDate) => `${first}، ${firstDate}. ${last}، ${lastDate}.`,
	nothingFound: 'لا قصة تجمع هذا كله.',
	showAll: 'عرض الكل',
	order: 'من الأحدث إلى الأقدم، بحسب زمن ما ترويه',
	more: (count) => `${stories(count)} أخرى: ضيّق البحث لتراها`,
	moreHere: (count) => `${stories(count)} أقدم: في صفحة الاستكشاف`,
	morePlaces: (count) => `${places(count)} أخرى قصصها أقل: في صفحة الاستكشاف`,
	inView: (count, placeCount) => `${stories(count)} في ${places(placeCount)} على الشاشة.`,

	filters: 'تصفية القصص',
	words: 'كلمات',
	theme: 'الموضوع',
	kind: 'النوع',
	readIn: 'لغة القراءة',
	any: 'الكل',
	anyLanguage: 'الكل',
	from: 'من',
	to: 'إلى',
	apply: 'تصفية',
	clear: 'مسح التصفية',
	kinds: {
		breve: 'خبر موجز',
		reportage: 'ريبورتاج',
		'compte-rendu': 'تقرير',
		entretien: 'مقابلة',
		enquete: 'تحقيق',
		portrait: 'صورة قلمية',
		chronique: 'عمود'
	},

	mapLabel: 'خريطة: أماكن القصص',
	mapList: 'القائمة التالية تقول ما تقوله الخريطة.',
	keyArea: 'قصة واحدة، في مكان ما من البلدة',
	keyLarge: 'ثلاث قصص، وفق القاعدة نفسها',
	keySizes: 'كلما كبرت الدائرة زاد عدد القصص.',
	keyWhy: 'التنقيط يعني أننا لا نحدد المكان بدقة أكبر، حمايةً للناس.',
	interactive: (kilobytes) => `خريطة تفاعلية، ${kilobytes} ك.ب`,
	interactiveFailed: 'تعذر فتح الخريطة التفاعلية. إعادة المحاولة',
	zoomIn: 'تكبير الخريطة',
	zoomOut: 'تصغير الخريطة',
	wholeMap: 'العودة إلى الخريطة كاملة',
	mark: (names, count) => `${names}: ${stories(count)}`,
	opens: (names, count) => `${names}: ${stories(count)}، تكبير`,
	kilometres: (km) => `${numbers.format(km)} كم`,

	when: 'متى',
	datedDay: 'يوم محدد',
	datedSpan: 'فترة أو شهر',
	milestone: 'محطة',
	publication: 'النشر',
	week: (date, count) => `أسبوع ${date}: ${stories(count)}`,
	month: (date, count) => `${date}: ${stories(count)}`,
	periodStart: 'بداية الفترة',
	periodEnd: 'نهاية الفترة',

	about: (date) => `نحو ${date}`,
	fromTo: (from, to) => `من ${from} إلى ${to}`,
	fromToMonth: (from, to) => `من ${from} إلى ${to}`,
	fromDayToMonth: (from, to) => `من ${from} إلى ${to}`,
	fromMonthToDay: (from, to) => `من ${from} إلى ${to}`,
	published: (date) => (date.startsWith('من ') ? `نُشر ${date}` : `نُشر في ${date}`),
	daysLater: (days) =>
		days === 7 ? 'بعد أسبوع' : later(days, { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا' }),
	weeksLater: (weeks) => later(weeks, { one: 'أسبوع', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا' }),
	monthsLater: (months) => later(months, { one: 'شهر', two: 'شهرين', few: '# أشهر', many: '# شهرًا' }),

	places: 'الأماكن',
	placesIntro: 'الأماكن التي تدور فيها هذه القصص، والأماكن التي تذكرها.',
	namedPlaces: 'أماكن مذكورة',
	namesIn: 'هذا المكان باللغات الأربع',
	place: 'مكان',
	storiesHere: (count, period) =>
		count === 0 ? 'لا تدور هنا أي قصة' : `${spelledStories(count)}، ${period}`,
	namedIn: 'ورد ذكره في',
	around: 'في الجوار',
	aroundNote: 'خط مستقيم، من مركز إلى مركز',
	followPlace: (name) => `متابعة ${name} (Atom)`,
	direction: (km, wind) => `${km} ${winds[wind]}`,
	lies: (km, wind, name) => `على بعد ${km} ${windsOf[wind]} من ${name}.`,
	mentioned: 'مذكور',
	centre: {
		commune: 'مركز البلدة',
		neighbourhood: 'مركز الحي',
		city: 'مركز المدينة',
		camp: 'موقع المخيم',
		departement: 'مركز المحافظة',
		region: 'مركز الإقليم',
		country: 'مركز البلد'
	},
	placeKinds: {
		commune: 'بلدة',
		neighbourhood: 'حي',
		city: 'مدينة',
		camp: 'مخيم',
		departement: 'محافظة',
		region: 'إقليم',
		country: 'بلد'
	},
	existed: (period) => `وُجد المخيم ${period}`,
	insee: (code) => `INSEE\u00a0${code}`,
	elsewhere: (name) => `في مكان آخر: ${name}`,
	source: 'المصدر',

	somewhere: {
		exact: 'موقع دقيق',
		neighbourhood: 'في مكان ما من الحي',
		commune: 'في مكان ما من البلدة',
		departement: 'في مكان ما من المحافظة',
		region: 'في مكان ما من الإقليم',
		country: 'في مكان ما من البلد',
		withheld: 'مكان لا يُعرض'
	},
	roles: {
		setting: 'مكان القصة',
		origin: 'من أين جاء الناس',
		destination: 'إلى أين ذهب الناس',
		mentioned: 'مذكور'
	},

	tells: 'تروي',
	quotedOn: (day: string) => `اقتُبس في ${day}`,
	appeared: 'نُشرت',
	where: 'الأماكن',
	themes: 'المواضيع',
	inLanguages: 'اقرأ بـ',
	original: 'الأصل',
	notTranslated: 'لم تُترجم بعد',
	shownInOriginal: (language) => `لم تُترجم إلى العربية بعد: هذا هو النص ${language}.`,
	languageNames: { fr: 'بالفرنسية', en: 'بالإنجليزية', de: 'بالألمانية', ar: 'بالعربية' },
	summaryOf: 'هذا النص ملخص للريبورتاج، كتبه تحريرنا استنادًا إلى وقائعه.',
	titleOriginal: 'العنوان الأصلي:',
	titleOurs: 'العنوان العربي من تحريرنا.',
	readOriginal: 'قراءة الأصل',
	cite: 'الاستشهاد',
	explore,
	citation: {
		report: (title, source, date, address) => `«${title}»، ${source}، ${date}. ${address}`,
		summarised: (source, date) => `استنادًا إلى ${source}، ${date}`,
		summary: (title, publisher, report, address, seen) =>
			`«${title}»، ملخص من ${publisher} ${report}. ${address} (اطُّلع عليه في ${seen})`,
		contents: (stories, day) => `مجموعة مختارة (${stories}) كما كانت في ${day}`,
		dataset: (title, contents, publisher, address, sum) =>
			`«${title}»، ${contents}، ${publisher}. ${address} (SHA-256: ${sum})`
	},
	inTime: 'في الزمان',
	inSpace: 'في المكان',
	before: 'قبل',
	after: 'بعد',
	here: 'هنا أيضًا',
	nearest: 'أقرب مكان',

	license: 'النصوص: CC BY 4.0',

	withdrawnTitle: 'قصة مسحوبة',
	withdrawn: (date, protects) => `سحب التحرير هذه القصة في ${date}${protects ? ' لحماية شخص' : ''}.`,
	outdated: (date) => `هذه الترجمة أقدم من أصلها الذي تغيّر في ${date}.`,
	sources: 'المصادر',
	byline: 'بقلم',
	notFoundTitle: 'لا شيء في هذا العنوان',
	notFound: {
		story: (given) => `لا قصة باسم «${given}».`,
		place: (given) => `لا مكان باسم «${given}».`,
		snapshot: (given) => `لا نسخة بالرقم «${given}».`,
		page: () => 'هذا العنوان لا يقود إلى أي صفحة.'
	},
	invalidTitle: 'لم نفهم هذا الطلب',
	invalid: (parameter, given) => `قيمة «${parameter}» هي «${given}».`,
	invalidName: (parameter) => `لا وجود للمعامل «${parameter}».`,
	expected: {
		date: 'يُكتب التاريخ 24/12/2016 أو ديسمبر 2016 أو حوالي عيد الميلاد 2016 أو 2016-12-24 أو 2016-12 أو 2016.',
		order: 'يجب أن تبدأ الفترة قبل أن تنتهي.',
		bbox: 'يُكتب الإطار غرب,جنوب,شرق,شمال بالدرجات، مثلًا 1.5,50,3,51.',
		polygon: 'تُكتب المنطقة بخطوط الطول والعرض بالدرجات تباعًا: ثلاثة رؤوس على الأقل ومئتان على الأكثر.',
		around:
			'يُكتب المحيط خط الطول,خط العرض,كيلومترات أو مكان,كيلومترات، مثلًا arras,20، وألفا كيلومتر على الأكثر.',
		place: 'يُكتب المكان كما في عنوان صفحته، مثلًا pas-de-calais.',
		name: 'لا مكان بهذا الاسم.',
		radius: 'يُكتب المحيط بالكيلومترات: أكثر من 0، وألفان على الأكثر.',
		centre: 'حول أي مكان؟ يُرسم المحيط حول مكان.',
		role: 'الأدوار: setting (مكان القصة)، origin (المنطلق)، destination (الوجهة)، mentioned (مذكور).',
		precision: 'درجات الدقة: exact, neighbourhood, commune, departement, region, country.',
		words: 'كلمات، مئتا حرف على الأكثر.',
		theme: 'المواضيع:',
		kind: 'الأنواع:',
		language: 'اللغات: fr, en, de, ar.',
		sort: 'الترتيب: latest, earliest, published, title, nearest (مع محيط), relevance (مع كلمات).',
		shows: 'طرق العرض: stories (القصص)، rows (القصص والأماكن)، milestones (المحطات).',
		columns:
			'الأعمدة: told (تروي)، title (العنوان)، where (المكان)، role (دور المكان)، precision (الدقة)، kind (النوع)، themes (المواضيع)، languages (اللغات)، places (عدد الأماكن)، published (النشر).',
		unit: 'الوحدات: day (يوم)، week (أسبوع)، month (شهر)، year (سنة).',
		after: 'لم تعد هذه التتمة مقروءة: ابدأ من الصفحة الأولى.',
		limit: 'يُكتب عدد الأسطر بالأرقام ولا يتجاوز الحد.',
		tile: 'تُكتب البلاطة: تقريب/عمود/صف، عدًّا من الشمال الغربي: التقريب من 0 إلى 20، والعمود والصف أقل من 2 مرفوعة إلى التقريب.',
		once: 'لا يُعطى هذا المعامل إلا مرة واحدة.',
		length: 'نص لا يتجاوز مئتي كيلوبايت.',
		known: 'المعاملات:',
		none: 'لا معاملات لهذه الصفحة.'
	},
	withoutIt: 'الصفحة نفسها بلا هذا المعامل',
	failedTitle: 'حدث خلل عندنا',
	failed: (id) => `لم يضع شيء. إن تكرر ذلك فأعطِ التحرير هذا الرقم: ${id}.`,
	home: 'خريطة فرنسا',
	allPlaces: 'كل الأماكن'
};
