import { counter } from '../plural.ts';
import type { checklist as french } from './checklist.fr.ts';

const n = counter('ar');
const number = (given: number) => n(given, { other: '#' });

export const checklist: typeof french = {
	pointCount: (blocks, look) =>
		blocks + look === 0
			? 'لا شيء مطلوب'
			: [
					blocks
						? n(blocks, {
								one: 'نقطة واحدة مانعة',
								two: 'نقطتان مانعتان',
								few: '# نقاط مانعة',
								other: '# نقطة مانعة'
							})
						: '',
					look ? n(look, { other: '# للنظر' }) : ''
				]
					.filter(Boolean)
					.join('، '),
	states: { blocks: 'مانع', look: 'للنظر', done: 'تم' },
	acts: {
		next: 'التالي',
		write: 'كتابة',
		choose: 'اختيار',
		describe: 'وصف',
		compare: 'مقارنة الخريطتين',
		toWord: 'إلى الكلمة',
		keep: 'إبقاء مع ذكر السبب',
		see: 'عرض',
		open: 'فتح'
	},
	why: 'لماذا تبقى هذه الكلمات',
	points: {
		places: 'الأماكن',
		names: (proposed, ambiguous, language) =>
			`: ${[
				proposed ? n(proposed, { other: '# مقترح' }) : '',
				ambiguous ? n(ambiguous, { other: '# ملتبس' }) : ''
			]
				.filter(Boolean)
				.join('، ')} (${language}). لا يُنشر شيء بلا تأكيد.`,
		missingIn: (language) => `: لا شيء باللغة ${language}`,
		noDate: ': لا تاريخ أو تاريخ غير مفهوم',
		noTheme: ': لا شيء',
		noPlace: ': لا مكان',
		picture: (given) => `الصورة ${number(given)}`,
		noAlt: (language) => `: لا وصف باللغة ${language}`,
		noCredit: ': لا ذكر للمصدر',
		gone: ': لم تعد موجودة، أو ليست متاحة لك',
		fine: 'أدق مما ينبغي',
		fineSays: (words, kind, shown) => `: «${words}» يدل على ${kind}؛ ${shown}.`,
		fineKept: (words, remark) => `«${words}» يبقى: ${remark}`,
		kinds: {
			address: 'عنوان',
			building: 'مبنى',
			quarter: 'حي',
			commune: 'بلدية',
			departement: 'مقاطعة',
			region: 'إقليم',
			country: 'بلد'
		},
		shows: {
			exact: 'والخريطة تُظهر النقطة',
			neighbourhood: 'والخريطة تُظهر الحي',
			commune: 'والخريطة تُظهر البلدية',
			departement: 'والخريطة تُظهر المقاطعة',
			region: 'والخريطة تُظهر الإقليم',
			country: 'والخريطة تُظهر البلد',
			withheld: 'والخريطة لا تُظهر شيئًا'
		},
		within: { alt: ' (وصف صورة)', caption: ' (تعليق صورة)', file: ' (اسم ملف)' },
		few: (people, proposed) =>
			`: ${n(people, { one: 'ساكن واحد', two: 'ساكنان', few: '# سكان', other: '# ساكنًا' })}، ${proposed}.`,
		proposes: {
			departement: 'تُقترح المقاطعة',
			region: 'يُقترح الإقليم',
			country: 'يُقترح البلد',
			withheld: 'يُقترح عدم إظهار شيء'
		},
		behind: (revision, paragraphs) =>
			`: يتبع المراجعة ${number(revision)} من الأصل؛ ${n(paragraphs, { one: 'تغيّرت فقرة واحدة', two: 'تغيّرت فقرتان', few: 'تغيّرت # فقرات', other: 'تغيّرت # فقرة' })}.`,
		notReady: ': الترجمة غير جاهزة ولن تصدر',
		link: 'رابط',
		deadLink: (href) => `: ${href} لا يؤدي إلى شيء`,
		unopened: (href) => `: ${href}، لم تفتحوه بعد`,
		dated: (date) => `التاريخ المقروء: ${date}`,
		placed: (count) =>
			n(count, { one: 'مكان واحد مؤكد', two: 'مكانان مؤكدان', few: '# أماكن مؤكدة', other: '# مكانًا مؤكدًا' }),
		described: (byline, themes) =>
			`${byline ? 'التوقيع والنوع' : 'النوع'}، ${n(themes, { one: 'موضوع واحد', two: 'موضوعان', few: '# مواضيع', other: '# موضوعًا' })}`,
		pictured: (count) => `المصادر والأوصاف: ${number(count)} من ${number(count)}`,
		linked: (inner, outer) =>
			`الروابط: ${[
				inner ? n(inner, { other: '# داخلي صالح' }) : '',
				outer ? n(outer, { other: '# خارجي' }) : ''
			]
				.filter(Boolean)
				.join('، ')}`
	},
	publish: 'نشر',
	publishAgain: 'نشر هذه المراجعة',
	publishCount: (count) => (count ? `نشر · ${number(count)}` : 'نشر'),
	schedule: 'جدولة',
	review: 'إرسال للمراجعة',
	ctrlEnter: 'Ctrl Enter',
	ctrlP: 'Ctrl P',
	ctrlM: 'Ctrl M',
	ctrlK: 'Ctrl K',
	asProposed: 'أخذ الدقة المقترحة',
	statusOf: (status, published) =>
		published === null ? `${status}، لم تُنشر قط` : `${status}، نُشرت المراجعة ${number(published)}`,
	pointsLeft: (count) =>
		n(count, {
			one: 'بقيت نقطة واحدة: ',
			two: 'بقيت نقطتان: ',
			few: 'بقيت # نقاط: ',
			other: 'بقيت # نقطة: '
		}),
	goFirst: 'إلى الأولى',
	nothingLeft: 'لا شيء يمنع.',
	wrongField: (field) => `${field}: لا يمكن أن يبقى هذا الحقل هكذا.`,
	fieldNames: {
		title: 'العنوان',
		standfirst: 'المقدمة',
		summary: 'الملخص',
		body: 'النص',
		occurred: 'تاريخ الحدث',
		published: 'أول نشر',
		kind: 'النوع',
		edition: 'الطبعة',
		byline: 'التوقيع',
		sources: 'المصادر',
		themes: 'المواضيع',
		theme: 'المواضيع',
		place: 'الأماكن',
		binned: 'القصة في السلة',
		form: 'الاستمارة'
	},
	previewNote: 'معاينة: ما سيقرؤه القراء. لم يُنشر شيء.'
};
