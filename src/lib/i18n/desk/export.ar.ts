import type { ExportWords } from './export.ts';

export const exporting: ExportWords = {
	title: 'تصدير',
	whole: 'التحرير كله',
	wholeLead:
		'أرشيف واحد (ZIP): القصص وترجماتها والأماكن والمواضيع والمعالم والوسائط، بصيغتي JSON وMarkdown، مع قائمة مجاميع للتحقق. إذا استُورد في مستودع فارغ صار التحرير نفسه.',
	story: (title) => `قصة واحدة: «${title}»`,
	storyLead: 'القصة مع ترجماتها وأماكنها ووسائطها.',
	untitled: 'بلا عنوان',
	without: 'لا يضم الأشخاص ولا السجل ولا أصول الصور.',
	revisions: 'مع كل المراجعات',
	truths: 'مع الأماكن الدقيقة',
	truthsTell: 'في ملف منفصل، truths.json. يُكتب ذلك في السجل قبل الإرسال.',
	take: 'أخذ الأرشيف',
	latest: 'آخر عمليات التصدير',
	none: 'لم يؤخذ شيء بعد.',
	everything: 'التحرير كله',
	cut: 'انقطع',
	withTruths: 'مع الأماكن الدقيقة'
};
