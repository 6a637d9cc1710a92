interface Bench {
	/** Moves the period by so many columns of the histogram. */
	shift: (steps: number) => void;
	/** Looks on the map where a row lies; rows are counted from 0. */
	show: (row: number) => void;
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

const titles = () => [...document.querySelectorAll<HTMLElement>('#table a.title')];

/** Which row has the focus, from 0; -1 where none has. */
const current = (rows: HTMLElement[]) =>
	rows.findIndex((title) => title.closest('tbody')?.contains(document.activeElement));

/** Goes to the title that comes so many rows after the one that has the focus. */
function step(steps: 1 | -1): void {
	const rows = titles();
	const at = current(rows);
	const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + steps))];
	next?.focus();
	next?.scrollIntoView({ block: 'nearest' });
}

/** What the bench's keys do: they press and reach what the page already has. */
export function keyActions({ shift, show }: Bench): Record<string, () => void> {
	return {
		'/': () => find('#words')?.focus(),
		l: () => find('#place')?.focus(),
		d: () => find('[data-mode="draw"]')?.click(),
		r: () => find('[data-mode="radius"]')?.click(),
		v: () => find('[data-mode="visible"]')?.click(),
		'[': () => shift(-1),
		']': () => shift(1),
		j: () => step(1),
		k: () => step(-1),
		o: () => find('#table tbody:focus-within a.title')?.click(),
		m: () => {
			const row = current(titles());
			if (row < 0) return;
			show(row);
			find('.bench-map')?.scrollIntoView({ block: 'nearest' });
		},
		n: () => find('#next')?.click(),
		y: () => find('#copy-address')?.click(),
		c: () => find('#copy-citation')?.click()
	};
}
