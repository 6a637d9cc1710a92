/** Why a passkey did not come to anything. */
export type Stop = 'unknown' | 'stopped' | 'refused' | 'stale' | { wait: number };

/** What the browser's part of WebAuthn (Level 3, section 5.1) came to: an answer of ours, or why there is none. */
export type Outcome<Answer> = { answer: Answer } | { stop: Stop };

async function post(address: string, body?: unknown): Promise<Response> {
	return fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body ?? {})
	});
}

async function stopOf(answer: Response): Promise<Stop> {
	if (answer.status === 429) return { wait: Math.ceil(Number(answer.headers.get('retry-after')) / 60) };
	return answer.status === 403 ? 'stale' : 'refused';
}

/** Whether this browser can say a passkey in JSON. */
const isKnown = () =>
	typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

async function hold<Answer>(
	address: string,
	sign: (options: unknown) => Promise<Credential | null>
): Promise<Outcome<Answer>> {
	if (!isKnown()) return { stop: 'unknown' };
	const challenge = await post(`${address}/challenge`);
	if (!challenge.ok) return { stop: await stopOf(challenge) };
	let signed: Credential | null;
	try {
		signed = await sign(await challenge.json());
	} catch {
		// Whoever was asked said no, or not in time: WebAuthn does not tell these apart
		return { stop: 'stopped' };
	}
	if (!signed) return { stop: 'stopped' };
	const answer = await post(address, (signed as PublicKeyCredential).toJSON());
	return answer.ok ? { answer: (await answer.json()) as Answer } : { stop: await stopOf(answer) };
}

/** Enters with a passkey that this browser can find. */
export const enterWithPasskey = (): Promise<Outcome<{ entered: true }>> =>
	hold('/desk/enter/passkey', (options) =>
		navigator.credentials.get({
			publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
				options as PublicKeyCredentialRequestOptionsJSON
			)
		})
	);

/** Sets up a passkey of this device. */
export const addPasskey = (): Promise<Outcome<{ added: true }>> =>
	hold('/desk/account/passkeys', (options) =>
		navigator.credentials.create({
			publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
				options as PublicKeyCredentialCreationOptionsJSON
			)
		})
	);
