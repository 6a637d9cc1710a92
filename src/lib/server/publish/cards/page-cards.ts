import { writeWhen } from '../../../i18n/dates.ts';
import { loadMessages } from '../../../i18n/messages/index.ts';
import type { Subject } from '../../../atlas/plate.ts';
import type { Way } from '../../../atlas/way.ts';
import { direction, type Language } from '../../../story/language.ts';
import * as editions from '../../store/editions.ts';
import * as places from '../../store/places.ts';
import * as stories from '../../store/stories.ts';
import { cardView, drawFrontMap } from '../front-map.ts';
import { drawLocator, placesShown } from '../locator.ts';
import type { Asked } from '../told-at.ts';
import { toldPlaces } from '../told-places.ts';
import { CARD_MAP_HEIGHT, CardDrawing, type Card, type CardMap } from './card.ts';
import { pixelsOf } from './pixels.ts';
import { Typesetter } from './typesetter.ts';

const markOf = (precision: string) => (precision === 'exact' ? ('exact' as const) : ('area' as const));

/** Years stay in their order in a line that is read from the right: isolated (UAX #9), as in the masthead. */
async function newsroomOf({ store, language }: Asked): Promise<string> {
	const { name, years } = await editions.current(store, language);
	return `${name} \u2066${years}\u2069`;
}

function located(subjects: Subject[], language: Language, ways?: readonly Way[]): CardMap {
	const { view, ground, wide } = drawLocator(subjects, language, 'card', ways);
	return { view, drawing: [ground], marks: wide };
}

/** The card of the front page, which stands for every page that is about the whole edition. */
export async function frontCard(asked: Asked): Promise<Card> {
	const { research, language } = asked;
	const width = Math.round(CARD_MAP_HEIGHT * cardView.aspect);
	const [m, newsroom, told, total] = await Promise.all([
		loadMessages(language),
		newsroomOf(asked),
		toldPlaces(asked, { role: ['setting'] }, cardView, width),
		research.total({})
	]);
	return {
		language,
		title: { text: m.headline(total, told.places), reading: direction(language) },
		newsroom,
		map: () => {
			const { drawing, wide } = drawFrontMap(told.shown, told.shown, language, cardView, 'card');
			// Names of the ground, which come last, are too small to be read where cards are seen
			return { view: cardView, drawing: drawing.slice(0, -1), marks: wide };
		}
	};
}

/** @throws NotFound */
export async function placeCard(asked: Asked, slug: string): Promise<Card> {
	const { store, research, language } = asked;
	const place = await places.read(store, slug, language);
	const [m, newsroom, total] = await Promise.all([
		loadMessages(language),
		newsroomOf(asked),
		research.total({ place: slug, role: ['setting'] })
	]);
	const precision = place.radius ? 'commune' : 'exact';
	const inside = place.inside.slice(0, 2).map(({ name }) => name);
	return {
		language,
		over: {
			text: [inside.join(m.comma), total ? m.stories(total) : ''].filter(Boolean).join(' · '),
			mark: markOf(precision)
		},
		title: { text: place.name, reading: direction(language) },
		newsroom,
		map: () => located([{ ...place, precision, stories: Math.max(1, total) }], language)
	};
}

/** @throws NotFound, Withdrawn */
export async function storyCard(asked: Asked, slug: string): Promise<Card> {
	const { store, language } = asked;
	const story = await stories.read(store, slug, language);
	const [m, newsroom] = await Promise.all([loadMessages(language), newsroomOf(asked)]);
	const { subjects, ways, named } = placesShown(story, m);
	const setting = story.places.find(({ role }) => role === 'setting') ?? story.places[0];
	const where =
		setting && [setting.name, setting.inside[0]].filter((name, i) => name && !(i && name === setting.name));
	return {
		language,
		over: {
			text: [where?.join(m.comma), writeWhen(m, language, story.occurred)].filter(Boolean).join(' · '),
			mark: setting && markOf(setting.precision)
		},
		title: { text: story.title, reading: direction(story.language) },
		newsroom,
		map: () => ({ ...located(subjects, language, ways), ways, named })
	};
}

let drawing: Promise<CardDrawing> | undefined;

/** A card as PNG, the same for everybody until the store changes. @throws Busy when too many wait */
export async function cardAnswer({ language }: Asked, card: Promise<Card>): Promise<Response> {
	const shown = await card;
	drawing ??= Typesetter.open().then((typesetter) => new CardDrawing(typesetter));
	const drawn = await drawing;
	return new Response(await pixelsOf(() => drawn.draw(shown)), {
		headers: {
			'content-type': 'image/png',
			'content-language': language,
			'cache-control': 'public, no-cache'
		}
	});
}
