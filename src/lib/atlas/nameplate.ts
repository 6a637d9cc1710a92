import type { PlacedName } from './names.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
const pixels = (value: number) => Math.round(value * 10) / 10;

/**
 * The names of the ground as SVG, to stand beside the nested drawing: positions in percent, type in CSS pixels.
 * Each `<text>` has the class of its kind (`town-name`, `sea-name`…); a town has a dot.
 */
export function drawNames(names: readonly PlacedName[]): string {
	return names
		.map(({ kind, lines, leading, x, y, dx, dy, anchor }) => {
			const [px, py] = [percent(x), percent(y)];
			const rows = lines.map((line, row) =>
				lines.length === 1
					? escape(line)
					: `<tspan x="${px}" dx="${pixels(dx)}" dy="${row ? leading : pixels(dy)}">${escape(line)}</tspan>`
			);
			const offset = lines.length === 1 ? ` dx="${pixels(dx)}" dy="${pixels(dy)}"` : '';
			const dot = kind === 'town' ? `<circle class="town-dot" cx="${px}" cy="${py}" r="1.6"/>` : '';
			return `${dot}<text class="${kind}-name" x="${px}" y="${py}"${offset} text-anchor="${anchor}">${rows.join('')}</text>`;
		})
		.join('');
}
