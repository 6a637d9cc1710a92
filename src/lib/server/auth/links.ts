import { createHash, randomBytes } from 'node:crypto';
import type { Rank } from '../../newsroom/member.ts';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';

const MINUTE = 60_000;
/** How long each kind of link opens, in milliseconds. */
const lasting = { first: 30 * MINUTE, invitation: 48 * 60 * MINUTE, reset: 24 * 60 * MINUTE } as const;

/** What a link is for. Each opens once. */
export type Purpose =
	{ kind: 'first' } | { kind: 'invitation'; email: string; rank: Rank } | { kind: 'reset'; member: string };

export type Link = Purpose & {
	id: number;
	/** The language of whoever it is for. */
	language: Language;
	/** The member who made it; null for whoever runs the site. */
	madeBy: string | null;
	madeAt: Date;
	expires: Date;
};

type Of<Kind extends Purpose['kind']> = Extract<Link, { kind: Kind }>;

/** 256 random bits need no salt, and no slow hash. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a link, and void the one it replaces. Only its hash is kept. @returns its token */
export async function make(
	writing: Store,
	purpose: Purpose,
	{ language, madeBy = null, now }: { language: Language; madeBy?: string | null; now: Date }
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const subject = {
		kind: purpose.kind,
		email: purpose.kind === 'invitation' ? purpose.email : null,
		member: purpose.kind === 'reset' ? purpose.member : null
	};
	await writing
		.deleteFrom('member_link')
		.where('used_at', 'is', null)
		.where('kind', '=', subject.kind)
		.where('email', 'is', subject.email)
		.where('member', 'is', subject.member)
		.execute();
	await writing
		.insertInto('member_link')
		.values({
			...subject,
			hash: hashOf(token),
			rank: purpose.kind === 'invitation' ? purpose.rank : null,
			language,
			made_by: madeBy,
			made_at: now.toISOString(),
			expires_at: new Date(now.getTime() + lasting[purpose.kind]).toISOString(),
			used_at: null
		})
		.execute();
	return token;
}

/** Links that still open. */
function open(store: Store, kind: Purpose['kind'], now: Date) {
	return store
		.selectFrom('member_link')
		.selectAll()
		.where('kind', '=', kind)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now.toISOString());
}

type Row = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number];

function purposeOf({ kind, email, rank, member }: Row): Purpose {
	if (kind === 'invitation') return { kind, email: email!, rank: rank! };
	return kind === 'reset' ? { kind, member: member! } : { kind };
}

const linkOf = (row: Row): Link => ({
	...purposeOf(row),
	id: row.id,
	language: row.language,
	madeBy: row.made_by,
	madeAt: new Date(row.made_at),
	expires: new Date(row.expires_at)
});

/** The link of a token, if it still opens; a used one is as unknown as one that never was. */
export async function find<Kind extends Purpose['kind']>(
	store: Store,
	kind: Kind,
	token: string,
	now: Date
): Promise<Of<Kind> | undefined> {
	const row = await open(store, kind, now).where('hash', '=', hashOf(token)).executeTakeFirst();
	return row && (linkOf(row) as Of<Kind>);
}

/** Invitations that nobody has followed yet, the newest first. */
export async function invitations(store: Store, now: Date): Promise<Of<'invitation'>[]> {
	const rows = await open(store, 'invitation', now).orderBy('id', 'desc').execute();
	return rows.map((row) => linkOf(row) as Of<'invitation'>);
}

/** Uses a link up, in the transaction of what it is used for. @returns false where somebody was quicker */
export async function spend(writing: Store, id: number, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await writing
		.updateTable('member_link')
		.set({ used_at: now.toISOString() })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Makes an invitation void. @returns its e-mail address, if there was one to make void */
export async function revoke(writing: Store, id: number): Promise<string | undefined> {
	const gone = await writing
		.deleteFrom('member_link')
		.where('id', '=', id)
		.where('kind', '=', 'invitation')
		.where('used_at', 'is', null)
		.returning('email')
		.executeTakeFirst();
	return gone?.email ?? undefined;
}

/** The address that is handed over: it speaks the language of whoever it is for, as long as they choose no other. */
export const addressOf = (origin: string, kind: Purpose['kind'], token: string, language: Language): string =>
	`${origin}/desk/${kind}/${token}?lang=${language}`;
