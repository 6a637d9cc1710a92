import { figureMessages } from '../../i18n/messages/figures.ts';
import { foreignPlayer, type ForeignPlayer } from '../../newsroom/foreign-player.ts';
import type { Language } from '../../story/language.ts';
import type { ShownMedia } from '../media/public-media.ts';

export const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How wide a picture stands on the page of its story: the measure of its text. */
const SIZES = '(width < 960px) calc(100vw - 32px), 627px';

/** The width fetched by browsers that choose none of the others, in pixels. */
const PLAIN_WIDTH = 960;

const addressOf = (id: number, name: string) => `/media/${id}/${name}`;

/** A picture in two formats and its widths; the room it takes is known before it comes, and what it will look like. */
function picture({ id, files, alt, foretaste }: ShownMedia): string {
	const srcset = (type: string) =>
		files
			.filter((file) => file.type === type)
			.map(({ name, width }) => `${addressOf(id, name)} ${width}w`)
			.join(', ');
	const webp = files.filter(({ type }) => type === 'image/webp');
	const largest = webp.at(-1);
	if (!largest) return '';
	const plain = webp.find(({ width }) => width! >= PLAIN_WIDTH) ?? largest;
	const ground = foretaste ? ` style="background:center/cover url(${escape(foretaste)})"` : '';
	return (
		`<picture><source type="image/avif" srcset="${srcset('image/avif')}" sizes="${SIZES}">` +
		`<img src="${addressOf(id, plain.name)}" srcset="${srcset('image/webp')}" sizes="${SIZES}"` +
		` width="${largest.width}" height="${largest.height}" alt="${escape(alt)}" loading="lazy" decoding="async"${ground}></picture>`
	);
}

/** Sound or video: nothing of it is fetched before it is played. */
function recording({ id, kind, files, alt, still }: ShownMedia): string {
	const [file] = files;
	if (!file) return '';
	const source = `src="${addressOf(id, file.name)}" controls preload="none" aria-label="${escape(alt)}"`;
	if (kind === 'sound') return `<audio ${source}></audio>`;
	const poster = still?.files.filter(({ type }) => type === 'image/webp').find(({ width }) => width! >= 640);
	const shape = poster ? ` width="${poster.width}" height="${poster.height}"` : '';
	const before = poster ? ` poster="${addressOf(still!.id, poster.name)}"` : '';
	return `<video ${source} playsinline${before}${shape}></video>`;
}

/** A player elsewhere: a still of our own, and a link that says where it leads and who learns of it. */
function player({ address, name, company }: ForeignPlayer, language: Language, still?: ShownMedia): string {
	const m = figureMessages[language];
	return (
		(still ? picture(still) : '') +
		`<p class="elsewhere"><a href="${escape(address)}" rel="external noreferrer">${escape(m.goTo(name))}</a> ` +
		`<small>${escape(m.whoLearns(company))}</small></p>`
	);
}

function megabytes(bytes: number, language: Language): string {
	const digits = { maximumFractionDigits: 1, minimumFractionDigits: bytes < 1e7 ? 1 : 0 };
	return (Math.max(bytes, 1e5) / 1e6).toLocaleString(language, digits);
}

/** What is told below: the caption, whose work it is, and how much there is to fetch. */
function underneath(media: ShownMedia, caption: string, language: Language): string {
	const m = figureMessages[language];
	const credit = media.credit || media.still?.credit;
	const isRecording = media.kind === 'sound' || media.kind === 'video';
	const notes = [
		credit && m.credit(credit),
		isRecording && media.files[0] && m.size(megabytes(media.files[0].bytes, language))
	].filter((note) => typeof note === 'string' && note !== '');
	const small = notes.map((note) => `<small>${escape(note as string)}</small>`);
	const parts = [caption && `<span>${escape(caption)}</span>`, ...small].filter(Boolean);
	return parts.length ? `<figcaption>${parts.join(' ')}</figcaption>` : '';
}

/**
 * A medium as a figure in a story's body.
 * @param title what the body itself says of it, where the newsroom's caption is empty
 * @param language of the text around it
 */
export function figure(media: ShownMedia, title: string, language: Language): string {
	const foreign = media.kind === 'foreign' ? foreignPlayer(media.address ?? '') : undefined;
	const inside = foreign
		? player(foreign, language, media.still)
		: media.kind === 'picture'
			? picture(media)
			: recording(media);
	const caption = media.caption || title || (foreign ? media.alt : '');
	return `<figure class="${media.kind}">${inside}${underneath(media, caption, language)}</figure>\n`;
}

/** A known player's address that stands in a paragraph by itself. */
export function bareFigure(found: ForeignPlayer, title: string, language: Language): string {
	const caption = title ? `<figcaption><span>${escape(title)}</span></figcaption>` : '';
	return `<figure class="foreign">${player(found, language)}${caption}</figure>\n`;
}
