import { z } from 'zod';

const variables = z.object({
	LIEUDIT_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
	LIEUDIT_MAIL_FROM: z
		.string()
		.regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/)
		.optional(),
	PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
	HOST: z.string().min(1).default('localhost'),
	ORIGIN: z
		.url({ protocol: /^https?$/ })
		.transform((text) => new URL(text).origin)
		.optional(),
	LIEUDIT_DATA: z.string().min(1).default('data/local'),
	LIEUDIT_KEEP: z.enum(['on', 'off']).default('on'),
	LIEUDIT_TIME_ZONE: z
		.string()
		.refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC')
		.default('Europe/Paris')
});

const accepted: Record<keyof z.infer<typeof variables>, string> = {
	LIEUDIT_SMTP: 'a server for mail, such as smtps://name:password@mail.example.org',
	LIEUDIT_MAIL_FROM: 'whom mail is from, such as Newsroom <desk@news.example.org>',
	PORT: 'a port, 1 to 65535',
	HOST: 'an address of this machine to listen on, such as localhost or 0.0.0.0',
	ORIGIN: 'the address readers type, such as https://news.example.org',
	LIEUDIT_DATA: 'a folder for the store, such as data/local',
	LIEUDIT_KEEP: 'on, or off to render every page afresh',
	LIEUDIT_TIME_ZONE: 'a time zone of the IANA database, such as Europe/Paris'
};

/** What whoever runs the site may set. */
export interface Settings {
	port: number;
	host: string;
	/** The address readers use, without a path; from `ORIGIN`, else this machine's own. */
	origin: string;
	/** Folder of the store. */
	data: string;
	/** Whether finished answers are kept in memory. */
	keeps: boolean;
	/** The server that mail goes through and whom it is from; without them links are handed over by people. */
	mail?: { server: string; from: string };
	/** The time zone that the newsroom works in, of the IANA database. */
	timeZone: string;
}

/**
 * Reads the settings from environment variables.
 * @throws Error that names each variable that is wrong and what it accepts
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const result = variables.safeParse(given);
	if (!result.success) {
		const names = new Set(result.error.issues.map((issue) => issue.path[0] as keyof typeof accepted));
		throw new Error(
			[...names]
				.map((name) =>
					// The address of a server for mail holds a password, and what is printed is kept in logs
					name === 'LIEUDIT_SMTP'
						? `${name} must be ${accepted[name]}.`
						: `${name} is "${given[name]}": it must be ${accepted[name]}.`
				)
				.join('\n')
		);
	}
	const {
		PORT,
		HOST,
		ORIGIN,
		LIEUDIT_DATA,
		LIEUDIT_KEEP,
		LIEUDIT_SMTP,
		LIEUDIT_MAIL_FROM,
		LIEUDIT_TIME_ZONE
	} = result.data;
	if ((LIEUDIT_SMTP === undefined) !== (LIEUDIT_MAIL_FROM === undefined))
		throw new Error('LIEUDIT_SMTP and LIEUDIT_MAIL_FROM go together: set both to send mail, or neither.');
	return {
		port: PORT,
		host: HOST,
		origin: ORIGIN ?? `http://localhost:${PORT}`,
		data: LIEUDIT_DATA,
		keeps: LIEUDIT_KEEP === 'on',
		mail: LIEUDIT_SMTP && LIEUDIT_MAIL_FROM ? { server: LIEUDIT_SMTP, from: LIEUDIT_MAIL_FROM } : undefined,
		timeZone: LIEUDIT_TIME_ZONE
	};
}
