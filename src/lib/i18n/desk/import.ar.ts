import { counter } from '../plural.ts';
import type { ImportWords } from './import.ts';

const n = counter('ar');
const articles = { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', other: '# مقالًا' };
const drafts = { zero: 'لا مسودات', one: 'مسودة واحدة', two: 'مسودتان', few: '# مسودات', other: '# مسودة' };
const stories = { zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتان', few: '# قصص', other: '# قصة' };
const lines = { zero: 'لا أسطر', one: 'سطر واحد', two: 'سطران', few: '# أسطر', other: '# سطرًا' };
const pages = { zero: 'لا صفحات', one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', other: '# صفحة' };

export const importing: ImportWords = {
	title: 'استيراد',
	lead: 'WordPress (WXR) أو CSV أو XLSX أو GeoJSON أو KML أو KMZ أو GPX أو StoryMapJS أو RSS أو Atom أو أرشيف من Lieudit. 500 ميغابايت على الأكثر.',
	promise: 'معاينة أولًا: لا يُكتب شيء قبل موافقتك.',
	file: 'الملف',
	read: 'قراءة الملف',
	latest: 'آخر عمليات الاستيراد',
	none: 'لم يُستورد شيء بعد.',
	when: 'متى',
	status: {
		reading: 'قيد القراءة',
		read: 'المعاينة جاهزة',
		refused: 'مرفوض',
		done: 'استُورد',
		undone: 'أُلغي'
	},
	kind: {
		wordpress: 'WordPress',
		feed: 'RSS أو Atom',
		csv: 'CSV',
		xlsx: 'XLSX',
		geojson: 'GeoJSON',
		kml: 'KML',
		kmz: 'KMZ',
		gpx: 'GPX',
		storymap: 'StoryMapJS',
		archive: 'أرشيف من Lieudit'
	},

	preview: 'معاينة الاستيراد',
	unsaidLanguage: 'لغة غير مذكورة',
	took: (seconds) => `قُرئ في ${seconds} ث`,
	nothingYet: 'لم يُكتب شيء بعد',
	underWay: (count) => `قيد القراءة: ${n(count, articles)} حتى الآن.`,
	again: 'النظر من جديد',
	articles: (count) => n(count, articles),
	withPoints: (count) => `، منها ${n(count, articles)} بأماكن مقترحة`,
	notUnderstood: (count) => `لم يُفهم ${n(count, lines)}`,
	allUnderstood: 'فُهم كل شيء',
	fates: {
		new: (count) => `${n(count, drafts)} للإنشاء`,
		changed: (count) => `${n(count, stories)} للتحديث`,
		unchanged: (count) => `${n(count, stories)} بلا تغيير`,
		conflict: (count) => `${n(count, stories)} عُدّلت هنا منذئذ`,
		binned: (count) => `${n(count, stories)} في السلة`,
		aside: (count) => `${n(count, pages)} جانبًا`
	},
	fate: {
		new: 'جديد',
		changed: 'يُحدَّث',
		unchanged: 'بلا تغيير',
		conflict: 'عُدّل هنا: يبقى',
		binned: 'في السلة: يبقى',
		aside: 'صفحة، جانبًا'
	},
	media: (count) =>
		n(count, {
			zero: 'لا وسائط',
			one: 'وسيط واحد بالإحالة',
			two: 'وسيطان بالإحالة',
			few: '# وسائط بالإحالة',
			other: '# وسيطًا بالإحالة'
		}),
	translationOf: (source) => `ترجمة ${source}`,
	lists: {
		all: 'المقالات',
		points: 'ذات أماكن',
		themes: 'الأبواب ← المواضيع',
		authors: 'الكتّاب',
		media: 'الوسائط',
		aside: 'المتروكة'
	},
	article: {
		back: 'العودة إلى القائمة',
		previous: 'المقال السابق',
		next: 'المقال التالي',
		becomes: {
			new: 'يصير مسودة جديدة.',
			changed: 'يُحدّث القصة المستوردة من قبل.',
			unchanged: 'مستورد من قبل ولم يتغير: لن يُكتب شيء.',
			conflict:
				'عُدّلت القصة هنا منذ الاستيراد السابق: يبقى نصها كما هو، وتُقترح إلى جانبه نقاط المصدر ووسائطه.',
			binned: 'قصته في السلة: تبقى فيها.',
			aside: 'صفحة من الموقع، تُترك جانبًا.'
		},
		joins: (source) => `ترجمة ${source}: تلتحق بأصلها.`,
		occurred: 'تاريخ القصة',
		unread: 'غير مفهوم',
		address: 'العنوان الأصلي'
	},
	columns: {
		line: 'السطر',
		source: 'الرقم',
		title: 'العنوان',
		published: 'النشر',
		language: 'اللغة',
		fate: 'يصير',
		points: 'أماكن مقترحة'
	},
	places: {
		title: (count) => `${n(count, articles)} بأماكن`,
		count: (places, ambiguous) =>
			`${n(places, { zero: 'لا أماكن', one: 'مكان واحد', two: 'مكانان', few: '# أماكن', other: '# مكانًا' })}، الملتبس منها: ${n(ambiguous, { other: '#' })}`,
		map: 'خريطة الأماكن المقترحة',
		none: 'لا مكان مقترحًا.',
		possible: (name, count) => `${name}، المحتمل: ${n(count, { other: '#' })}`,
		one: 'مكان واحد محتمل',
		ambiguous: 'ملتبس، يُحسم في القصة',
		seeking: (looked, goal) => `بُحث عن الأماكن في ${n(looked, articles)} من ${n(goal, { other: '#' })}.`,
		partly: (goal) => `بُحث في أول ${n(goal, articles)} فقط؛ والباقي عند فتح كل قصة.`
	},
	authors: {
		name: 'الكاتب',
		count: 'المقالات',
		tell: 'يصير كل اسم توقيعَ قصصه. لا يُنشأ أي حساب.'
	},
	files: {
		address: 'العنوان',
		alt: 'الوصف',
		article: 'المقال',
		none: 'خارج المقالات',
		tell: 'لا يُنزَّل شيء: يبقى العنوان إلى جانب القصة، لمن سيأتي بالملف.'
	},
	themeNames: {
		tell: 'يحمل الموضوع الجديد الاسم نفسه في اللغات الأربع، ما لم تُكتب هنا أسماء أخرى.',
		heading: 'الباب',
		theme: 'الموضوع',
		tooLong: '80 حرفًا على الأكثر.',
		toOne: 'اختيار'
	},
	colon: ': ',
	semicolon: '؛ ',
	untitled: 'بلا عنوان',
	proposals: 'تبقى الأماكن اقتراحات: لا يظهر شيء قبل أن يؤكده إنسان.',
	pointsWait: (count) =>
		n(count, {
			one: 'يذكر المصدر نقاطًا لقصة واحدة: لا يظهر شيء منها قبل أن تؤكدها.',
			two: 'يذكر المصدر نقاطًا لقصتين: لا يظهر شيء منها قبل أن تؤكدها.',
			few: 'يذكر المصدر نقاطًا لـ# قصص: لا يظهر شيء منها قبل أن تؤكدها.',
			other: 'يذكر المصدر نقاطًا لـ# قصة: لا يظهر شيء منها قبل أن تؤكدها.'
		}),
	confirmPoints: 'تأكيدها',
	more: (count) => n(count, { one: 'التالي', two: 'التاليان', few: 'الـ# التالية', other: 'الـ# التالية' }),
	first: 'إلى البداية',
	problems: (count) => `${n(count, lines)} بلا فهم`,
	takeList: 'أخذ القائمة',
	otherProblems: (count) => `و${n(count, lines)} أخرى في القائمة`,
	line: 'السطر',
	problem: {
		unclosed: ['وسم لم يُغلق', 'أُغلق في آخر الفقرة؛ تُعاد قراءته.'],
		latitude: ['خط عرض مستحيل', 'تُرك؛ يبقى المقال بلا هذه النقطة.'],
		longitude: ['خط طول مستحيل', 'تُرك؛ يبقى المقال بلا هذه النقطة.'],
		geometry: ['شكل لا يُقرأ', 'تُرك؛ يبقى المقال بلا هذه النقطة.'],
		shortcode: ['محتوى إضافة مجهولة', 'تُرك؛ ويبقى ما يحيط به.'],
		date: ['تاريخ لا يُقرأ', 'لن يكون للمسودة هذا التاريخ.'],
		language: ['لغة مجهولة', 'يأخذ النص اللغة المختارة هنا.'],
		cells: ['عدد الخلايا غير عدد الترويسة', 'يُترك السطر.'],
		twice: ['مرتين في الملف', 'يبقى الثاني وحده أو يُترك.'],
		untitled: ['بلا عنوان', 'يُترك السطر. راجع الأعمدة.'],
		long: ['نص طويل جدًا', 'قُطع عند فقرة؛ تُعاد قراءته.'],
		element: ['عنصر غير مفهوم', 'تُرك.'],
		place: ['مكان غير مفهوم', 'تُرك.']
	},

	refused: 'لا يمكن قراءة هذا الملف. لم يتغير شيء.',
	fault: {
		unknown: 'ليس من الصيغ المعروفة.',
		empty: 'لا شيء فيه.',
		large: 'إنه أكبر مما يجب.',
		encoding: 'ليست بايتاته نصًا في الترميز الذي يعلنه.',
		xml: 'ليس XML سليم البناء.',
		doctype: 'يعلن DOCTYPE: لا تُقرأ الكيانات هنا. احذف ذلك السطر.',
		json: 'ليس JSON سليم البناء.',
		shape: 'ليس على شكل هذه الصيغة.',
		deep: 'تداخله أعمق مما يجب.',
		wide: 'فيه عنصر واحد أكبر مما يجب.',
		many: 'فيه عناصر أكثر مما يأخذه استيراد واحد (50 000). قسّمه.',
		table: 'لا يمكن قراءة الجدول.',
		quote: 'فيه علامة اقتباس فُتحت ولم تُغلق، أو أُغلقت وسط خلية.',
		zip: 'الأرشيف تالف.',
		bomb: 'ينفتح الأرشيف عن أكثر بكثير من وزنه: لا يُفتح.',
		path: 'في الأرشيف اسم يقود خارجه: لا يُفتح.',
		locked: 'الأرشيف مشفر.',
		memory: 'تتطلب قراءته ذاكرة كثيرة. قسّمه.'
	},
	atLine: (line) => `السطر ${line}.`,

	choices: 'الاختيارات',
	headings: 'الأبواب ← المواضيع',
	headingsTell: (known, open) => `معروف: ${known}، للاختيار: ${open}`,
	choose: 'للاختيار: متروك',
	newTheme: 'موضوع جديد',
	noTheme: 'لا شيء',
	languageOf: 'لغة النصوص التي لا تذكر لغتها',
	languagesHeading: 'اللغات',
	extension: (name) => `عُرفت إضافة ${name}`,
	joins: (count) => `${n(count, articles)} ترجمةٌ لغيره: ينضم كل منها إلى أصله.`,
	edition: 'الطبعة',
	withPages: (count) => `أخذ ${n(count, pages)} أيضًا`,
	tableColumns: 'أعمدة الجدول',
	ignored: 'متروك',
	role: {
		id: 'الرقم',
		title: 'العنوان',
		standfirst: 'المقدمة',
		body: 'النص',
		byline: 'الكاتب',
		kind: 'النوع',
		published: 'تاريخ النشر',
		occurred: 'تاريخ القصة',
		themes: 'المواضيع',
		language: 'اللغة',
		address: 'العنوان الأصلي',
		longitude: 'خط الطول',
		latitude: 'خط العرض',
		place: 'المكان',
		media: 'الوسيط'
	},
	apply: 'تطبيق هذه الاختيارات',

	oneGo: 'عملية واحدة: يمر كل شيء، أو لا شيء.',
	undoable: 'يمكن إلغاؤها دفعة واحدة طوال 30 يومًا؛ وإعادة الاستيراد لا تضاعف شيئًا.',
	drop: 'تخلٍّ',
	take: (count) => `استيراد ${n(count, articles)}`,
	keys: { take: 'استيراد' },

	done: 'تم الاستيراد',
	created: (count) => `أُنشئت: ${n(count, drafts)}`,
	updated: (count) => `حُدّثت: ${n(count, stories)}`,
	leftTell: (count) => `تُركت كما هي: ${n(count, stories)}؛ عمل عليها أحد.`,
	undo: 'إلغاء هذا الاستيراد',
	undoTell: 'تُحذف المسودات المنشأة، وتعود القصص المحدّثة إلى ما كانت عليه. ويبقى ما عدّله أحد منذئذ.',
	undone: 'أُلغي الاستيراد',
	deleted: (count) => `حُذفت: ${n(count, drafts)}`,
	restored: (count) => `أُعيدت: ${n(count, stories)}`,
	stories: 'رؤية القصص'
};
