import { z } from 'zod';
import { languages } from '../story/language.ts';
import { ranks } from './member.ts';
import type { PasswordFault } from './password.ts';

/** Why a field is refused; worded in `lib/i18n/desk/accounts`. */
export type FieldFault =
	PasswordFault | 'missing' | 'lengthy' | 'address' | 'taken' | 'choice' | 'wrong' | 'differs';

/** What is wrong with a form, by field; nothing where it is right. */
export type Faults<Field extends string = string> = Partial<Record<Field, FieldFault>>;

const text = (atMost: number) =>
	z.string({ error: 'missing' }).trim().min(1, { error: 'missing' }).max(atMost, { error: 'lengthy' });

const email = text(254)
	.toLowerCase()
	.pipe(z.email({ error: 'address' }));
/** Of passwords nothing is cut off, and no more is looked at than anybody may choose. */
const password = z.string({ error: 'missing' }).min(1, { error: 'missing' }).max(1000, { error: 'long' });
const name = text(80);
const language = z.enum(languages, { error: 'choice' });
const rank = z.enum(ranks, { error: 'choice' });

/** What was shown only once comes along with the form beside it, so that a mistyped code does not take it away. */
const shownOnce = {
	uri: z
		.string()
		.max(1000)
		.startsWith('otpauth://totp/')
		.refine((uri) => URL.canParse(uri))
		.catch(''),
	/** Codes with a space between two. */
	recovery: z
		.string()
		.max(400)
		.catch('')
		.transform((codes) => [...new Set(codes.split(' ').filter(Boolean))])
};

/** What each form of the accounts may say. Fields beyond are not looked at: no form makes an administrator. */
export const accountForms = {
	knock: z.object({ email }),
	enter: z.object({ email, password }),
	code: z.object({ code: text(40) }),
	confirm: z.object({ code: z.string().trim().max(40).catch(''), ...shownOnce }),
	first: z.object({ name, email, password }),
	join: z.object({ name, password }),
	renew: z.object({ password }),
	invite: z.object({ email, rank, language }),
	name: z.object({ name }),
	language: z.object({ language }),
	rank: z.object({ member: text(64), rank }),
	member: z.object({ member: text(64) }),
	session: z.object({ session: text(64) }),
	passkey: z.object({ passkey: text(64) }),
	link: z.object({ link: z.coerce.number({ error: 'choice' }).int({ error: 'choice' }) }),
	change: z.object({ current: password, password }),
	prove: z.object({ current: password }),
	nothing: z.object({})
};

export type AccountForm = keyof typeof accountForms;
