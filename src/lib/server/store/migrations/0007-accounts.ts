import { sql, type Kysely } from 'kysely';

/**
 * Who works at the desk and how they come in. Better Auth reads and writes these tables under our names (see
 * `auth/better-auth.ts`): its moments are ISO 8601 text, its booleans 0 and 1. A member is never deleted, since the
 * log names them; they are switched off.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of [
		`CREATE TABLE member (
			id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
			email_verified INTEGER NOT NULL DEFAULT 0, image TEXT,
			rank TEXT NOT NULL CHECK (rank IN ('contributor', 'editor', 'administrator')),
			language TEXT NOT NULL CHECK (language IN ('fr', 'en', 'de', 'ar')),
			has_factor INTEGER NOT NULL DEFAULT 0, off_since TEXT, seen_at TEXT,
			created_at TEXT NOT NULL, updated_at TEXT NOT NULL
		) STRICT`,
		`CREATE TABLE member_password (
			id TEXT PRIMARY KEY, member TEXT NOT NULL UNIQUE REFERENCES member,
			account_id TEXT NOT NULL, provider_id TEXT NOT NULL CHECK (provider_id = 'credential'),
			password TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
		) STRICT`,
		`CREATE TABLE member_session (
			id TEXT PRIMARY KEY, member TEXT NOT NULL REFERENCES member, token TEXT NOT NULL UNIQUE,
			expires_at TEXT NOT NULL, address TEXT, device TEXT,
			created_at TEXT NOT NULL, updated_at TEXT NOT NULL
		) STRICT`,
		'CREATE INDEX member_session_member ON member_session (member)',
		`CREATE TABLE member_challenge (
			id TEXT PRIMARY KEY, identifier TEXT NOT NULL, value TEXT NOT NULL, expires_at TEXT NOT NULL,
			created_at TEXT NOT NULL, updated_at TEXT NOT NULL
		) STRICT`,
		'CREATE INDEX member_challenge_identifier ON member_challenge (identifier)',
		'CREATE INDEX member_challenge_expires ON member_challenge (expires_at)',
		`CREATE TABLE member_factor (
			id TEXT PRIMARY KEY, member TEXT NOT NULL UNIQUE REFERENCES member,
			secret TEXT NOT NULL, recovery_codes TEXT NOT NULL, is_confirmed INTEGER NOT NULL DEFAULT 0,
			failures INTEGER NOT NULL DEFAULT 0, locked_until TEXT
		) STRICT`,
		`CREATE TABLE member_passkey (
			id TEXT PRIMARY KEY, member TEXT NOT NULL REFERENCES member, name TEXT,
			public_key TEXT NOT NULL, credential_id TEXT NOT NULL UNIQUE, counter INTEGER NOT NULL,
			device_type TEXT NOT NULL, backed_up INTEGER NOT NULL, transports TEXT, aaguid TEXT, created_at TEXT
		) STRICT`,
		'CREATE INDEX member_passkey_member ON member_passkey (member)',
		`CREATE TABLE member_link (
			id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('first', 'invitation', 'reset')),
			hash TEXT NOT NULL UNIQUE, email TEXT, rank TEXT, member TEXT REFERENCES member,
			language TEXT NOT NULL, made_by TEXT REFERENCES member, made_at TEXT NOT NULL, expires_at TEXT NOT NULL,
			used_at TEXT
		) STRICT`
	]) {
		await sql.raw(statement).execute(db);
	}
}
