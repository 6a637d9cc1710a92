import { counter } from '../plural.ts';
import type { MediaWords } from './media.ts';

const n = counter('ar');

export const media: MediaWords = {
	title: 'الوسائط',
	lead: 'كل صورة تُقرأ وتُكتب من جديد وتُنزع بياناتها قبل أن تُحفظ.',
	files: (count) =>
		n(count, {
			zero: 'لا ملفات',
			one: 'ملف واحد',
			two: 'ملفان',
			few: '# ملفات',
			many: '# ملفًا',
			other: '# ملف'
		}),
	none: 'لا ملف هنا. أسقط أول ملف أو الصقه أو اختره في الأعلى.',
	pick: 'اختيار وسيط',
	lost: 'لا يمكن قراءة القائمة الآن. حاول بعد قليل.',
	older: 'الأقدم',
	all: 'الكل',
	kinds: { picture: 'صور', sound: 'صوت', video: 'فيديو', foreign: 'في مواقع أخرى' },
	states: { describe: 'بحاجة إلى وصف', credit: 'ينقصه ذكر المصدر', ready: 'جاهز' },
	describedIn: (names) => `موصوف ${names}`,

	needsScript: 'رفع الملفات يحتاج إلى JavaScript ليُستأنف بعد الانقطاع.',
	drop: 'أسقط الملفات هنا أو الصقها أو',
	choose: 'اخترها',
	accepted:
		'JPEG وPNG وWebP وAVIF وGIF حتى 50 ميغابايت؛ MP3 وM4A وOgg وWAV وFLAC وMP4 وWebM حتى 500 ميغابايت.',
	uploads: 'الملفات المرسلة',
	waiting: 'في الانتظار',
	sending: (sent, whole) => `${sent} من ${whole} ميغابايت`,
	broken: 'انقطع الإرسال. سيُستأنف من حيث توقف.',
	ended: 'انتهت الجلسة. لم يضع شيء: ادخل من جديد ثم استأنف.',
	preparing: 'قراءة وتنظيف…',
	done: 'جاهز',
	resume: 'استئناف',
	giveUp: 'ترك',
	open: 'وصف',
	refusals: {
		unknown: 'ليس هذا صورة ولا صوتًا ولا فيديو يمكن قراءته هنا، مهما كان اسمه.',
		svg: 'ملفات SVG برامج بقدر ما هي رسوم: صدّره بصيغة PNG.',
		heic: 'لا يمكن قراءة HEIC هنا: صدّر الصورة بصيغة JPEG.',
		broken: 'الملف تالف أو مبتور.',
		bytes: 'ثقيل: 50 ميغابايت على الأكثر للصورة، و500 ميغابايت للصوت أو الفيديو.',
		pixels: 'كبيرة: 100 مليون بكسل على الأكثر.',
		frames: 'لقطات كثيرة: 1000 على الأكثر.',
		incomplete: 'لم يصل الملف كاملًا.',
		gone: 'انتهت مهلة الإرسال: ابدأه من جديد.',
		full: 'ملفات كثيرة تصل في وقت واحد: حاول بعد قليل.'
	},

	foreign: 'إضافة مشغّل من موقع آخر',
	foreignNote: 'عنوان وصورة ثابتة من عندنا: لا يُحمَّل شيء من هناك، لا هنا ولا عند القراء.',
	address: 'العنوان',
	addressWrong: 'ليس هذا عنوانًا على الويب، مثل https://…',
	add: 'إضافة',

	originals: 'الأصول',
	originalsKept: 'تُحفظ أصول الصور في غرفة التحرير ولا تُنشر أبدًا.',
	originalsNotKept: 'لا تُحفظ أصول الصور.',
	keepOriginals: 'حفظ الأصول القادمة',
	dropOriginals: 'التوقف عن حفظها ومحو المحفوظ منها',

	back: 'الوسائط',
	look: 'عرض',
	blur: 'تمويه',
	brush: 'الفرشاة',
	smaller: 'فرشاة أصغر',
	larger: 'فرشاة أكبر',
	addArea: 'إضافة منطقة',
	undo: 'التراجع عن الأخيرة',
	areas: (count) =>
		n(count, {
			one: 'منطقة واحدة للتمويه',
			two: 'منطقتان للتمويه',
			few: '# مناطق للتمويه',
			many: '# منطقة للتمويه',
			other: '# منطقة للتمويه'
		}),
	blurred: (count) =>
		n(count, {
			one: 'منطقة مموهة واحدة',
			two: 'منطقتان مموهتان',
			few: '# مناطق مموهة',
			many: '# منطقة مموهة',
			other: '# منطقة مموهة'
		}),
	area: (number, left, top) => `المنطقة ${number}: على بعد ${left} من اليسار و${top} من الأعلى`,
	areaKeys: 'الأسهم: تحريك. Shift مع الأسهم: تكبير أو تصغير. Delete: إزالة.',
	saveBlur: 'حفظ التمويه',
	noArea: 'ضع أولًا منطقة على الصورة.',
	blurWarning: 'التمويه يغيّر الصورة نفسها.',
	blurNote:
		'عند الحفظ تُمحى البكسلات السابقة في كل مكان، بما في ذلك المصغّرات والأصل؛ ولا رجوع بعد ذلك. لا تبحث الآلة عن أي وجه: رؤيتها عليك أنت.',
	crop: {
		act: 'قصّ',
		save: 'حفظ القصّ',
		none: 'ارسم أولًا إطارًا أصغر من الصورة.',
		warning: 'القصّ يغيّر الصورة نفسها.',
		note: 'عند الحفظ يُمحى ما هو خارج الإطار في كل مكان، بما في ذلك المصغّرات والأصل؛ ولا رجوع بعد ذلك.',
		frame: (width, height, left, top) =>
			`الإطار: ${width} من العرض و${height} من الارتفاع، على بعد ${left} من اليسار و${top} من الأعلى`,
		keys: 'الأسهم: تحريك. Shift مع الأسهم: تكبير أو تصغير.',
		whole: 'الصورة كلها',
		saved: 'حُفظ القصّ.'
	},

	description: (language) => `الوصف ${language}`,
	descriptionHint: 'ما يُرى أو يُسمع، لمن لا يستطيع ذلك',
	required: 'مطلوب',
	length: (count, most) => `${count} من ${most}`,
	caption: (language) => `التعليق ${language}`,
	optional: 'اختياري',
	credit: 'المصدر',
	creditRequired: 'مطلوب للنشر',
	name: 'الاسم في غرفة التحرير',
	nameNote: 'لا يُنشر أبدًا',
	focusAcross: 'مركز النظر، من اليسار (%)',
	focusDown: 'مركز النظر، من الأعلى (%)',
	still: 'الصورة قبل التشغيل',
	noStill: 'لا شيء',
	otherStill: 'صورة لعضو آخر',
	save: 'حفظ',
	saved: 'حُفظ.',
	blurSaved: 'حُفظ التمويه.',
	tooLong: 'أطول مما يجب.',
	empty: 'يجب ملء هذه الخانة.',
	notPicture: 'اختر صورة من القائمة.',
	needed: 'قصة منشورة تحتاج إلى هذا: يمكن تغييره لا إفراغه.',
	blocked: (names) => `دون وصف ${names} لا يُنشر شيء بهذه اللغات.`,

	removed: 'ما نُزع من الملف',
	tags: (count) =>
		n(count, { one: 'بيان واحد', two: 'بيانان', few: '# بيانات', many: '# بيانًا', other: '# بيان' }),
	removedKinds: {
		position: 'الموقع',
		device: 'الجهاز',
		time: 'التواريخ',
		thumbnail: 'المصغّرة',
		words: 'أسماء وكلمات',
		other: 'بيانات أخرى',
		frames: 'اللقطات التالية'
	},
	fileName: 'اسم الملف',
	replaced: 'استُبدل',
	widths: (count) =>
		n(count, {
			one: 'عرض واحد، AVIF وWebP',
			two: 'عرضان، AVIF وWebP',
			few: '# عروض، AVIF وWebP',
			many: '# عرضًا، AVIF وWebP',
			other: '# عرض، AVIF وWebP'
		}),
	originalKept: 'الأصل محفوظ في غرفة التحرير',
	originalNotKept: 'الأصل غير محفوظ (إعداد غرفة التحرير)',
	shownIn: 'يظهر في',
	shownNowhere: 'لا تعرضه أي قصة منشورة.',
	inStory: 'في قصة',

	remove: 'حذف…',
	removeNote: 'يُمحى الملف نهائيًا بكل نسخه.',
	removeSure: 'حذف نهائي',
	closed: {
		published: 'تعرضه قصة منشورة أو مجدولة: ما يراه القرّاء منه لا يغيّره إلا من له أن ينشر. لا كتابة هنا.',
		newsroom: 'هو ملك التحرير: لك أن تقرأه وتضعه في قصصك، لا أن تغيّره.'
	},
	inUse: 'تعرضه قصة منشورة: أزله منها أولًا.',
	conflict: 'غيّره أحد في هذه الأثناء. أعد تحميل الصفحة وحاول من جديد.'
};
