import type { ChecklistFacts } from '../../newsroom/checklist-facts.ts';
import { innerLinks } from '../../newsroom/links.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { languages, type InEveryLanguage } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import { lagOf } from './translations.ts';

const FINE = ['neighbourhood', 'camp', 'site'];

/** What the checklist needs to know of the store for one manuscript. */
export async function factsOf(store: Store, id: number, document: Manuscript): Promise<ChecklistFacts> {
	const [places, lags, deadLinks] = await Promise.all([
		placesOf(store, document),
		lagsOf(store, id, document),
		deadLinksOf(store, document)
	]);
	const bodies = Object.values(document.texts).map(
		({ title, standfirst, body }) => title + standfirst + body
	);
	return { places, lags, deadLinks, finePlaces: await finePlacesIn(store, bodies.join('\n')) };
}

async function placesOf(store: Store, { geotags }: Manuscript): Promise<ChecklistFacts['places']> {
	if (!geotags.length) return {};
	const rows = await store
		.selectFrom('place')
		.innerJoin('place_text', 'place_text.place', 'place.id')
		.select(['place.id', 'kind', 'language', 'name'])
		.where(
			'place.id',
			'in',
			geotags.map(({ place }) => place)
		)
		.execute();
	const found: Record<number, { names: InEveryLanguage; kind: string }> = {};
	for (const { id, kind, language, name } of rows) {
		const place = (found[id] ??= { names: { fr: '', en: '', de: '', ar: '' }, kind });
		place.names[language] = name;
	}
	return found;
}

async function lagsOf(store: Store, id: number, document: Manuscript): Promise<ChecklistFacts['lags']> {
	const lags: ChecklistFacts['lags'] = {};
	for (const language of languages) {
		const lag = await lagOf(store, id, document, language);
		const follows = document.texts[language]?.follows;
		if (lag && typeof follows === 'number') lags[language] = { follows, ...lag };
	}
	return lags;
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

/** The newsroom's own finer places whose name stands in a text. */
async function finePlacesIn(store: Store, text: string): Promise<ChecklistFacts['finePlaces']> {
	const rows = await store
		.selectFrom('place')
		.innerJoin('place_text', 'place_text.place', 'place.id')
		.select(['kind', 'name'])
		.distinct()
		.where('kind', 'in', FINE)
		.limit(5000)
		.execute();
	return rows.filter(({ name }) => name.length > 2 && text.includes(name));
}
