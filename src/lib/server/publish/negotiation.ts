import { isLanguage, languages, type Language } from '../../story/language.ts';

/**
 * The language that suits a reader best: the one remembered, else the best of `Accept-Language`
 * (RFC 9110, section 12.5.4; regional variants count as their language), else French.
 */
export function negotiateLanguage(accepted: string | null, remembered?: string): Language {
	if (isLanguage(remembered)) return remembered;
	const wishes = (accepted ?? '')
		.split(',')
		.map((wish, position) => {
			const [range = '', ...parameters] = wish.trim().split(';');
			const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
			return { language: range.toLowerCase().split('-')[0]!, quality: Number(quality ?? 1), position };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality || a.position - b.position);
	return wishes.map((wish) => wish.language).find(isLanguage) ?? languages[0];
}
