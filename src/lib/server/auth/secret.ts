import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs the cookies of sessions, encrypts second factors, and keys what imports are known again by:
 * 32 random bytes in hexadecimal digits, made once. It lies beside the store, not in it, so that a copy of the store alone opens no door.
 * @param folder the data folder
 */
export function keepSecret(folder: string): string {
	const file = join(folder, 'secret');
	try {
		// `wx`: of two processes that start at once, one writes and both read the same
		writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
	} catch (reason) {
		if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
	}
	const secret = readFileSync(file, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(secret)) {
		throw new Error(
			`${file} is no secret of ours. Put back the file of your last backup, or remove it: ` +
				'everybody then enters anew, and second factors are set up again.'
		);
	}
	return secret;
}
