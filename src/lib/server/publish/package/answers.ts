import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { InEveryLanguage, Language } from '../../../story/language.ts';
import { languages } from '../../../story/language.ts';
import { NotFound } from '../../../story/refusal.ts';
import type { Store } from '../../store/connection.ts';
import * as editions from '../../store/editions.ts';
import { headersOf } from '../taking/answer.ts';
import { describeCatalog } from './catalog.ts';
import type { DataPackage } from './data-package.ts';
import { describePackage } from './descriptor.ts';
import { isPacked, packed, type Manifest, type PackedName } from './manifest.ts';

interface Asked {
	store: Store;
	dataPackage: DataPackage;
}

async function descriptions(store: Store): Promise<InEveryLanguage> {
	const found = await Promise.all(
		languages.map(
			async (language) => [language, (await editions.current(store, language)).description] as const
		)
	);
	return Object.fromEntries(found) as Record<Language, string>;
}

const json = (value: object) => `${JSON.stringify(value, null, '\t')}\n`;

/** A descriptor: small, and the same for everybody until the package is another. */
async function described(
	{ store }: Asked,
	manifest: Manifest,
	{ origin, name }: { origin: string; name: 'datapackage.json' | 'catalog.jsonld' }
): Promise<Response> {
	const [edition, words] = await Promise.all([editions.publisher(store), descriptions(store)]);
	const about = { origin, edition, description: words.en };
	const isPackage = name === 'datapackage.json';
	return new Response(
		json(isPackage ? describePackage(manifest, about) : describeCatalog(manifest, about, words)),
		{
			headers: headersOf({
				mediaType: isPackage ? 'application/json' : 'application/ld+json',
				canonical: `${origin}/data/${name}`,
				licence: edition.licence,
				isKept: false
			})
		}
	);
}

async function file(
	{ store }: Asked,
	manifest: Manifest,
	{ origin, name, known }: { origin: string; name: PackedName; known: string | null }
): Promise<Response> {
	const { bytes, sha256 } = manifest.files.find((one) => one.name === name)!;
	const { licence } = await editions.publisher(store);
	const headers = headersOf({
		mediaType: packed[name],
		name,
		canonical: `${origin}/data/${name}`,
		licence,
		isKept: false
	});
	const etag = `"${sha256.slice(0, 32)}"`;
	headers.set('etag', etag);
	if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
		return new Response(null, { status: 304, headers });
	}
	headers.set('content-length', String(bytes));
	const stream = Readable.toWeb(createReadStream(join(manifest.folder, name)));
	return new Response(stream as ReadableStream<Uint8Array>, { headers });
}

/**
 * A file of the data package, or one of its two descriptors.
 * @throws NotReady where there is none that may be given out, NotFound where it has no such file
 */
export async function packageAnswer(
	asked: Asked,
	{ name, origin, known }: { name: string; origin: string; known: string | null }
): Promise<Response> {
	const isDescriptor = name === 'datapackage.json' || name === 'catalog.jsonld';
	if (!isDescriptor && !isPacked(name)) throw new NotFound('page', name);
	const manifest = await asked.dataPackage.read();
	return isDescriptor
		? described(asked, manifest, { origin, name })
		: file(asked, manifest, { origin, name, known });
}
