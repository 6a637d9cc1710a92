import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { accountWords } from '$lib/i18n/desk/accounts';
import { openAccounts, type Accounts } from '$lib/server/auth/accounts';
import { admit, answerOf, isDesk, setDeskPolicies } from '$lib/server/auth/guard';
import { firstLink } from '$lib/server/auth/joining';
import { openPost } from '$lib/server/auth/post';
import { keepSecret } from '$lib/server/auth/secret';
import { ReadingRoom } from '$lib/server/columns/reading-room';
import { Clock, wind } from '$lib/server/desk/clock';
import { openGazetteer, type Gazetteer } from '$lib/server/gazetteer';
import { Assistant } from '$lib/server/geotag/assistant';
import { MediaRoom } from '$lib/server/media/room';
import { Imports } from '$lib/server/import/imports';
import { readingContext } from '$lib/server/desk/reading-context';
import { gazetteerFile, openNewsroom, storeFile } from '$lib/server/newsroom';
import { negotiateLanguage } from '$lib/server/publish/negotiation';
import { OgcRoom } from '$lib/server/publish/ogc/room';
import { warmAtlas } from '$lib/server/publish/front-map';
import { encodeAll, finishPage } from '$lib/server/publish/finished-page';
import { handOver } from '$lib/server/publish/hand-over';
import { nameScript } from '$lib/server/publish/late-start';
import { DataPackage, packageFolder } from '$lib/server/publish/package/data-package';
import { everyNight } from '$lib/server/publish/package/night';
import { CopyingRoom } from '$lib/server/publish/taking/copying-room';
import { Fixings } from '$lib/server/publish/taking/fixings';
import { readSettings } from '$lib/server/settings';
import { writeBackAside } from '$lib/server/store/checkpoints';
import type { Store } from '$lib/server/store/connection';
import { rememberTold } from '$lib/server/store/told';
import { watchVersion } from '$lib/server/store/version';
import { isLanguage, languages } from '$lib/story/language';
import type { IncomingMessage } from 'node:http';
import pino from 'pino';

const log = pino({ name: 'lieudit' });
let store: Store;
let research: ReadingRoom;
let copies: CopyingRoom;
let fixings: Fixings;
let dataPackage: DataPackage;
let features: OgcRoom;
let gazetteer: Gazetteer;
let assistant: Assistant;
let media: MediaRoom;
let accounts: Accounts;
let imports: Imports;

export const init: ServerInit = async () => {
	if (building) return;
	const { data, origin, mail } = readSettings(process.env);
	store = await openNewsroom(data);
	await writeBackAside(store, storeFile(data));
	rememberTold(store, watchVersion(storeFile(data)).version);
	research = await ReadingRoom.open(storeFile(data));
	copies = new CopyingRoom(storeFile(data));
	fixings = new Fixings(store, research, copies);
	dataPackage = new DataPackage(copies, packageFolder(data), origin);
	everyNight(
		() => dataPackage.renew(),
		(failure) => log.error({ err: failure }, 'the data package could not be built')
	);
	features = new OgcRoom(research, (broken) => log.warn(broken, 'a reference layer cannot be shown'));
	gazetteer = openGazetteer(gazetteerFile);
	assistant = new Assistant(gazetteerFile);
	media = await MediaRoom.open(store, data, (failure) =>
		log.error({ err: failure }, 'what is left of uploads could not be swept')
	);
	imports = new Imports(
		store,
		data,
		storeFile(data),
		async (text, written) =>
			assistant.read(text, written, await readingContext(store, text, written, { ofShelters: true })),
		(failure) => log.error({ err: failure }, 'a file that was brought to the desk could not be read')
	);
	await imports.sweep(new Date());
	accounts = openAccounts({
		store,
		origin,
		secret: keepSecret(data),
		post: mail && openPost(mail.server, mail.from),
		log: (failure) => log.error({ err: failure }, 'a letter could not be sent')
	});
	const first = await firstLink(accounts, languages[0]);
	if (first)
		console.log(`The desk has no administrator yet. For 30 minutes, the first one enters at ${first}`);
	wind(new Clock(store, (failure) => log.error({ err: failure }, 'what is due at the desk was not done')));
	warmAtlas();
};

const REMEMBERED = 'language';
const A_YEAR = 60 * 60 * 24 * 365;

/** The routes whose pages have a script. */
const SCRIPTED: ReadonlySet<string | null> = new Set(['/[lang=lang]/(map)', '/[lang=lang]/explore']);

/** SvelteKit's answer, whose page was kept back, with that page. */
function withPage(
	{ status, headers }: Response,
	page: Buffer<ArrayBuffer>,
	request?: IncomingMessage
): Response {
	const response = new Response(handOver(request, page) ? null : page, { status, headers });
	response.headers.delete('etag');
	response.headers.set('content-length', String(page.length));
	return response;
}

export const handle: Handle = async ({ event, resolve }) => {
	const [, first] = event.url.pathname.split('/');
	const inAddress = isLanguage(first) ? first : undefined;
	const ofDesk = isDesk(event);
	const verdict = ofDesk ? await admit(event, accounts) : undefined;
	// The doors' links between languages, which lead to no other address
	const chosen = ofDesk ? event.url.searchParams.get('lang') : undefined;
	const wished = isLanguage(chosen) ? chosen : inAddress;
	const language =
		wished ??
		event.locals.member?.language ??
		negotiateLanguage(event.request.headers.get('accept-language'), event.cookies.get(REMEMBERED));
	if (verdict) {
		const answer = answerOf(verdict, accountWords[language].refused);
		if (answer.status !== 308) setDeskPolicies(answer.headers);
		return answer;
	}
	event.locals.store = store;
	event.locals.research = research;
	event.locals.copies = copies;
	event.locals.fixings = fixings;
	event.locals.dataPackage = dataPackage;
	event.locals.features = features;
	event.locals.gazetteer = gazetteer;
	event.locals.assistant = assistant;
	event.locals.media = media;
	event.locals.accounts = accounts;
	event.locals.imports = imports;
	event.locals.language = language;
	// Set whatever the reader sent, so that one kept answer serves everybody
	if (wished && event.request.method === 'GET') {
		event.cookies.set(REMEMBERED, wished, {
			path: '/',
			maxAge: A_YEAR,
			sameSite: 'lax',
			httpOnly: true,
			secure: event.url.protocol === 'https:'
		});
	}
	event.locals.insets = {};
	let page: Buffer<ArrayBuffer> | undefined;
	let script: string | undefined;
	const answered = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const finished = finishPage(html, language, SCRIPTED.has(event.route.id), event.locals.insets);
			script = finished.script;
			if (ofDesk || dev) return finished.parts.join('');
			// SvelteKit would tag the page letter by letter, which KeptAnswers does better: it is given nothing to tag.
			// Bytes, for a text as long as this, held while it is sent, lies with what outlasts many collections of garbage
			page = encodeAll(finished.parts);
			return '';
		},
		// The one face that a page sets its text in; its script waits (see late-start.ts)
		preload: ({ type, path }) =>
			type === 'font' && (language === 'ar' ? /\/naskh\./ : /\/newsreader\./).test(path)
	});
	const response = page ? withPage(answered, page, event.platform?.req) : answered;
	const policy = response.headers.get('content-security-policy');
	if (script && policy) response.headers.set('content-security-policy', nameScript(policy, script));
	if (ofDesk) {
		setDeskPolicies(response.headers);
		// A load of SvelteKit's can refuse, or give a page, but not both; its script asks for the page's data alone
		if (event.locals.isMisread && !event.isDataRequest && response.ok)
			return new Response(response.body, { status: 400, headers: response.headers });
		return response;
	}
	// What says how it may be kept says the same in every language
	if (!inAddress && !response.headers.has('cache-control'))
		response.headers.append('vary', 'accept-language, cookie');
	const isRead = event.request.method === 'GET';
	if (isRead && inAddress && response.status === 200 && !response.headers.has('cache-control')) {
		// Kept by whoever likes, asked for again each time: a withdrawal reaches every copy at its next use
		response.headers.set('cache-control', 'public, no-cache');
	}
	// Either might be kept without being told to (RFC 9110, section 15.1), and outlive a story that comes back
	if (
		isRead &&
		(response.status === 404 || response.status === 410) &&
		!response.headers.has('cache-control')
	)
		response.headers.set('cache-control', 'no-cache');
	return response;
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	// The address is wrong, or what was sent to it; not we
	if (status === 400 || status === 404)
		return { message, missing: { what: 'page', given: event.url.pathname } };
	if (status > 400 && status < 500) return { message };
	const id = crypto.randomUUID().slice(0, 8);
	log.error({ id, err: error, address: event.url.pathname, status });
	return { message, id };
};
