import type Database from 'better-sqlite3';
import type { Language } from '../../../story/language.ts';
import { registerFunctions } from '../../cql2/functions.ts';
import { Layers, type BrokenLayer } from '../../layers/layers.ts';
import { Budget } from './budget.ts';
import { collectionList, collectionPage, conformance, landing, schemaPage } from './catalogue.ts';
import type { Collection, StoryColumns } from './collection.ts';
import { mediaTypes, negotiateFormat } from './format.ts';
import { item, itemList } from './items.ts';
import { LayerCollection } from './layer-collection.ts';
import { Addresses } from './links.ts';
import { Milestones } from './milestones.ts';
import { openApi } from './openapi.ts';
import { tag, text, writePage } from './page.ts';
import { pageWords } from './page-words.ts';
import { readFormat, readItemQuery, readItemsQuery, readLanguage, readPlainQuery } from './parameters.ts';
import { Places } from './places.ts';
import { Problem, problemOf } from './problem.ts';
import type { Resource, Telling } from './resource.ts';
import { StoreVersion } from './store-version.ts';
import { Stories } from './stories.ts';

/** What a request may take, in milliseconds; beyond, it is refused with a word about it. */
const AT_MOST = 700;

/** A request as plain values, so that it can cross to another thread. */
export interface OgcRequest {
	/** Below `/ogc`, decoded, without a slash at its beginning; empty for the landing page. */
	path: string;
	/** The query string, with or without its `?`. */
	query: string;
	accept: string | null;
	/** The reader's language, where the address says none. */
	language: Language;
	/** `https://host` */
	origin: string;
}

export interface OgcAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** A reference layer as whoever lays it over a map needs to know it. */
export interface ToldLayer {
	/** Of its collection: the features are at `/ogc/collections/{id}/items`. */
	id: string;
	title: string;
	/** Whom to name. */
	attribution?: string;
}

interface Means {
	/** A connection for reading; the functions of filters are registered on it. */
	database: Database.Database;
	columns: StoryColumns;
	/** The folder of reference layers. */
	layers?: string;
	now?: () => Date;
}

/**
 * OGC API - Features over the public views and the reference layers. Synchronous, and so made for a thread of its own:
 * see `room.ts`. Whatever is asked, the answer is one: a refusal is an answer too.
 */
export class FeatureService {
	readonly #database: Database.Database;
	readonly #budget = new Budget();
	readonly #own: Collection[];
	readonly #layers: Layers | undefined;
	readonly #now: () => Date;
	readonly #version: StoreVersion;

	constructor({ database, columns, layers, now = () => new Date() }: Means) {
		registerFunctions(database);
		this.#budget.register(database);
		this.#database = database;
		this.#now = now;
		this.#version = new StoreVersion(database);
		const shelf = { database, columns, budget: this.#budget };
		this.#own = [
			new Stories(shelf, this.#version),
			new Places(shelf, this.#version),
			new Milestones(shelf, this.#version)
		];
		const taken = [...this.#own.map(({ id }) => id), 'journeys'];
		this.#layers =
			layers === undefined ? undefined : new Layers(layers, taken, (file) => this.#budget.register(file));
	}

	answer(request: OgcRequest): OgcAnswer {
		const { path, origin } = request;
		const query = new URLSearchParams(request.query);
		const negotiated = negotiateFormat(request.accept);
		const told: Telling = {
			addresses: new Addresses(origin),
			query,
			language: request.language,
			format: negotiated ?? 'json',
			now: this.#now()
		};
		try {
			const asked = readFormat(query) ?? (path === 'api.html' ? 'html' : negotiated);
			if (!asked)
				throw new Problem(
					406,
					'Everything here is JSON or HTML: ask for application/json or text/html, or give f=json or f=html.'
				);
			told.format = asked;
			told.language = readLanguage(query, request.language);
			if (query.get('lang')) told.addresses = new Addresses(origin, told.language);
			const resource = this.#budget.within(AT_MOST, () =>
				this.#database.transaction(() => this.#resource(path, told))()
			);
			return this.#written(resource, path, told);
		} catch (thrown) {
			const problem = problemOf(thrown);
			if (!problem) throw thrown;
			return this.#refusal(problem, path, told);
		}
	}

	/** The layers that can be shown. */
	layers(): ToldLayer[] {
		return (this.#layers?.current() ?? []).map(({ id, title, attribution }) => ({ id, title, attribution }));
	}

	/** The layers that cannot be shown. */
	broken(): BrokenLayer[] {
		return this.#layers?.broken() ?? [];
	}

	/** Lets go of the files of layers; the connection to the store is its giver's. */
	close(): void {
		this.#layers?.close();
	}

	#collections(): Collection[] {
		const layers = this.#layers?.current().map((layer) => new LayerCollection(layer, this.#budget)) ?? [];
		return [...this.#own, ...layers];
	}

	#resource(path: string, telling: Telling): Resource {
		const [first = '', id, part, featureId, ...rest] = path.split('/');
		const { query } = telling;
		if (rest.length === 0) {
			if (part === 'items') {
				const collection = this.#collection(id!);
				if (featureId !== undefined) return item(collection, featureId, readItemQuery(query), telling);
				const { language, addresses } = telling;
				const origin = addresses.base.slice(0, -'/ogc'.length);
				return itemList(collection, readItemsQuery(query, collection, { language, origin }), telling);
			}
			if (featureId === undefined && (part === undefined || part === 'queryables' || part === 'schema')) {
				const resource = this.#plain(first, id, part, telling);
				if (resource) {
					readPlainQuery(query);
					return resource();
				}
			}
		}
		throw new Problem(404, 'There is nothing at this address: begin at /ogc.');
	}

	#plain(
		first: string,
		id: string | undefined,
		part: 'queryables' | 'schema' | undefined,
		telling: Telling
	): (() => Resource) | undefined {
		if (first === 'collections' && id !== undefined) {
			return () =>
				part
					? schemaPage(this.#collection(id), part, telling)
					: collectionPage(this.#collection(id), telling);
		}
		if (id !== undefined) return undefined;
		switch (first) {
			case '':
				return () => landing(telling);
			case 'conformance':
				return () => conformance(telling);
			case 'collections':
				return () => collectionList(this.#collections(), telling);
			case 'api':
			case 'api.html':
				return () => openApi(this.#collections(), this.#version.examples(), telling);
			default:
				return undefined;
		}
	}

	#collection(id: string): Collection {
		const collections = this.#collections();
		const found = collections.find((collection) => collection.id === id);
		if (found) return found;
		throw new Problem(404, `There is no collection “${id.slice(0, 200)}”.`, {
			choices: collections.map((one) => one.id)
		});
	}

	#written(resource: Resource, path: string, telling: Telling): OgcAnswer {
		const { format, language, query } = telling;
		const { mediaType, links, headers = {} } = resource;
		// An address that names format and language says all that its answer depends on
		const isWhole = query.get('f') && query.get('lang') && resource.isOfStore;
		return {
			status: 200,
			headers: {
				...this.#headers(format === 'json' ? mediaType : mediaTypes.html, telling),
				'content-language': language,
				'cache-control': isWhole ? 'public, no-cache' : 'no-cache',
				...headers
			},
			body: format === 'json' ? resource.json() : writePage(resource.page(), path, links, telling)
		};
	}

	#refusal(problem: Problem, path: string, telling: Telling): OgcAnswer {
		const { format, addresses, language, query } = telling;
		const instance = new URL(addresses.of(path.split('/').map(encodeURIComponent).join('/'), query));
		const body = problem.toJSON(instance.pathname + instance.search);
		if (format === 'json') {
			return {
				status: problem.status,
				headers: {
					...this.#headers(mediaTypes.problem, telling),
					'content-language': 'en',
					'cache-control': 'no-store'
				},
				body: JSON.stringify(body)
			};
		}
		const words = pageWords[language];
		const { parameter, given = query.get(parameter ?? '')?.slice(0, 200) ?? '' } = problem.details;
		const said =
			parameter === undefined ? problem.status === 404 && words.missing : words.wrong(parameter, given);
		// The reason alone is in English, as programs are told it
		const told = said && language !== 'en' ? tag('p', text(said), { class: 'lead' }) : '';
		const shown = {
			title: words.failed,
			above: [{ title: words.home, href: addresses.of('') }],
			body: told + tag('p', text(problem.message), { lang: 'en', dir: 'ltr' })
		};
		return {
			status: problem.status,
			headers: { ...this.#headers(mediaTypes.html, telling), 'cache-control': 'no-store' },
			body: writePage(shown, '', [], { ...telling, query: new URLSearchParams() })
		};
	}

	#headers(type: string, { format, query }: Telling): Record<string, string> {
		// Where the address names none, the language is the reader's; one chosen before is in a cookie
		const isOfReader = !query.get('lang');
		return {
			'content-type': type,
			vary: isOfReader ? 'accept, accept-language, cookie' : 'accept',
			'access-control-allow-origin': '*',
			'access-control-expose-headers': 'content-crs, content-language, etag, link',
			...(format === 'html' && { 'content-security-policy': POLICY })
		};
	}
}

/** Pages have no script, and their style and letters are the site's own. */
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
