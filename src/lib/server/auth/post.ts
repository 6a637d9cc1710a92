import { createTransport } from 'nodemailer';

/** Sends one letter in plain text. Rejects where the server for mail does. */
export type Post = (to: string, letter: { subject: string; text: string }) => Promise<void>;

const PATIENCE = 20_000;

/**
 * @param server such as `smtps://name:password@mail.example.org`
 * @param from as recipients read it
 */
export function openPost(server: string, from: string): Post {
	const transport = createTransport({
		url: server,
		connectionTimeout: PATIENCE,
		greetingTimeout: PATIENCE,
		socketTimeout: PATIENCE,
		// A letter is text: nothing in it is fetched from a file or an address
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return async (to, { subject, text }) => {
		await transport.sendMail({ from, to, subject, text });
	};
}
