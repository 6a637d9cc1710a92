/** Word's own lists are paragraphs that say `mso-list:l0 level1 lfo1`, with their sign written out before the words. */
const LIST = /mso-list:\s*(l\d+)\s+level(\d)/;

interface Item {
	element: Element;
	level: number;
	isOrdered: boolean;
	start: number;
}

function itemOf(element: Element): Item | undefined {
	const [, , level] = LIST.exec(element.getAttribute('style') ?? '') ?? [];
	if (!level) return undefined;
	const sign = element.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
	const said = sign?.textContent.trim() ?? '';
	sign?.remove();
	const [, number] = /^\(?(\d+|[a-z]{1,4})[.)]/i.exec(said) ?? [];
	return { element, level: Number(level), isOrdered: number !== undefined, start: Number(number) || 1 };
}

/** Makes lists of the paragraphs by which Word says them, one within the other by their level. */
export function makeWordLists(body: HTMLElement): void {
	const { ownerDocument } = body;
	/** The lists that are open, the outermost first. */
	let open: { list: Element; level: number }[] = [];
	let before: Element | undefined;
	for (const paragraph of body.querySelectorAll('[style*="mso-list"]')) {
		const item = itemOf(paragraph);
		if (!item) continue;
		if (before?.nextElementSibling !== paragraph) open = [];
		while (open.length && open.at(-1)!.level > item.level) open.pop();
		const entry = ownerDocument.createElement('li');
		let inner = open.at(-1);
		const [outermost] = open;
		if (inner?.level !== item.level) {
			const list = ownerDocument.createElement(item.isOrdered ? 'ol' : 'ul');
			if (item.start > 1) list.setAttribute('start', String(item.start));
			if (inner) inner.list.lastElementChild!.append(list);
			else paragraph.before(list);
			inner = { list, level: item.level };
			open.push(inner);
		}
		inner.list.append(entry);
		const own = ownerDocument.createElement('p');
		own.append(...paragraph.childNodes);
		entry.append(own);
		paragraph.remove();
		before = (outermost ?? inner).list;
	}
}
