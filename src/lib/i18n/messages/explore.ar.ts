import { counter } from '../plural.ts';
import type { Messages } from './index.ts';

const n = counter('ar');
const stories = (count: number) =>
	n(count, {
		zero: 'لا قصص',
		one: 'قصة واحدة',
		two: 'قصتان',
		few: '# قصص',
		many: '# قصة',
		other: '# قصة'
	});
const rows = (count: number) =>
	n(count, {
		zero: 'لا أسطر',
		one: 'سطر واحد',
		two: 'سطران',
		few: '# أسطر',
		many: '# سطرًا',
		other: '# سطر'
	});
const places = (count: number) =>
	n(count, {
		zero: 'لا أماكن',
		one: 'مكان واحد',
		two: 'مكانان',
		few: '# أماكن',
		many: '# مكانًا',
		other: '# مكان'
	});
/** Keeps a name's or an address's direction from moving what stands beside it (Unicode, UAX #9). */
const whole = (text: string) => `\u2068${text}\u2069`;
const kilometres = (km: number) => n(km, { other: '#\u00a0كم' });

export const explore: Messages['explore'] = {
	name: 'استكشاف',
	description: 'البحث عن القصص وعدّها والاستشهاد بها وأخذها: كلمات وفترة ومكان ومواضيع.',

	stories,
	whole: (count) => `، ${rows(count)}: الإصدار كله، `,
	nothing: 'لا قصة',
	anyPlace: 'في كل مكان',
	anyTheme: 'في كل موضوع',
	stop: '.',
	withWords: (words) => ['فيها الكلمات ', `«${words}»`],
	onTheme: (names) => ['حول موضوع ', names],
	ofKind: (names) => ['من نوع ', names],
	readableIn: (names) => ['متاحة باللغة ', names],
	withPlace: 'أحد أماكنها ',
	located: (name) => ['في ', name],
	placeNear: (km, name) => ['', `على بعد أقل من ${kilometres(km)} من ${name}`],
	inBox: ['داخل ', 'الإطار المختار'],
	inArea: ['داخل ', 'المنطقة المرسومة'],
	placeAs: (names) => ['', names],
	asRole: { setting: 'مكان القصة', origin: 'منطلق', destination: 'وجهة', mentioned: 'مذكور فحسب' },
	knownTo: {
		exact: 'معروف بدقة',
		neighbourhood: 'معروف على مستوى الحي على الأقل',
		commune: 'معروف على مستوى البلدة على الأقل',
		departement: 'معروف على مستوى المحافظة على الأقل',
		region: 'معروف على مستوى الإقليم على الأقل',
		country: 'معروف على مستوى البلد على الأقل',
		withheld: 'لا يُعرض'
	},
	since: (day) => `منذ ${day}`,
	until: (day) => `حتى ${day}`,
	during: (date, grain) => (grain === 'year' ? `في سنة ${date}` : `في ${date}`),
	between: (dates) => dates,
	remove: (what) => `إزالة: ${what}`,
	clear: 'مسح الكل',
	restrict: 'تضييق',
	copyAddress: 'نسخ العنوان',
	copied: 'نُسخ',
	notCopied: 'تعذر النسخ: حدد النص وانسخه.',
	counted: (milliseconds) => `عُدّت بدقة في ${n(milliseconds, { other: '#\u00a0مللي ثانية' })}`,

	filters: 'التصفية',
	words: 'كلمات',
	wordsHint: '«عبارة»، أو، −دون',
	period: 'الفترة المروية',
	from: 'من',
	to: 'إلى',
	dateExample: '24 أكتوبر 2016',
	days: (count) =>
		n(count, {
			zero: 'لا أيام',
			one: 'يوم واحد',
			two: 'يومان',
			few: '# أيام',
			many: '# يومًا',
			other: '# يوم'
		}),
	read: (period) => `قُرئت: ${period}`,
	place: 'المكان',
	placeHint: 'وما يقع فيه',
	placeExample: 'بلدة، بلد، مخيم…',
	radius: 'المحيط، كم',
	radiusHint: 'حول المكان',
	precisionAtLeast: 'الدقة على الأقل',
	anyPrecision: 'أي دقة',
	inBoxNow: 'إطار الخريطة',
	inAreaNow: 'المنطقة المرسومة',
	area: 'المنطقة',
	facets: {
		theme: 'الموضوع',
		kind: 'النوع',
		language: 'اللغة',
		role: 'دور المكان',
		precision: 'دقة الأماكن'
	},
	precisions: {
		exact: 'نقطة دقيقة',
		neighbourhood: 'حي',
		commune: 'بلدة',
		departement: 'محافظة',
		region: 'إقليم',
		country: 'بلد',
		withheld: 'لا يُعرض'
	},
	roles: { setting: 'مكان القصة', origin: 'المنطلق', destination: 'الوجهة', mentioned: 'مذكور' },
	languages: { fr: 'الفرنسية', en: 'الإنجليزية', de: 'الألمانية', ar: 'العربية' },
	overlaps: 'قد تُعدّ القصة أكثر من مرة',
	finest: 'أدق أماكن كل قصة',
	moreRows: (count) =>
		n(count, {
			one: 'واحد آخر',
			two: 'اثنان آخران',
			few: '# أخرى',
			many: '# آخر',
			other: '# آخر'
		}),
	findRow: 'البحث عن موضوع',
	search: 'بحث',
	see: (count) => (count === 0 ? 'لا قصة' : `عرض ${stories(count)}`),
	close: 'إغلاق',
	suggestions: 'أماكن مقترحة',
	suggested: (count) => places(count),
	noPlace: 'لا مكان بهذا الاسم',
	around: (km) => `في محيطه، ${kilometres(km)}`,
	which: (name) => `عدة أماكن تحمل اسم «${name}». أيها؟`,
	whichNote: 'لا شيء في طلبك يفصل بينها: ما يلي معدود دون هذا المكان.',
	notTold: (name) => `لا قصة تذكر مكانًا اسمه «${name}». أتبحث في محيطه؟`,
	notToldNote: 'ما يلي معدود دون هذا المكان.',

	table: 'الجدول',
	views: { stories: 'القصص', rows: 'القصص والأماكن', milestones: 'المحطات' },
	tells: 'تروي',
	title: 'العنوان',
	titlePlaces: 'العنوان والأماكن',
	where: 'المكان',
	role: 'دور المكان',
	precision: 'الدقة',
	published: 'نُشرت',
	tongues: 'اللغات',
	places: 'الأماكن',
	fact: 'الواقعة',
	themes: 'المواضيع',
	columns: 'الأعمدة',
	showColumns: 'عرض',
	usualColumns: 'الأعمدة المعتادة',
	source: 'المصدر',
	elsewhere: 'خارج المطلوب',
	insideOf: (inside, outside) => `${rows(inside)} ضمن المطلوب، و${n(outside, { other: '# خارجه' })}`,
	stable: 'الترتيب ثابت وإن نُشر جديد',
	rankedOf: (count) => `رُتبت من بين أحدث ${n(count, { other: '#' })} من النتائج`,
	sorts: {
		latest: 'الأحدث أولًا',
		earliest: 'الأقدم أولًا',
		published: 'بحسب النشر',
		title: 'بحسب العنوان',
		nearest: 'الأقرب أولًا',
		relevance: 'بحسب الصلة'
	},
	order: 'الترتيب',
	next: (count) =>
		n(count, {
			one: 'السطر التالي',
			two: 'السطران التاليان',
			few: 'الأسطر الـ# التالية',
			many: 'الأسطر الـ# التالية',
			other: 'الأسطر الـ# التالية'
		}),
	first: 'العودة إلى البداية',
	empty: 'لا قصة تجمع هذا كله.',
	emptyHelp: 'أزل شرطًا:',
	noMilestones: 'لا محطات في هذه الفترة وهذه الأماكن.',
	milestones: 'محطات هذه الفترة وهذه الأماكن',
	milestonesNote: (count) =>
		n(count, { one: 'واحدة، مع مصدرها', two: 'اثنتان، مع مصدريهما', other: '#، مع مصادرها' }),
	aroundIt: 'في الجوار:',
	storiesNear: (place, _kind, km) => `قصص على بعد أقل من ${kilometres(km)} من ${place}، الأقرب أولًا`,
	comingFrom: (place) => `قصص منطلقها ${place}`,

	everything: 'الإصدار كله',
	cite: 'الاستشهاد بهذه المجموعة',
	citeNote: 'نسخة مؤرخة بعنوان ثابت',
	citation: (publisher, title, counted, address) =>
		`${whole(publisher)}، «${whole(title)}»، ${counted}، ${whole(address)}`,
	countedRows: (count, of) => `${stories(count)}، ${rows(of)}`,
	form: 'صيغة الاستشهاد',
	plain: 'نص',
	copy: 'نسخ',
	fix: 'تثبيت نسخة مؤرخة',
	fixNote: (count) =>
		`تعيد النسخة المثبتة بعد خمس سنوات ما فيها الآن (${rows(count)})، إلا ما سُحب حتى ذلك الحين، وتذكر عدده.`,
	citeTake: 'استشهاد وأخذ',
	parts: 'أقسام الصفحة',
	take: 'أخذ البيانات',
	takeNote: 'المجموعة كلها',
	csv: 'سطر لكل قصة ومكان',
	geojson: 'الأشكال المنشورة',
	geojsons: 'عنصر في كل سطر',
	atom: 'مع GeoRSS، للمتابعة',
	feed: 'الموجز نفسه',
	ogc: 'المجموعة نفسها بلغة CQL2',
	allData: 'العدد كله وطريقة الاستعمال والترخيص',
	address: 'عنوان',
	lines: rows,
	objects: (count) =>
		n(count, {
			zero: 'لا عناصر',
			one: 'عنصر واحد',
			two: 'عنصران',
			few: '# عناصر',
			many: '# عنصرًا',
			other: '# عنصر'
		}),
	entries: (count) =>
		n(count, {
			zero: 'لا مواد',
			one: 'مادة واحدة',
			two: 'مادتان',
			few: '# مواد',
			many: '# مادة',
			other: '# مادة'
		}),

	status: (count) => (count === 0 ? 'لا قصة.' : `${stories(count)}.`),
	counting: 'يجري العد…',
	busy: 'طلبات كثيرة في آن واحد: أعد المحاولة بعد ثوان.',
	failed: 'تعذر العد؛ ما زالت الصفحة تعرض السابق.',
	keys: 'المفاتيح',
	keysOn: 'مفاتيح من حرف واحد',
	help: {
		search: 'البحث عن كلمات',
		place: 'إلى المكان',
		draw: 'رسم، محيط، الخريطة الظاهرة',
		period: 'تقديم الفترة أو تأخيرها',
		rows: 'السطر التالي، السابق',
		open: 'فتح القصة',
		map: 'عرض على الخريطة',
		address: 'نسخ العنوان',
		cite: 'الاستشهاد',
		next: 'الصفحة التالية',
		keys: 'هذه المساعدة'
	}
};
