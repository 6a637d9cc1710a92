import type { LayerWords } from './layers.ts';

export const layers: LayerWords = {
	title: 'طبقات مرجعية',
	lead: 'ملفات GeoPackage الموضوعة في مجلد «layers» من البيانات: تُقرأ خلال ثوانٍ ولا تُغيَّر أبدًا، وتُعرض على الباحثين على الخريطة وفي العنوان ‎/ogc.',
	none: 'لا ملف هناك.',
	shown: 'المعروضة',
	layer: 'الطبقة',
	attribution: 'المصدر الواجب ذكره',
	broken: 'غير المعروضة',
	file: 'الملف',
	why: 'ما يمنع عرضه',
	harmless: 'لا يتأثر بذلك شيء آخر. ويُقرأ الملف من جديد حالما يتغير.'
};
