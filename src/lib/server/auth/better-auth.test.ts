import { expect, test } from 'vitest';
import { emptyDesk } from '../../../../tests/support/accounts.ts';

/** What Better Auth asks of us once it has verified what a device signed. */
interface Ceremonies {
	registration: { afterVerification: (given: unknown) => unknown };
	authentication: { afterVerification: (given: unknown) => unknown };
}

test('a passkey whose device asked nobody is neither kept nor let in', async () => {
	const { accounts } = await emptyDesk();
	const plugin = accounts.auth.options.plugins.find(({ id }) => id === 'passkey');
	const { registration, authentication } = (plugin as unknown as { options: Ceremonies }).options;
	for (const userVerified of [true, false]) {
		const said = { userVerified };
		const asks = [
			() => registration.afterVerification({ verification: { registrationInfo: said } }),
			() => authentication.afterVerification({ verification: { authenticationInfo: said } })
		];
		for (const ask of asks) {
			if (userVerified) expect(ask).not.toThrow();
			else expect(ask).toThrow('nobody was asked');
		}
	}
	await accounts.store.destroy();
});

test('nobody signs up by themselves, and nothing is told to anybody else', async () => {
	const { accounts } = await emptyDesk();
	const newcomer = { email: 'sami@newsroom.example', name: 'Sami', password: 'quatre mots sans rapport' };
	// Its types know that a rank is needed and may not be sent
	const given = { body: newcomer } as unknown as Parameters<typeof accounts.auth.api.signUpEmail>[0];
	await expect(accounts.auth.api.signUpEmail(given)).rejects.toMatchObject({ statusCode: 400 });
	expect(await accounts.store.selectFrom('member').selectAll().execute()).toEqual([]);
	expect(accounts.auth.options.telemetry).toEqual({ enabled: false });
	await accounts.store.destroy();
});
