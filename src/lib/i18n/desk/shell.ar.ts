import type { ShellWords } from './shell.ts';

export const shell: ShellWords = {
	desk: 'مكتب التحرير',
	menu: 'القائمة',
	sections: {
		stories: 'القصص',
		places: 'الأماكن',
		media: 'الوسائط',
		import: 'استيراد',
		export: 'تصدير',
		people: 'الأشخاص',
		log: 'السجل',
		bin: 'سلة المحذوفات'
	},
	initials: {
		stories: 'ق',
		places: 'م',
		media: 'و',
		import: 'ا',
		export: 'ت',
		people: 'ش',
		log: 'س',
		bin: 'ح'
	},
	site: 'زيارة الموقع',
	account: 'الحساب',
	leave: 'مغادرة',
	ranks: { contributor: 'مساهمة', editor: 'تحرير', administrator: 'إدارة' },
	goTo: 'الذهاب إلى:',
	thenInitial: 'ثم الحرف',
	allKeys: 'كل الاختصارات:',
	help: {
		title: 'اختصارات لوحة المفاتيح',
		everywhere: 'في كل مكان',
		here: 'في هذه الصفحة',
		open: 'هذه المساعدة',
		search: 'بحث',
		close: 'إغلاق',
		single: 'المفاتيح المفردة (من دون Ctrl): تعمل خارج الحقول',
		done: 'إغلاق'
	},
	keys: { enter: 'Enter', space: 'مسافة', escape: 'Esc' },
	refused: {
		forbidden: 'ليس لك أن تفعل هذا',
		mayNot: (action) => `رتبتك لا تسمح لك بـ${action}. سُجّل الرفض في السجل.`,
		missing: 'لا شيء في هذا العنوان',
		missingWhy: 'ليس لدى المكتب شيء بهذا الاسم، أو لم يعد لديه.',
		conflict: 'لم يعد هذا ممكنًا',
		failed: 'حدث خلل ما',
		failedWhy: (id) => `لم يضع شيء مما حُفظ. المرجع: ${id}.`,
		back: 'العودة إلى القصص'
	},
	actions: {
		'story.list': 'رؤية القصص',
		'story.create': 'بدء قصة',
		'story.read': 'قراءة هذه القصة',
		'story.write': 'الكتابة في هذه القصة',
		'story.bin': 'وضع هذه القصة في سلة المحذوفات',
		'story.publish': 'النشر',
		'story.withdraw': 'سحب قصة',
		'truth.see': 'رؤية نقطة دقيقة',
		'truth.write': 'تغيير نقطة دقيقة',
		'place.read': 'رؤية الأماكن',
		'place.write': 'تغيير الأماكن',
		'theme.create': 'إنشاء موضوع',
		'media.read': 'رؤية هذا الملف',
		'media.write': 'تغيير هذا الملف',
		'media.publish': 'تغيير ملف يراه القرّاء',
		import: 'الاستيراد',
		export: 'التصدير',
		'log.read': 'قراءة السجل',
		people: 'إدارة الأشخاص',
		settings: 'تغيير الإعدادات'
	},
	conflicts: {
		revision: 'حفظ شخص آخر في هذه الأثناء. لم يضع شيء: افتح القصة لترى النصّين.',
		status: 'تغيّرت الحالة في هذه الأثناء: انظر أين وصلت ثم حاول من جديد.',
		address: 'هذا الاسم مستخدم من قبل.',
		used: 'شيء منشور يحتاج إليه.',
		blocked: 'ما زال شيء ناقصًا قبل النشر.',
		withdrawn: 'هذه القصة مسحوبة: لا تعود إلا إذا أكّد ذلك من يرى السبب.'
	}
};
