import type { Transaction } from 'kysely';
import { publishedOf, sourcesOf } from '../../newsroom/as-typed.ts';
import {
	titleOf,
	readyLanguages,
	type Manuscript,
	type WithdrawalReason
} from '../../newsroom/manuscript.ts';
import { Conflict } from '../../story/refusal.ts';
import { readWhen } from '../../story/when-reader.ts';
import type { When } from '../../story/when.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import { writeStoryMedia } from '../media/story-media.ts';
import type { Tables } from '../store/tables.ts';
import { freeSlug } from './addresses.ts';
import { allBlockers } from './blocking.ts';
import { append, type Deed } from './journal.ts';
import { documentAt, head, type ManuscriptHead } from './manuscripts.ts';
import { writeGeotags } from './public-geotags.ts';
import { writeTexts } from './public-texts.ts';
import { forgetRemoved } from './truths.ts';
import { refuseUnseen, type AsSeen } from './seen-revision.ts';

type Writing = Transaction<Tables>;

const subjectOf = ({ id, title }: Pick<ManuscriptHead, 'id' | 'title'>) => ({
	kind: 'story' as const,
	id,
	title
});

function refuseBinned({ binned }: ManuscriptHead): void {
	if (binned) throw new Conflict('status');
}

const isBlocked = async (writing: Writing, document: Manuscript) =>
	(await allBlockers(writing, document)).length > 0;

/** The day that newspapers would print: in the newsroom's own time zone it may be another, but never for long. */
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

async function writeStory(
	writing: Writing,
	deed: Deed,
	id: number,
	document: Manuscript,
	occurred: When
): Promise<void> {
	const before = await writing
		.selectFrom('story')
		.select(['slug', 'published'])
		.where('id', '=', id)
		.executeTakeFirst();
	const published = readWhen(publishedOf(document) || before?.published || dayOf(deed.at));
	const sources = sourcesOf(document);
	const values = {
		edition: document.edition,
		status: 'published' as const,
		kind: document.kind,
		original: document.original,
		occurred: occurred.edtf,
		occurred_earliest: occurred.earliest,
		occurred_latest: occurred.latest,
		published: published.edtf,
		published_earliest: published.earliest,
		published_latest: published.latest,
		source_name: sources[0]?.name ?? '',
		source_url: sources[0]?.url ?? '',
		byline: document.byline,
		modified: deed.at.toISOString(),
		withdrawn: null,
		withdrawal_told: null
	};
	if (before) await writing.updateTable('story').set(values).where('id', '=', id).execute();
	else {
		const slug = await freeSlug(writing, document.slug || titleOf(document), id);
		await writing
			.insertInto('story')
			.values({ id, slug, ...values })
			.execute();
	}
	await writing.deleteFrom('story_theme').where('story', '=', id).execute();
	await writing
		.insertInto('story_theme')
		.columns(['story', 'theme'])
		.expression((eb) =>
			eb
				.selectFrom('theme')
				.select(({ val }) => [val(id).as('story'), 'theme.id as theme'])
				.where('slug', 'in', document.themes)
		)
		.execute();
	await writing.deleteFrom('story_source').where('story', '=', id).execute();
	if (sources.length) {
		await writing
			.insertInto('story_source')
			.values(sources.map((source, position) => ({ story: id, position, ...source })))
			.execute();
	}
}

/**
 * Publishes the newest revision, which whoever asks must have seen: what readers see becomes what it says, at their
 * next request. Geotags are derived from their precision here and nowhere else. A withdrawn story comes back only if
 * somebody says that what it was withdrawn for is over.
 * @param given.isOver that was said, by somebody who saw the reason
 * @throws Conflict `revision` where somebody else saved since, `blocked` where something is missing that readers need,
 * `withdrawn` where that was not said, `status` where it is in the bin
 */
export async function publish(
	store: Store,
	deed: Deed,
	id: number,
	{ isOver = false, ...asSeen }: AsSeen & { isOver?: boolean } = {}
): Promise<void> {
	const hasForgotten = await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		refuseBinned(now);
		if (now.status === 'withdrawn' && !isOver) throw new Conflict('withdrawn');
		await refuseUnseen(writing, now, deed, asSeen);
		return publishWithin(writing, deed, now);
	});
	if (hasForgotten) await erase(store);
}

/** Whether true places of geotags that are gone were forgotten with it: what calls this erases them. */
async function publishWithin(writing: Writing, deed: Deed, now: ManuscriptHead): Promise<boolean> {
	const { id, revision, reason } = now;
	const document = await documentAt(writing, id, revision);
	if (await isBlocked(writing, document)) throw new Conflict('blocked');
	const occurred = readWhen(document.occurred.edtf);
	await writeStory(writing, deed, id, document, occurred);
	const named = await writeGeotags(writing, id, document, occurred);
	await writeTexts(writing, id, document, named, readyLanguages(document));
	await writeStoryMedia(writing, id, document);
	await writing
		.updateTable('manuscript')
		.set({ status: 'published', published_revision: revision, due: null, reason: null, remark: null })
		.where('id', '=', id)
		.execute();
	await append(writing, {
		...deed,
		action: 'story.published',
		subject: subjectOf(now),
		detail: {
			revision,
			languages: readyLanguages(document).join(' '),
			// The newsroom forgets what it no longer needs to know of a story; its log does not
			...(reason && { withdrawn: reason })
		}
	});
	return forgetRemoved(writing, deed, now, document);
}

/** Takes a story back to a draft: readers find nothing under its address, as if it had never been there. */
export async function unpublish(store: Store, deed: Deed, id: number): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		if (now.status !== 'published') throw new Conflict('status');
		await writing.updateTable('story').set({ status: 'draft' }).where('id', '=', id).execute();
		await writing
			.updateTable('manuscript')
			.set({ status: 'draft', changed: deed.at.toISOString() })
			.where('id', '=', id)
			.execute();
		await append(writing, { ...deed, action: 'story.unpublished', subject: subjectOf(now) });
	});
}

export interface Withdrawal {
	reason: WithdrawalReason;
	/** For the newsroom alone. */
	remark: string;
	/** Whether readers are told that it is to protect a person. */
	tells: boolean;
}

/** Withdraws a story: it leaves everything that the newsroom serves, and its address says that it was withdrawn. */
export async function withdraw(store: Store, deed: Deed, id: number, given: Withdrawal): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		if (now.status !== 'published') throw new Conflict('status');
		await writing
			.updateTable('story')
			.set({
				status: 'withdrawn',
				withdrawn: dayOf(deed.at),
				withdrawal_told: given.tells ? 'person' : null,
				modified: deed.at.toISOString()
			})
			.where('id', '=', id)
			.execute();
		await writing
			.updateTable('manuscript')
			.set({
				status: 'withdrawn',
				reason: given.reason,
				remark: given.remark,
				changed: deed.at.toISOString()
			})
			.where('id', '=', id)
			.execute();
		await append(writing, {
			...deed,
			action: 'story.withdrawn',
			subject: subjectOf(now),
			detail: { reason: given.reason }
		});
	});
}

/**
 * Has a manuscript published at an instant, as it then is: who may not publish can no longer change it without taking
 * it off the schedule.
 * @throws Conflict `revision` where somebody else saved since, `blocked` where something is missing, `status` where it
 * is public or in the bin
 */
export async function schedule(
	store: Store,
	deed: Deed,
	id: number,
	due: Date,
	asSeen: AsSeen = {}
): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		refuseBinned(now);
		if (now.status === 'published' || now.status === 'withdrawn') throw new Conflict('status');
		await refuseUnseen(writing, now, deed, asSeen);
		if (await isBlocked(writing, await documentAt(writing, id, now.revision))) throw new Conflict('blocked');
		await writing
			.updateTable('manuscript')
			.set({ status: 'scheduled', due: due.toISOString() })
			.where('id', '=', id)
			.execute();
		await append(writing, {
			...deed,
			action: 'story.scheduled',
			subject: subjectOf(now),
			detail: { due: due.toISOString() }
		});
	});
}

/**
 * Publishes what is due by now, each story in a transaction of its own; one that lacks something by then goes back to
 * the drafts. Answers the numbers of those published.
 */
export async function publishDue(store: Store, at: Date): Promise<number[]> {
	const deed: Deed = { at, member: null, address: '' };
	const due = await store
		.selectFrom('manuscript')
		.select('id')
		.where('due', '<=', at.toISOString())
		.where('binned', 'is', null)
		.execute();
	const done: number[] = [];
	for (const { id } of due) {
		const hasForgotten = await store.transaction().execute(async (writing) => {
			const now = await head(writing, id);
			if (!(await isBlocked(writing, await documentAt(writing, id, now.revision)))) {
				done.push(id);
				return publishWithin(writing, deed, now);
			}
			await writing
				.updateTable('manuscript')
				.set({ status: 'draft', due: null })
				.where('id', '=', id)
				.execute();
			await append(writing, { ...deed, action: 'story.returned', subject: subjectOf(now) });
			return false;
		});
		if (hasForgotten) await erase(store);
	}
	return done;
}

/** Hands a draft to an editor to read, or back to its author. */
export async function setReview(store: Store, deed: Deed, id: number, isAsked: boolean): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		refuseBinned(now);
		if (now.status === 'published' || now.status === 'withdrawn') throw new Conflict('status');
		await writing
			.updateTable('manuscript')
			.set({ status: isAsked ? 'review' : 'draft', due: null })
			.where('id', '=', id)
			.execute();
		await append(writing, {
			...deed,
			action: isAsked ? 'story.sent' : 'story.returned',
			subject: subjectOf(now)
		});
	});
}
