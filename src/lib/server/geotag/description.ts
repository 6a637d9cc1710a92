import { nameFlags } from '../gazetteer/place.ts';
import { describeAfter, describeBefore, describeRow, isAlone, isLine, type Edges } from './beside.ts';
import { CERTAIN_KINDS, isCertain, mostPeople } from './certainty.ts';
import * as cues from './cues.ts';
import type { FeatureName, Features, Reading, SetFeature } from './features.ts';
import type { Span } from './spans.ts';
import { isArabic } from './tokens.ts';

const NEAR_DEGREES = 1.2;
/** Certain places on either side of a span that are looked at: what a book says elsewhere tells nothing here. */
const WINDOW = 40;

/** What is true of every span of a text. */
export function describe(reading: Reading): Features[] {
	const { spans, tokens } = reading;
	const lowerCase = new Set(tokens.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded));
	const times = new Map<string, number>();
	for (const { folded } of spans) times.set(folded, (times.get(folded) ?? 0) + 1);
	const certain = spans.filter((span) => isCertain(span, reading));
	const certainNames = new Set(certain.map(({ folded }) => folded));
	const edges: Edges = {
		starts: new Map(spans.map((span) => [span.first, span])),
		ends: new Map(spans.map((span) => [span.first + span.count, span]))
	};
	let passed = 0;
	return spans.map((span) => {
		while (passed < certain.length && certain[passed]!.first < span.first) passed += 1;
		const found: Features = {};
		const set = (name: FeatureName, holds: boolean, worth = 1) => {
			if (holds) found[name] = worth;
		};
		describeName(span, reading, set);
		describeBefore(span, reading, edges, set);
		describeAfter(span, reading, edges, set);
		set('lowerCaseElsewhere', span.count === 1 && !isArabic(span.surface) && lowerCase.has(span.folded));
		set('repeated', (times.get(span.folded) ?? 0) > 1);
		const others = certain
			.slice(Math.max(0, passed - WINDOW), passed + WINDOW)
			.filter((other) => other.folded !== span.folded);
		const countries = new Set(span.entries.map(({ country }) => country).filter(Boolean));
		set(
			'sameCountry',
			others.some(({ entries }) => countries.has(entries[0]!.country))
		);
		set('near', others.some(isNearTo(span)));
		describeRow(span, reading, certainNames, set);
		set('alone', isAlone(span, reading));
		set('line', isLine(span, reading, edges));
		const hasCue = [
			'preposition',
			'articledPreposition',
			'rowPreposition',
			'placeNoun',
			'hinted',
			'prefix',
			'movement',
			'located'
		].some((name) => name in found);
		set('commonWithoutCue', !!found.common && !hasCue);
		set('givenNameWithoutCue', !!found.givenName && !hasCue);
		set('smallWithoutCue', !hasCue && mostPeople(span) < 5000 && !CERTAIN_KINDS.has(kindOf(span)));
		return found;
	});
}

function describeName(span: Span, { home, lists, language, tokens }: Reading, set: SetFeature): void {
	const { entries, folded, surface, count } = span;
	const kinds = new Set(entries.map(({ kind }) => kind));
	const people = mostPeople(span);
	const atHome = entries.filter(({ country }) => country === home);
	const words = folded.split(' ');
	const common = lists.common[language];
	const arabic = isArabic(surface);
	set('country', kinds.has('country'));
	set('capital', kinds.has('capital') && !kinds.has('country'));
	set('division', kinds.has('division') || kinds.has('region'));
	set('departement', kinds.has('departement'));
	set('area', kinds.has('area'));
	set('site', kinds.has('site'));
	set('population', true, Math.log10(people + 10) / 6);
	set('large', people > 100_000);
	set('small', people < 2000 && !kinds.has('area') && !kinds.has('site'));
	set('home', atHome.length > 0);
	set('smallHome', atHome.length > 0 && atHome.every(({ population }) => population < 2000));
	set('smallAbroad', !atHome.length && people < 15_000 && !kinds.has('area') && !kinds.has('site'));
	set('alternate', entries.length > 0 && entries.every(({ flag }) => flag === nameFlags.alternate));
	set(
		'spelling',
		entries.some(({ spelling }) => isSpelt(surface, spelling))
	);
	set('severalWords', count > 1);
	const isCommon = words.every((word) => common.has(word));
	set('common', count === 1 && isCommon);
	set('severalCommon', count > 1 && isCommon);
	set('commonFirst', count === 1 && isCommon && tokens[span.first]!.isFirst);
	set('calendar', cues.calendar.has(folded));
	set('givenName', count === 1 && lists.givenNames.has(folded));
	set('surname', count === 1 && lists.surnames.has(folded));
	set('acronym', /^\p{Lu}{2,4}$/u.test(surface) && !kinds.has('country'));
	set('short', !arabic && folded.length <= 3);
	// "الليل" is the night, "ليل" is Lille: names are folded without their article
	set(
		'otherArticle',
		arabic &&
			entries.length > 0 &&
			entries.every((entry) => hasArticle(entry.spelling) !== hasArticle(surface))
	);
	set('arabicShort', arabic && folded.length <= 4);
	set('lowerCaseStart', !arabic && !tokens[span.first]!.isCapital);
}

/** Whether a text has a name as the gazetteer spells it, or all in capitals as datelines do. */
function isSpelt(surface: string, spelling: string): boolean {
	const [given, known] = [surface, spelling].map((name) => name.replaceAll('’', "'"));
	return given === known || (given!.length > 3 && given === known!.toUpperCase());
}

function isNearTo(span: Span): (other: Span) => boolean {
	const points = span.entries.slice(0, 12);
	return ({ entries: [anchor] }) =>
		points.some(
			({ longitude, latitude }) =>
				Math.abs(latitude - anchor!.latitude) < NEAR_DEGREES &&
				Math.abs(longitude - anchor!.longitude) < NEAR_DEGREES * 1.5
		);
}

const hasArticle = (name: string) => name.startsWith('ال');
const kindOf = ({ entries }: Span) => entries[0]?.kind ?? 'site';
