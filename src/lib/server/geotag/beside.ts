import { foldName } from '../../story/fold.ts';
import { isCertain } from './certainty.ts';
import * as cues from './cues.ts';
import type { Reading, SetFeature } from './features.ts';
import { rowOf } from './rows.ts';
import type { Span } from './spans.ts';
import { isArabic, isElided, isHyphenated, isSpaced, type Token } from './tokens.ts';
import { TOWNS, WIDE } from './weights.ts';

const STRONG = new Set('à au aux en vers in near at nach aus bei في إلى من'.split(' ').map(foldName));

/** "Gare du Nord" is called after a direction, not after the département. */
const DIRECTION = /^(?:nord|est)$/;

/** "dans l'Aude", "in der Türkei": the preposition stands before the article. */
const ARTICLES = new Set('le la les l the der die das den dem'.split(' '));

/** Spans by the index of their first word, and by that of the word after them. */
export type Edges = { starts: Map<number, Span>; ends: Map<number, Span> };
/** What the words before a span tell of it. */
export function describeBefore(span: Span, reading: Reading, { ends }: Edges, set: SetFeature): void {
	const { tokens, language, lists, text } = reading;
	const token = tokens[span.first]!;
	const before = tokens[span.first - 1];
	set('first', token.isFirst);
	set('prefix', /[بلك]/.test(span.prefix));
	set('prefixTo', /^[وف]\u0640*$/.test(span.prefix));
	const last = lastBefore(span, ends);
	const between = last ? text.slice(last.end, span.start) : '';
	set(
		'andPlace',
		/^,?\s(?:et|and|und|ou|or|oder|puis|then|dann)\s(?:à\s|in\s|to\s|nach\s|de\s|d['’])?$/u.test(between) ||
			(!!last && (between === ' و' || /^ (?:ثم|أو)(?: (?:إلى|في|من))? $/.test(between)))
	);
	set('listed', /^\s?[,،]\s(?:à\s|in\s|nach\s|en\s|de\s)?$/.test(between));
	if (!before) return;
	set('hyphen', isHyphenated(token) && last?.end !== before.end);
	set('initialBefore', /^\.\s?$/.test(token.gap) && before.text.length === 1 && before.isCapital);
	const isAfterTitle = cues.titles.has(cues.cueWord(before)) && /^\.?\s$/.test(token.gap);
	set(
		'title',
		(isAfterTitle && !(before.folded === 'm' && !before.isCapital)) || isAfterCourtesy(span, tokens)
	);
	if (!isSpaced(token) && !isElided(token)) return;
	let noun = span.first - 1;
	while (noun >= 0 && span.first - noun <= 3 && cues.links.has(tokens[noun]!.folded)) noun -= 1;
	const nounBefore = tokens[noun];
	const isAnnounced = nounBefore !== undefined && cues.placeNouns[language].has(cues.cueWord(nounBefore));
	// French links a noun to a place's name ("gare de Lille") and sets other names bare ("gare Saint-Sauveur"), but
	// for those of regions ("la région Hauts-de-France")
	const isRegion =
		nounBefore !== undefined &&
		cues.divisionNouns[language].has(cues.cueWord(nounBefore)) &&
		span.entries.some(({ kind }) => WIDE.has(kind));
	const isBare = language === 'fr' && noun === span.first - 1 && isSpaced(token) && !isRegion;
	set('placeNoun', isAnnounced && !isBare);
	set(
		'bareNoun',
		isBare && (isAnnounced || (nounBefore !== undefined && cues.buildings.has(cues.cueWord(nounBefore))))
	);
	const isStation = /^gare/.test(nounBefore?.folded ?? '') && DIRECTION.test(span.folded);
	set('street', isStation || (nounBefore !== undefined && cues.streetNouns.has(cues.cueWord(nounBefore))));
	const isClub = nounBefore !== undefined && cues.clubNouns.has(cues.cueWord(nounBefore));
	set('club', isClub && (nounBefore.isCapital || isArabic(nounBefore.text)));
	const isTreaty = nounBefore !== undefined && cues.treatyNouns[language].has(cues.cueWord(nounBefore));
	set('treaty', isTreaty && !isCountry(span));
	set('product', nounBefore !== undefined && cues.products.has(cues.cueWord(nounBefore)));
	set(
		'organisationBefore',
		(before.isCapital || isArabic(before.text)) && cues.organisationNouns.has(cues.cueWord(before))
	);
	const isPreposition = cues.prepositions[language].has(cues.cueWord(before));
	set('preposition', isPreposition);
	const beyond = tokens[span.first - 2];
	set(
		'articledPreposition',
		beyond !== undefined &&
			token.isCapital &&
			ARTICLES.has(before.folded) &&
			isBorneByLand(span, reading.home) &&
			cues.prepositions[language].has(cues.cueWord(beyond))
	);
	set('strongPreposition', isPreposition && STRONG.has(cues.cueWord(before)));
	set('linking', cues.linkingPrepositions[language].has(cues.cueWord(before)));
	set('movement', isSpaced(token) && cues.movements.has(cues.cueWord(before)));
	set('determiner', cues.determiners[language].has(cues.cueWord(before)));
	set('wrongArticle', language === 'fr' && isWronglyArticled(span, before.folded, reading.home));
	const isGivenName = lists.givenNames.has(before.folded) && (before.isCapital || isArabic(before.text));
	const isPlaceBefore = last?.end === before.end && reading.spans.includes(last) && isCertain(last, reading);
	const tellsNothing =
		before.isFirst &&
		(isPreposition ||
			lists.common[language].has(before.folded) ||
			cues.determiners[language].has(cues.cueWord(before)) ||
			cues.linkingPrepositions[language].has(cues.cueWord(before)));
	const isNoun = cues.placeNouns[language].has(cues.cueWord(before));
	// "خان يونس ورفح": a first name that ends a place's name is nobody's
	const isOfPlace = last?.end === before.end && last.count > 1;
	set('givenNameBefore', isGivenName && !isPreposition && !isNoun && !isOfPlace);
	set(
		'capitalBefore',
		isSpaced(token) &&
			before.isCapital &&
			language !== 'de' &&
			!isPlaceBefore &&
			!tellsNothing &&
			!isNoun &&
			!cues.titles.has(cues.cueWord(before))
	);
	set('twoNames', isGivenName && span.count === 1 && lists.givenNames.has(span.folded));
}

/** What the words after a span tell of it. */
export function describeAfter(span: Span, reading: Reading, { starts, ends }: Edges, set: SetFeature): void {
	const { tokens, language, lists, hints } = reading;
	const after = tokens[span.first + span.count];
	set('hinted', hints.has(span));
	const last = ends.get(span.first) ?? ends.get(span.first - 1) ?? ends.get(span.first - 2);
	set('hint', last !== undefined && hints.get(last)?.by === span);
	if (!after) return;
	set('located', cues.located.test(reading.text.slice(span.end, span.end + 30)));
	const next = starts.get(span.first + span.count);
	const isPlaceAfter = next !== undefined && isCertain(next, reading);
	const isAdjacent = isSpaced(after);
	set('hyphen', isHyphenated(after) && !next);
	set('possessive', span.isGenitive || (isElided(after) && after.folded === 's'));
	set('speaks', isAdjacent && cues.speaking.has(cues.cueWord(after)));
	set('organisationAfter', isAdjacent && after.isCapital && cues.organisationNouns.has(cues.cueWord(after)));
	set('street', isAdjacent && after.isCapital && cues.streetEndings.has(cues.cueWord(after)));
	set('club', isAdjacent && after.isCapital && cues.clubNouns.has(span.folded));
	set('product', isAdjacent && !after.isFirst && cues.products.has(cues.cueWord(after)));
	const isCapital = isAdjacent && after.isCapital && !isPlaceAfter;
	set('capitalAfter', isCapital && language !== 'de');
	set('treaty', cues.treatyNouns[language].has(cues.cueWord(after)) && !isCountry(span));
	set('surnameAfter', isAdjacent && after.isCapital && lists.surnames.has(after.folded));
	const isGivenName = lists.givenNames.has(span.folded);
	set(
		'personAfter',
		isGivenName && isAdjacent && !isPlaceAfter && (after.isCapital || lists.givenNames.has(after.folded))
	);
}

/** "M. de Béziers": a courtesy and a particle make a family of the town. */
function isAfterCourtesy({ first }: Span, tokens: Token[]): boolean {
	let at = first - 1;
	while (at >= 0 && first - at <= 2 && cues.particles.has(tokens[at]!.folded)) at -= 1;
	const before = tokens[at];
	return before !== undefined && at < first - 1 && before.isCapital && cues.courtesies.has(before.folded);
}

/**
 * French sets an article before lands, and before towns that have one in their name: "le Dunkerque" is a ship, "un
 * Bordeaux" a wine, and "les Bourbon" are a family.
 */
function isWronglyArticled(span: Span, article: string, home: string): boolean {
	const { entries, folded } = span;
	if (!/^(?:le|la|l|les|un|une)$/.test(article) || !entries.length) return false;
	if (article === 'les' && !folded.split(' ').some((word) => /[sxz]$/.test(word))) return true;
	return !isBorneByLand(span, home);
}

/** Whether the name is one of more than a town; of homonyms, those at home count. */
function isBorneByLand({ entries }: Span, home: string): boolean {
	const atHome = entries.filter(({ country }) => country === home);
	return (atHome.length ? atHome : entries).some(({ kind }) => !TOWNS.has(kind));
}

const isCountry = ({ entries }: Span) => entries.some(({ kind }) => kind === 'country');

/**
 * Whether a span is an end of what runs between two places: they hang together ("Paris–Lille", "Paris to Lille"), and
 * beside them stands what runs.
 */
export function isLine(span: Span, { tokens, language }: Reading, { starts, ends }: Edges): boolean {
	const before = (one: Span) =>
		isHyphenated(tokens[one.first]!)
			? ends.get(one.first)
			: tokens[one.first - 1]?.folded === 'to'
				? ends.get(one.first - 1)
				: undefined;
	const after = (one: Span) => {
		const end = one.first + one.count;
		const next = starts.get(tokens[end]?.folded === 'to' ? end + 1 : end);
		return next && before(next) === one ? next : undefined;
	};
	let [from, to] = [span, span];
	for (let one = before(from); one; one = before(one)) from = one;
	for (let one = after(to); one; one = after(one)) to = one;
	if (from === to) return false;
	const beside = [tokens[from.first - 1], tokens[to.first + to.count]];
	return beside.some((token) => token && cues.lineNouns[language].has(cues.cueWord(token)));
}

const THANKS = /(?:merci|remerci\p{L}*|grâce|thanks|thank|danke?|شكرا)(?: \p{L}+)? (?:à |to |an |ل)?$/iu;
const AGE = /^,? (?:âgée? de |aged )?\d{1,2}(?: (?:ans|years?|jahre|عاما|سنة)|,)/iu;

/** How many places stand in a row before the words beside them are places, too: "Leeds, York and Bath". */
const PLACES_IN_ROW = 2;

/**
 * What the row that a span stands in tells of it: people are thanked with people, firms are named with firms.
 * @param certain the folded names that hardly can be anything but places
 */
export function describeRow(
	span: Span,
	{ text, tokens, lists, language }: Reading,
	certain: ReadonlySet<string>,
	set: SetFeature
): void {
	const { members, start } = rowOf(span, tokens);
	const own = span.folded.split(' ')[0]!;
	const isAmong = (list: ReadonlySet<string>, words: (member: string[]) => string[]) =>
		members.some((member) => words(member).some((word) => word !== own && list.has(word)));
	set(
		'amongPeople',
		isAmong(lists.givenNames, (member) => member.slice(0, 1))
	);
	set(
		'amongOrganisations',
		isAmong(lists.organisations, (member) => member)
	);
	const places = members.filter((member) => certain.has(member.join(' ')));
	set('amongPlaces', places.length >= PLACES_IN_ROW);
	set('organisation', lists.organisations.has(span.folded));
	const lead = start < span.first ? tokens[start - 1] : undefined;
	const leading = lead ? cues.cueWord(lead) : '';
	set('rowPreposition', cues.prepositions[language].has(leading) || cues.movements.has(leading));
	const begin = tokens[start]!.start;
	set('thanked', THANKS.test(text.slice(Math.max(0, begin - 30), begin)));
	set('aged', AGE.test(text.slice(span.end, span.end + 30)));
}

/** Whether nothing else stands in its sentence or line: a heading, an answer. */
export function isAlone({ first, count }: Span, { tokens }: Reading): boolean {
	const [before, after] = [tokens[first - 1], tokens[first + count]];
	const { sentence } = tokens[first]!;
	return before?.sentence !== sentence && after?.sentence !== sentence;
}

function lastBefore(span: Span, ends: Map<number, Span>): Span | undefined {
	for (let at = span.first; at >= Math.max(0, span.first - 3); at--) {
		const found = ends.get(at);
		if (found && found !== span) return found;
	}
	return undefined;
}
