import { instantOf, readDay } from '$lib/newsroom/schedule';
import type { SubjectKind } from '$lib/newsroom/journal';
import { subjectKinds } from '$lib/newsroom/journal';
import { journalKinds, type JournalKind, type LogQuestion } from '$lib/server/desk/log';

/** What an address asks the log for, as typed and as read. */
export interface Asked {
	typed: { q: string; kind: JournalKind | undefined; since: string; who: string; about: string };
	/** undefined where the date cannot be read. */
	question: Omit<LogQuestion, 'limit'> | undefined;
}

const SUBJECT = new RegExp(`^(${subjectKinds.join('|')}):(.{1,100})$`);

/** Reads an address of the log. What it does not know of a filter it passes over, but a date that is none. */
export function readQuestion(query: URLSearchParams, timeZone: string): Asked {
	const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 200);
	const given = query.get('kind') ?? '';
	const typed = {
		q: text('q'),
		kind: given in journalKinds ? (given as JournalKind) : undefined,
		since: text('since'),
		who: text('who'),
		about: text('about')
	};
	const day = typed.since ? readDay(typed.since) : undefined;
	if (typed.since && !day) return { typed, question: undefined };
	const [, kind, id] = SUBJECT.exec(typed.about) ?? [];
	const before = Number(query.get('before'));
	return {
		typed,
		question: {
			kind: typed.kind,
			words: typed.q || undefined,
			member: typed.who || undefined,
			subject: kind && id ? { kind: kind as SubjectKind, id } : undefined,
			since: day && (instantOf(timeZone, day, { hour: 0, minute: 0 })?.toISOString() ?? day),
			before: Number.isSafeInteger(before) && before > 0 ? before : undefined
		}
	};
}
