import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { LONGEST, SHORTEST } from '../../newsroom/password.ts';
import type { Store } from '../store/connection.ts';

/** Where our own routes tell Better Auth who asks; nothing a browser sends reaches it under this name. */
export const ADDRESS_HEADER = 'x-lieudit-address';

const DAY = 24 * 60 * 60;
/** Sessions end after this many seconds without a visit. */
const LASTING = 14 * DAY;

interface Site {
	/** As readers type it, without a slash at its end. */
	origin: string;
	secret: string;
}

/** What a passkey says for itself must include that its owner was asked: a finger, a face, a PIN. */
function demandPerson({ userVerified }: { userVerified: boolean }): void {
	if (!userVerified) throw APIError.fromStatus('UNAUTHORIZED', { message: 'nobody was asked' });
}

/**
 * Better Auth on our store and under our names: passwords (scrypt), sessions, second factors, passkeys. Its HTTP
 * handler is not mounted and nobody signs up by it: routes call `auth.api`, members are made by links.
 */
export function configure(store: Store, { origin, secret }: Site) {
	const seen = async ({ userId, updatedAt }: { userId: string; updatedAt: Date }) => {
		await store
			.updateTable('member')
			.set({ seen_at: updatedAt.toISOString() })
			.where('id', '=', userId)
			.execute();
	};
	return betterAuth({
		appName: 'Lieudit',
		baseURL: origin,
		secrets: [{ version: 1, value: secret }],
		// Kysely has one connection to SQLite: a query beside a transaction would wait for it for ever
		database: { db: store, type: 'sqlite', transaction: false },
		telemetry: { enabled: false },
		// Doors have limits of their own, see limits.ts
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST,
			maxPasswordLength: LONGEST
		},
		user: {
			modelName: 'member',
			fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
			additionalFields: {
				rank: { type: ['contributor', 'editor', 'administrator'], required: true, input: false },
				language: { type: ['fr', 'en', 'de', 'ar'], required: true, input: false },
				offSince: { type: 'date', fieldName: 'off_since', required: false, input: false }
			}
		},
		account: {
			modelName: 'member_password',
			fields: {
				userId: 'member',
				accountId: 'account_id',
				providerId: 'provider_id',
				createdAt: 'created_at',
				updatedAt: 'updated_at'
			}
		},
		session: {
			modelName: 'member_session',
			fields: {
				userId: 'member',
				expiresAt: 'expires_at',
				ipAddress: 'address',
				userAgent: 'device',
				createdAt: 'created_at',
				updatedAt: 'updated_at'
			},
			expiresIn: LASTING,
			// Renewed, and so seen, once an hour at most: each renewal is a write
			updateAge: 60 * 60,
			freshAge: DAY
		},
		verification: {
			modelName: 'member_challenge',
			fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' }
		},
		databaseHooks: {
			session: {
				create: {
					// Whoever is switched off is answered as whoever does not exist
					before: async ({ userId }) => {
						const open = await store
							.selectFrom('member')
							.select('id')
							.where('id', '=', userId)
							.where('off_since', 'is', null)
							.executeTakeFirst();
						if (!open) throw APIError.fromStatus('UNAUTHORIZED', { message: 'switched off' });
					},
					after: seen
				},
				update: { after: seen }
			}
		},
		plugins: [
			twoFactor({
				issuer: 'Lieudit',
				schema: {
					user: { fields: { twoFactorEnabled: 'has_factor' } },
					twoFactor: {
						modelName: 'member_factor',
						fields: {
							userId: 'member',
							backupCodes: 'recovery_codes',
							verified: 'is_confirmed',
							failedVerificationCount: 'failures',
							lockedUntil: 'locked_until'
						}
					}
				}
			}),
			passkey({
				rpID: new URL(origin).hostname,
				rpName: 'Lieudit',
				origin,
				advanced: { webAuthnChallengeCookie: 'passkey' },
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				registration: {
					afterVerification: ({ verification }) => {
						demandPerson(verification.registrationInfo ?? { userVerified: false });
					}
				},
				authentication: {
					afterVerification: ({ verification }) => demandPerson(verification.authenticationInfo)
				},
				schema: {
					passkey: {
						modelName: 'member_passkey',
						fields: {
							userId: 'member',
							publicKey: 'public_key',
							credentialID: 'credential_id',
							deviceType: 'device_type',
							backedUp: 'backed_up',
							createdAt: 'created_at'
						}
					}
				}
			})
		],
		advanced: {
			cookiePrefix: 'lieudit',
			// Readers' pages never see them
			defaultCookieAttributes: { path: '/desk', sameSite: 'lax', httpOnly: true },
			ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
			// Columns of other ways to sign in, which we do not have, would be missed
			database: { validateSchema: false }
		},
		// Refusals are told in our own words and log
		logger: { level: 'error' }
	});
}

export type Auth = ReturnType<typeof configure>;
