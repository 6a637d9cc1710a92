import type { Collection } from './collection.ts';
import { mediaTypes } from './format.ts';
import { anchor, table, tag, text } from './page.ts';
import { pageWords } from './page-words.ts';
import { trail } from './catalogue.ts';
import { commonDocs, crsDoc, itemDocs, type ParameterDoc } from './parameter-docs.ts';
import type { Resource, Telling } from './resource.ts';
import type { Examples } from './store-version.ts';
import { openApiSchemas } from './openapi-schemas.ts';

interface Operation {
	path: string;
	operationId: string;
	tag: string;
	summary: string;
	parameters: ParameterDoc[];
	/** The media type of the answer in JSON, and the name of its schema. */
	json: string;
	schema: string;
}

const schemaOf = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Every operation, one for each address and collection: their parameters are not the same. */
function operations(collections: readonly Collection[], examples: Examples): Operation[] {
	const plain = (
		path: string,
		operationId: string,
		summary: string,
		schema: string,
		json = mediaTypes.json
	) => ({
		path,
		operationId,
		tag: 'Capabilities',
		summary,
		parameters: commonDocs,
		json,
		schema
	});
	return [
		plain('/', 'getLandingPage', 'What there is here', 'landingPage'),
		plain('/conformance', 'getConformance', 'The standards that are conformed to', 'confClasses'),
		plain('/api', 'getApi', 'This document', 'openApi', mediaTypes.openapi),
		plain('/collections', 'getCollections', 'The collections', 'collections'),
		...collections.flatMap((collection) => {
			const { id, title } = collection;
			const own = (path: string, name: string, summary: string, rest: Partial<Operation>): Operation => ({
				...plain(`/collections/${id}${path}`, `${name}.${id}`, `${title.en}: ${summary}`, 'collection'),
				tag: id,
				...rest
			});
			const schema = { schema: 'jsonSchema', json: mediaTypes.schema };
			return [
				own('', 'describeCollection', 'the collection', {}),
				own('/queryables', 'getQueryables', 'what filters may name', schema),
				own('/schema', 'getSchema', 'what features carry', schema),
				own('/items', 'getFeatures', 'features', {
					parameters: itemDocs(collection, examples),
					json: mediaTypes.geojson,
					schema: 'featureCollectionGeoJSON'
				}),
				own('/items/{featureId}', 'getFeature', 'one feature', {
					parameters: [...commonDocs, crsDoc, featureIdDoc(collection, examples)],
					json: mediaTypes.geojson,
					schema: 'featureGeoJSON'
				})
			];
		})
	];
}

function featureIdDoc({ id, exampleId }: Collection, examples: Examples): ParameterDoc {
	const known = exampleId ?? examples[id as keyof Examples];
	return {
		name: 'featureId',
		in: 'path',
		required: true,
		description: 'The id of the feature.',
		schema: { type: 'string' },
		...(known !== undefined && { examples: { example1: { value: known } } })
	};
}

const problem = (description: string) => ({
	description,
	content: {
		[mediaTypes.problem]: { schema: schemaOf('problem') },
		'text/html': { schema: { type: 'string' } }
	}
});

/** The description of everything here (OpenAPI 3.0), and the same for people. */
export function openApi(collections: readonly Collection[], examples: Examples, telling: Telling): Resource {
	const { addresses, language } = telling;
	const words = pageWords[language];
	const all = operations(collections, examples);
	const links = [...addresses.selfAndAlternate('api', mediaTypes.openapi, telling)];
	const [publisher] = collections.map(({ attribution }) => attribution);
	return {
		mediaType: mediaTypes.openapi,
		json: () =>
			JSON.stringify({
				openapi: '3.0.3',
				info: {
					title: `Lieudit: ${words.home}`,
					description: words.about,
					version: '1.0.0',
					...(publisher?.licence && {
						license: {
							name: publisher.licence.name,
							...(publisher.licence.href && { url: publisher.licence.href })
						}
					})
				},
				servers: [{ url: addresses.base }],
				tags: [
					{ name: 'Capabilities', description: words.home },
					...collections.map(({ id, description }) => ({ name: id, description: description[language] }))
				],
				paths: Object.fromEntries(all.map((operation) => [operation.path, { get: written(operation) }])),
				components: { schemas: openApiSchemas }
			}),
		page: () => ({
			title: words.documentation,
			above: trail(telling),
			body:
				tag('p', text(words.about), { class: 'lead' }) +
				all
					.map(
						({ path, summary, parameters }) =>
							tag('h2', tag('code', text(path)), { dir: 'ltr' }) +
							tag('p', text(summary), { lang: 'en', dir: 'ltr' }) +
							table(
								[text(words.property), text(words.meaning)],
								parameters.map(({ name, description }) => [
									tag('code', text(name)),
									tag('span', text(description), { lang: 'en' })
								])
							)
					)
					.join('') +
				tag('p', anchor(words.description, addresses.of('api', { f: 'json' })))
		}),
		links,
		isOfStore: false
	};
}

function written({ operationId, tag: name, summary, parameters, json, schema }: Operation) {
	const takesId = parameters.some((one) => one.in === 'path');
	return {
		operationId,
		tags: [name],
		summary,
		parameters,
		responses: {
			200: {
				description: 'The answer.',
				content: { [json]: { schema: schemaOf(schema) }, 'text/html': { schema: { type: 'string' } } }
			},
			400: problem('A parameter is not known or cannot be read, or the request would cost too much.'),
			...(takesId && { 404: problem('There is no such feature.') }),
			406: problem('Neither JSON nor HTML will do.')
		}
	};
}
