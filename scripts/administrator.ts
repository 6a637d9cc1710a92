import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { appoint } from '../src/lib/server/auth/appointing.ts';
import { storeFile } from '../src/lib/server/newsroom.ts';
import { readSettings } from '../src/lib/server/settings.ts';
import { openStore } from '../src/lib/server/store/connection.ts';
import { isLanguage, languages } from '../src/lib/story/language.ts';

const USAGE = `npm run administrator -- --email NAME@EXAMPLE.ORG [--language ${languages.join('|')}]`;

/**
 * Makes an administrator of the desk whose store is in `LIEUDIT_DATA`, beside the running server or without it:
 * prints a link, never a password.
 */
try {
	const { values } = parseArgs({ options: { email: { type: 'string' }, language: { type: 'string' } } });
	const email = z.email().safeParse(values.email?.trim().toLowerCase());
	const language = values.language ?? languages[0];
	if (!email.success || !isLanguage(language)) throw new Error(USAGE);
	const { data, origin } = readSettings(process.env);
	if (!existsSync(storeFile(data)))
		throw new Error(`There is no store in ${data}. Start the site once, or set LIEUDIT_DATA to its folder.`);
	const store = await openStore(storeFile(data));
	const { kind, link } = await appoint({ store, origin }, { email: email.data, language });
	await store.destroy();
	console.log(
		kind === 'invitation'
			? `For 48 hours, an administrator joins the desk at\n${link}`
			: `${email.data} is an administrator, and chooses another password within a day at\n${link}`
	);
} catch (reason) {
	console.error(reason instanceof Error ? reason.message : String(reason));
	process.exitCode = 1;
}
