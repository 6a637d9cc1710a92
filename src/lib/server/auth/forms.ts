import type { z } from 'zod';
import {
	accountForms,
	type AccountForm,
	type Faults,
	type FieldFault
} from '../../newsroom/account-forms.ts';
import { sentForm } from '../sent-form.ts';

/** What a form says once it is read. */
export type Said<Name extends AccountForm> = z.infer<(typeof accountForms)[Name]>;

/**
 * Reads a form that was sent.
 * @returns what it says, or what is wrong with each field and what was typed there, secrets left out
 */
export async function readForm<Name extends AccountForm>(
	name: Name,
	request: Request
): Promise<
	| { values: Said<Name>; refused?: undefined }
	| { values?: undefined; refused: { faults: Faults; typed: Record<string, string> } }
> {
	const sent = Object.fromEntries(
		[...(await sentForm(request))].filter(([, value]) => typeof value === 'string')
	);
	const read = accountForms[name].safeParse(sent);
	if (read.success) return { values: read.data as Said<Name> };
	const faults: Faults = {};
	for (const { path, message } of read.error.issues) faults[String(path[0])] ??= message as FieldFault;
	return { refused: { faults, typed: typedIn(sent) } };
}

const SECRET = new Set(['password', 'current', 'code']);

/** What may stand in the fields again: never a password, never a code. */
function typedIn(sent: Record<string, unknown>): Record<string, string> {
	const shown = Object.entries(sent).filter(([field]) => !SECRET.has(field));
	return Object.fromEntries(shown.map(([field, value]) => [field, String(value).slice(0, 300)]));
}
