import type { Generated } from 'kysely';
import type { Rank } from '../../newsroom/member.ts';
import type { Language } from '../../story/language.ts';

/** Moments are ISO 8601 in UTC, as Better Auth writes them. */
interface Dated {
	created_at: string;
	updated_at: string;
}

interface MemberRow extends Dated {
	id: string;
	name: string;
	email: string;
	email_verified: Generated<0 | 1>;
	image: string | null;
	rank: Rank;
	language: Language;
	/** Whether a code is asked for after the password. */
	has_factor: Generated<0 | 1>;
	/** Since when they may not come in, if they may not. */
	off_since: string | null;
	/** To the hour. */
	seen_at: string | null;
}

interface MemberSession extends Dated {
	id: string;
	member: string;
	token: string;
	expires_at: string;
	address: string | null;
	/** The browser's `User-Agent`. */
	device: string | null;
}

interface MemberPassword extends Dated {
	id: string;
	member: string;
	account_id: string;
	provider_id: 'credential';
	/** Salt and scrypt hash, in hexadecimal digits. */
	password: string;
}

/** What a ceremony under way must come back with: a passkey's challenge, a code after a password. */
interface MemberChallenge extends Dated {
	id: string;
	identifier: string;
	value: string;
	expires_at: string;
}

interface MemberFactor {
	id: string;
	member: string;
	/** Encrypted, as are the codes. */
	secret: string;
	recovery_codes: string;
	is_confirmed: Generated<0 | 1>;
	failures: Generated<number>;
	locked_until: string | null;
}

interface MemberPasskey {
	id: string;
	member: string;
	name: string | null;
	public_key: string;
	credential_id: string;
	counter: number;
	device_type: string;
	backed_up: 0 | 1;
	transports: string | null;
	aaguid: string | null;
	created_at: string | null;
}

interface MemberLink {
	id: Generated<number>;
	kind: 'first' | 'invitation' | 'reset';
	/** SHA-256 of the token: who reads the store cannot use the link. */
	hash: string;
	/** Whom an invitation is for, and as what. */
	email: string | null;
	rank: Rank | null;
	/** Whose password a reset sets. */
	member: string | null;
	language: Language;
	made_by: string | null;
	made_at: string;
	expires_at: string;
	used_at: string | null;
}

export interface AccountTables {
	member: MemberRow;
	member_session: MemberSession;
	member_password: MemberPassword;
	member_challenge: MemberChallenge;
	member_factor: MemberFactor;
	member_passkey: MemberPasskey;
	member_link: MemberLink;
}
