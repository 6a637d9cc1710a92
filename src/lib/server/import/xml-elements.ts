import { SaxesParser } from 'saxes';
import { FileFault } from './faults.ts';
import { textOf } from './source-text.ts';

/** An element, whole. */
export interface XmlElement {
	/** With its prefix, as written. */
	name: string;
	attributes: Record<string, string>;
	/** All text directly within, entities of XML itself resolved. */
	text: string;
	/** Where its start tag ends, from 1. */
	line: number;
	/** Where its text begins, from 1: markup within it is told by lines of the file. */
	textLine: number;
	children: XmlElement[];
}

const DEEPEST = 100;
/** Characters and elements of one wanted element: a long article is a megabyte. */
const LONGEST = 20_000_000;
const MOST_ELEMENTS = 100_000;

/** The first child of a name. */
export const childOf = ({ children }: XmlElement, name: string) =>
	children.find((child) => child.name === name);
export const childrenOf = ({ children }: XmlElement, name: string) =>
	children.filter((child) => child.name === name);
/** The text of the first child of a name, without space around it; '' where there is none. */
export const textIn = (element: XmlElement, name: string) => childOf(element, name)?.text.trim() ?? '';

class Gathering {
	readonly done: XmlElement[] = [];
	readonly #wanted: ReadonlySet<string>;
	readonly #open: XmlElement[] = [];
	readonly #parser = new SaxesParser();
	#depth = 0;
	#size = 0;
	#elements = 0;
	/** Characters since anything was told: saxes keeps an unended text whole. */
	#silent = 0;

	constructor(wanted: ReadonlySet<string>) {
		this.#wanted = wanted;
		const parser = this.#parser;
		parser.on('error', () => {
			throw new FileFault('xml', { line: parser.line });
		});
		parser.on('doctype', () => {
			throw new FileFault('doctype', { line: parser.line });
		});
		parser.on('opentag', ({ name, attributes }) => this.#start(name, attributes));
		parser.on('closetag', () => this.#end());
		parser.on('text', (text) => this.#add(text));
		parser.on('cdata', (text) => this.#add(text));
	}

	#start(name: string, attributes: Record<string, string>): void {
		this.#silent = 0;
		if (++this.#depth > DEEPEST) throw new FileFault('deep', { line: this.#parser.line, given: name });
		if (!this.#open.length && !this.#wanted.has(name)) return;
		if (!this.#open.length) this.#size = this.#elements = 0;
		if (++this.#elements > MOST_ELEMENTS) throw this.#tooWide();
		const { line } = this.#parser;
		const element: XmlElement = { name, attributes, text: '', line, textLine: line, children: [] };
		this.#open.at(-1)?.children.push(element);
		this.#open.push(element);
	}

	#end(): void {
		this.#silent = 0;
		this.#depth--;
		const element = this.#open.pop();
		if (element && !this.#open.length) this.done.push(element);
	}

	#add(text: string): void {
		this.#silent = 0;
		const element = this.#open.at(-1);
		if (!element) return;
		this.#size += text.length;
		if (this.#size > LONGEST) throw this.#tooWide();
		if (!element.text.trim()) {
			element.textLine = this.#parser.line - (text.split('\n').length - 1);
			element.text = '';
		}
		element.text += text;
	}

	#tooWide(): FileFault {
		return new FileFault('wide', { line: this.#parser.line, given: this.#open[0]?.name });
	}

	write(piece: string): void {
		// A doctype is told at its end only, by when its entities would have been read
		this.#silent += piece.length;
		if (this.#silent > LONGEST) throw this.#tooWide();
		this.#parser.write(piece);
	}

	close(): void {
		this.#parser.close();
	}
}

/**
 * The elements of some names, one after the other, from a file of any length. What is declared in a doctype is never
 * read: there is none. Elements of these names within one another come with the outermost.
 * @throws FileFault where it is no well-formed XML (with the line), has a doctype, or is nested too deep
 */
export async function* xmlElements(path: string, wanted: ReadonlySet<string>): AsyncGenerator<XmlElement> {
	const gathering = new Gathering(wanted);
	for await (const piece of textOf(path)) {
		gathering.write(piece);
		yield* gathering.done.splice(0);
	}
	gathering.close();
	yield* gathering.done.splice(0);
}
