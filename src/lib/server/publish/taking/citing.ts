import { loadMessages } from '../../../i18n/messages/index.ts';
import type { Language } from '../../../story/language.ts';
import { NotFound } from '../../../story/refusal.ts';
import { parseSelection } from '../../../story/selection-parser.ts';
import { writeSelection } from '../../../story/selection.ts';
import { appearedElsewhere, datasetOf, reportOf, summaryOf, type Reference } from '../citations/reference.ts';
import * as editions from '../../store/editions.ts';
import * as stories from '../../store/stories.ts';
import { headersOf } from './answer.ts';
import { mediaTypes, writeCitation, type Form } from './cited.ts';
import type { Rooms } from './selection-files.ts';
import { titleOf } from './selection-title.ts';

/** `citation.bib` is the form `bib`. */
export const formOf = (file: string) => file.split('.')[1] as Form;

const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/**
 * A citation as a file.
 */
export async function citationFile(
	{ store }: Pick<Rooms, 'store'>,
	references: Reference[],
	{ canonical, form, language }: { canonical: string; form: Form; language: Language }
): Promise<Response> {
	const { licence } = await editions.publisher(store);
	return new Response(await writeCitation(form, references, language), {
		headers: headersOf({ mediaType: mediaTypes[form], canonical, licence, language, isKept: true })
	});
}

/**
 * A story as the report that it is and, where that appeared elsewhere, as the newsroom's summary of it.
 * @throws NotFound when there is no such story, Withdrawn when there was
 */
export async function storyReferences(
	{ store, copies }: Pick<Rooms, 'store' | 'copies'>,
	{ slug, language, origin }: { slug: string; language: Language; origin: string },
	now = new Date()
): Promise<Reference[]> {
	const ids = [await stories.numberOf(store, slug)];
	const read = (wording: Language) => copies.ask({ kind: 'stories', wording, of: { ids } });
	const [edition, [shown]] = await Promise.all([editions.publisher(store), read(language)]);
	const [original] = shown ? await read(shown.original) : [];
	// Withdrawn between two looks
	if (!shown || !original) throw new NotFound('story', slug);
	const here = { origin, edition };
	const report = reportOf(original, here);
	return appearedElsewhere(original) ? [report, summaryOf(shown, here, dayOf(now))] : [report];
}

/** A selection as it is today: what it holds may be another thing tomorrow, and its address gives that. */
export async function selectionReference(
	{ store, research }: Rooms,
	url: URL,
	language: Language,
	now = new Date()
): Promise<Reference> {
	const selection = parseSelection(url.searchParams);
	const [m, edition, count] = await Promise.all([
		loadMessages(language),
		editions.publisher(store),
		research.count(selection)
	]);
	const cited = {
		title: await titleOf(store, m, language, selection),
		language,
		address: `${url.origin}/${language}/explore${writeSelection(selection)}`,
		created: dayOf(now),
		count: count.stories
	};
	return datasetOf(cited, { edition });
}
