import { passwordFault, type Chooser, type PasswordFault } from '../../newsroom/password.ts';
import type { Accounts } from './accounts.ts';

let listed: Promise<Set<string>> | undefined;

/** The 49,000 passwords that guessing begins with, read when somebody first chooses one. */
function commonPasswords(): Promise<Set<string>> {
	return (listed ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'])
	));
}

/** What speaks against a password that somebody chooses. */
export async function faultOf(password: string, chooser: Chooser): Promise<PasswordFault | undefined> {
	const common = await commonPasswords();
	return passwordFault(password, chooser, (word) => common.has(word));
}

export async function hash({ auth }: Accounts, password: string): Promise<string> {
	return (await auth.$context).password.hash(password);
}

/** Whether a password is a member's. */
export async function isRight({ auth, store }: Accounts, member: string, password: string): Promise<boolean> {
	const kept = await store
		.selectFrom('member_password')
		.select('password')
		.where('member', '=', member)
		.executeTakeFirstOrThrow();
	return (await auth.$context).password.verify({ hash: kept.password, password });
}
