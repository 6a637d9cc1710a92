import type { ChecklistFacts, MediaFact, PlaceFact } from '../../newsroom/checklist-facts.ts';
import { changedParagraphs } from '../../newsroom/comparison.ts';
import { innerLinks } from '../../newsroom/links.ts';
import { readyLanguages, type Manuscript } from '../../newsroom/manuscript.ts';
import { mediaIn } from '../../newsroom/media.ts';
import { may } from '../../newsroom/permissions.ts';
import { languages, type InEveryLanguage } from '../../story/language.ts';
import * as records from '../media/records.ts';
import { missingMedia } from '../media/story-media.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Store } from '../store/connection.ts';
import { ancestors } from '../store/places.ts';
import { byNumbers } from './known-places.ts';
import { namedPlaces } from './named-places.ts';
import { documentAt } from './manuscripts.ts';
import { lagOf } from './translations.ts';

/**
 * What the checklist needs to know of the store for one manuscript; of the gazetteer, how many live where.
 * @param reader whoever looks at it: media that they may not read are not there for them
 */
export async function factsOf(
	store: Store,
	gazetteer: Gazetteer,
	id: number,
	{ document, reader }: { document: Manuscript; reader: records.Reader }
): Promise<ChecklistFacts> {
	const [places, lags, deadLinks, media] = await Promise.all([
		placesOf(store, gazetteer, document),
		lagsOf(store, id, document),
		deadLinksOf(store, document),
		mediaOf(store, document, reader)
	]);
	const words = [
		...Object.values(document.texts).flatMap(({ title, standfirst, summary, body }) => [
			title,
			standfirst,
			summary,
			body
		]),
		...media.flatMap(({ name, texts }) => [
			name,
			...Object.values(texts).flatMap(({ alt, caption }) => [alt, caption])
		])
	];
	const around = new Set(Object.values(places).flatMap(({ chain }) => chain));
	return { places, lags, deadLinks, media, named: await namedPlaces(store, words.join('\n'), around) };
}

async function placesOf(
	store: Store,
	gazetteer: Gazetteer,
	{ geotags, original }: Manuscript
): Promise<ChecklistFacts['places']> {
	const numbers = geotags.map(({ place }) => place);
	const known = await byNumbers(store, gazetteer, numbers, {
		language: original,
		ofShelters: false
	});
	const ids = [...new Set([...known.values()].map(({ id }) => id!))];
	if (!ids.length) return {};
	const rows = await store
		.selectFrom('place_text')
		.select(['place', 'language', 'name'])
		.where('place', 'in', ids)
		.execute();
	const named = new Map(ids.map((id): [number, InEveryLanguage] => [id, { fr: '', en: '', de: '', ar: '' }]));
	for (const { place, language, name } of rows) named.get(place)![language] = name;
	const around = await ancestors(store, ids, original);
	const chainOf = (id: number) => [id, ...(around.get(id) ?? []).map(({ place }) => place)];
	// By the numbers that geotags have, which may be those of places merged since
	return Object.fromEntries(
		[...known].map(([number, { id, kind, isGone, communePopulation, possible }]): [number, PlaceFact] => [
			number,
			{ names: named.get(id!)!, chain: chainOf(id!), kind, isGone, communePopulation, possible }
		])
	);
}

async function lagsOf(store: Store, id: number, document: Manuscript): Promise<ChecklistFacts['lags']> {
	const lags: ChecklistFacts['lags'] = {};
	for (const language of languages) {
		const lag = await lagOf(store, id, document, language);
		const follows = document.texts[language]?.follows;
		if (!lag || typeof follows !== 'number') continue;
		const changed = await changedSince(store, id, document, follows);
		lags[language] = { follows, ...lag, changed };
	}
	return lags;
}

/** Where the original's body has changed since a revision; nowhere where that is not known any more. */
async function changedSince(
	store: Store,
	id: number,
	{ original, texts }: Manuscript,
	follows: number
): Promise<number[]> {
	try {
		const then = (await documentAt(store, id, follows)).texts[original];
		return then ? [...changedParagraphs(then.body, texts[original]?.body ?? '')] : [];
	} catch (refusal) {
		if (refusal instanceof NotFound) return [];
		throw refusal;
	}
}

async function deadLinksOf(store: Store, document: Manuscript): Promise<string[]> {
	const links = [...new Set(Object.values(document.texts).flatMap(({ body }) => innerLinks(body)))];
	const slugs = (scheme: string) =>
		links.filter((link) => link.startsWith(scheme)).map((link) => link.slice(scheme.length));
	const [stories, places] = [slugs('story:'), slugs('place:')];
	const [thereStories, therePlaces] = await Promise.all([
		stories.length
			? store.selectFrom('public_story').select('slug').where('slug', 'in', stories).execute()
			: [],
		places.length ? store.selectFrom('place').select('slug').where('slug', 'in', places).execute() : []
	]);
	const there = new Set([
		...thereStories.map(({ slug }) => `story:${slug}`),
		...therePlaces.map(({ slug }) => `place:${slug}`)
	]);
	return links.filter((link) => !there.has(link));
}

/** The media that its texts show, and what each still lacks. */
async function mediaOf(store: Store, document: Manuscript, reader: records.Reader): Promise<MediaFact[]> {
	const shown = [
		...new Set(readyLanguages(document).flatMap((language) => mediaIn(document.texts[language]?.body ?? '')))
	];
	if (!shown.length) return [];
	const [known, lacking] = await Promise.all([
		records.byNumbers(store, shown),
		missingMedia(store, document)
	]);
	return shown.map((id) => {
		const nothing = { alt: '', caption: '' };
		const record = known.find((one) => one.id === id);
		if (!record || !may(reader, 'media.read', record.owner)) {
			const texts = { fr: nothing, en: nothing, de: nothing, ar: nothing };
			return { id, name: '', texts, missing: [{ what: 'gone' }] };
		}
		const missing = lacking.filter(({ media }) => media === id);
		return {
			id,
			name: record.name,
			texts: record.texts,
			missing: missing.map(({ media: _media, name: _name, ...what }) => what)
		};
	});
}
