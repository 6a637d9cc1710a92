import { getSchema } from '@tiptap/core';
import { Node as DocumentOf, Schema, type Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../editor/markdown/reader.ts';
import { schemaFor } from '../editor/schema.ts';
import { plainText, textOf } from './plain-text.ts';

const schema = new Schema({
	nodes: {
		doc: { content: 'block+' },
		paragraph: { group: 'block', content: 'inline*' },
		quote: { group: 'block', content: 'paragraph+' },
		picture: { group: 'block', atom: true },
		text: { group: 'inline' },
		hardBreak: { group: 'inline', inline: true },
		note: { group: 'inline', inline: true, atom: true }
	}
});
const paragraph = (...content: (string | Node)[]) =>
	schema.node(
		'paragraph',
		null,
		content.map((part) => (typeof part === 'string' ? schema.text(part) : part))
	);

describe('the text that the assistant reads', () => {
	const document = schema.node('doc', null, [
		paragraph('Noël à ', schema.node('note'), 'Croisilles'),
		schema.node('picture'),
		schema.node('quote', null, [paragraph('De Lille'), paragraph('à', schema.node('hardBreak'), 'Arras')]),
		paragraph(),
		paragraph('Fin.')
	]);
	const { text, position } = plainText(document);

	test('has its paragraphs apart, and a letter for whatever stands in a line', () => {
		expect(text).toBe('Noël à \ufffcCroisilles\n\nDe Lille\n\nà\nArras\n\n\n\nFin.');
	});

	test.each(['Croisilles', 'Lille', 'Arras', 'Fin.'])('leads back to where %s stands', (name) => {
		const start = text.indexOf(name);
		expect(document.textBetween(position(start), position(start + name.length))).toBe(name);
	});

	test('of nothing is nothing', () => {
		expect(plainText(schema.node('doc', null, [schema.node('picture')]))).toMatchObject({ text: '' });
	});

	test('is the same where no editor has it open', () => {
		const body = [
			'## Le *soir*',
			'De Lille[^1]\\\nà **Arras**.',
			'> De Calais',
			'- un\n- deux\n\n  trois',
			'![Une salle](media:1 "Croisilles")',
			'---',
			'| a | b |\n| - | - |\n| c | d |',
			'[^1]: Une note.'
		].join('\n\n');
		const read = readMarkdown(body);
		const opened = DocumentOf.fromJSON(getSchema(schemaFor(1)), read);
		expect(textOf(read)).toBe(plainText(opened).text);
		expect(textOf(read)).toContain('De Lille\ufffc\nà Arras.\n\nDe Calais');
	});
});
