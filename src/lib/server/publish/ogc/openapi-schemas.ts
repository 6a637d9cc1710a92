/*
 * The schemas of the standard's own building blocks (OGC API - Features 1.0.1, schemas/1.0 of the OGC repository
 * ogcapi-features), with the members that are added here.
 */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const links = { type: 'array', items: ref('link') };

const geometry = (type: string, coordinates: object) => ({
	type: 'object',
	required: ['type', 'coordinates'],
	properties: { type: { type: 'string', enum: [type] }, coordinates }
});
const position = { type: 'array', minItems: 2, items: { type: 'number' } };
const listOf = (items: object, minItems = 0) => ({ type: 'array', minItems, items });

export const openApiSchemas = {
	link: {
		type: 'object',
		required: ['href', 'rel'],
		properties: { href: text, rel: text, type: text, hreflang: text, title: text }
	},
	landingPage: {
		type: 'object',
		required: ['links'],
		properties: { title: text, description: text, links }
	},
	confClasses: {
		type: 'object',
		required: ['conformsTo'],
		properties: { conformsTo: { type: 'array', items: text } }
	},
	openApi: {
		type: 'object',
		required: ['openapi', 'info', 'paths'],
		properties: { openapi: text, info: { type: 'object' }, paths: { type: 'object' } }
	},
	jsonSchema: {
		type: 'object',
		required: ['$schema', '$id', 'type', 'properties'],
		properties: {
			$schema: text,
			$id: text,
			type: { type: 'string', enum: ['object'] },
			properties: { type: 'object' }
		}
	},
	extent: {
		type: 'object',
		properties: {
			spatial: {
				type: 'object',
				properties: {
					bbox: listOf(
						{ oneOf: [4, 6].map((count) => ({ ...listOf({ type: 'number' }, count), maxItems: count })) },
						1
					),
					crs: text
				}
			},
			temporal: {
				type: 'object',
				properties: {
					interval: listOf(
						{ ...listOf({ type: 'string', format: 'date-time', nullable: true }, 2), maxItems: 2 },
						1
					),
					trs: text
				}
			}
		}
	},
	collection: {
		type: 'object',
		required: ['id', 'links'],
		properties: {
			id: text,
			title: text,
			description: text,
			attribution: text,
			links,
			extent: ref('extent'),
			itemType: { type: 'string', default: 'feature' },
			crs: { type: 'array', items: text },
			storageCrs: text
		}
	},
	collections: {
		type: 'object',
		required: ['links', 'collections'],
		properties: { links, collections: { type: 'array', items: ref('collection') } }
	},
	geometryGeoJSON: {
		oneOf: [
			geometry('Point', position),
			geometry('MultiPoint', listOf(position)),
			geometry('LineString', listOf(position, 2)),
			geometry('MultiLineString', listOf(listOf(position, 2))),
			geometry('Polygon', listOf(listOf(position, 4))),
			geometry('MultiPolygon', listOf(listOf(listOf(position, 4)))),
			{
				type: 'object',
				required: ['type', 'geometries'],
				properties: {
					type: { type: 'string', enum: ['GeometryCollection'] },
					geometries: { type: 'array', items: ref('geometryGeoJSON') }
				}
			}
		],
		nullable: true
	},
	featureGeoJSON: {
		type: 'object',
		required: ['type', 'geometry', 'properties'],
		properties: {
			type: { type: 'string', enum: ['Feature'] },
			geometry: ref('geometryGeoJSON'),
			properties: { type: 'object', nullable: true },
			id: { oneOf: [text, { type: 'integer' }] },
			links
		}
	},
	featureCollectionGeoJSON: {
		type: 'object',
		required: ['type', 'features'],
		properties: {
			type: { type: 'string', enum: ['FeatureCollection'] },
			features: { type: 'array', items: ref('featureGeoJSON') },
			links,
			timeStamp: { type: 'string', format: 'date-time' },
			numberMatched: { type: 'integer', minimum: 0 },
			numberReturned: { type: 'integer', minimum: 0 }
		}
	},
	/** RFC 9457, with what this interface adds. */
	problem: {
		type: 'object',
		required: ['type', 'title', 'status', 'detail', 'instance'],
		properties: {
			type: text,
			title: text,
			status: { type: 'integer' },
			detail: text,
			instance: text,
			parameter: text,
			given: text,
			choices: { type: 'array', items: text },
			position: {
				oneOf: [
					{
						type: 'object',
						required: ['offset', 'line', 'column'],
						properties: {
							offset: { type: 'integer' },
							line: { type: 'integer' },
							column: { type: 'integer' }
						}
					},
					{ type: 'object', required: ['pointer'], properties: { pointer: text } }
				]
			}
		}
	}
};
