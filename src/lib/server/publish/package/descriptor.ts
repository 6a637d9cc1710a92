import type { Publisher } from '../files/taken-story.ts';
import { columns as storyColumns } from '../files/csv.ts';
import { precisions, roles } from '../../../story/precision.ts';
import { languages } from '../../../story/language.ts';
import { packed, type Manifest, type PackedName } from './manifest.ts';

/** What the package says of itself besides its files. */
export interface Described {
	origin: string;
	edition: Publisher;
	/** In English, as machines' catalogues want it. */
	description: string;
}

interface Field {
	name: string;
	type: 'string' | 'date' | 'number' | 'integer' | 'list';
	description?: string;
	delimiter?: string;
	constraints?: Record<string, unknown>;
}

const days = 'A day it may cover, first or last.';
const ours: Partial<Record<(typeof storyColumns)[number], Omit<Field, 'name'>>> = {
	story: {
		type: 'string',
		description: 'The name of the story in all addresses.',
		constraints: { required: true }
	},
	language: { type: 'string', description: 'Of the title (BCP 47).', constraints: { enum: [...languages] } },
	themes: { type: 'list', delimiter: ';', description: 'Of themes.csv.' },
	theme_names: { type: 'list', delimiter: ';', description: 'In French; the others are in themes.csv.' },
	languages: { type: 'list', delimiter: ';', description: 'The languages it can be read in.' },
	occurred: { type: 'string', description: 'When it happens (EDTF, ISO 8601-2).' },
	occurred_earliest: { type: 'date', description: days },
	occurred_latest: { type: 'date', description: days },
	published: { type: 'string', description: 'When the report came out (EDTF).' },
	published_earliest: { type: 'date', description: days },
	published_latest: { type: 'date', description: days },
	place: { type: 'string', description: 'Of places.csv; empty where no place may be told.' },
	role: { type: 'string', constraints: { enum: [...roles] } },
	precision: {
		type: 'string',
		description: 'How exactly the place is told; all but "exact" are areas around a public reference point.',
		constraints: { enum: precisions.filter((one) => one !== 'withheld') }
	},
	longitude: {
		type: 'number',
		description: 'Degrees, WGS 84.',
		constraints: { minimum: -180, maximum: 180 }
	},
	latitude: { type: 'number', description: 'Degrees, WGS 84.', constraints: { minimum: -90, maximum: 90 } },
	radius_m: {
		type: 'integer',
		description: 'Metres around the point; 0 when exact.',
		constraints: { minimum: 0 }
	}
};

const text = (name: string): Field => ({ name, type: 'string' });
const nameFields = languages.map((language) => text(`name_${language}`));
const common = { fieldsMatch: 'equal', missingValues: [''] };

const schemas: Partial<Record<PackedName, object>> = {
	'stories.csv': {
		...common,
		fields: storyColumns.map((name): Field => ({ type: 'string', ...ours[name], name })),
		foreignKeys: [{ fields: ['place'], reference: { resource: 'places', fields: ['place'] } }]
	},
	'places.csv': {
		...common,
		fields: [
			{ ...text('place'), constraints: { required: true, unique: true } },
			text('kind'),
			{ ...ours.longitude, name: 'longitude' },
			{ ...ours.latitude, name: 'latitude' },
			{ ...ours.radius_m, name: 'radius_m' },
			{ ...text('inside'), description: 'The place it lies in, where that is told of too.' },
			{ ...text('insee'), description: 'Code officiel géographique.' },
			...nameFields
		],
		primaryKey: ['place']
	},
	'themes.csv': {
		...common,
		fields: [{ ...text('theme'), constraints: { required: true, unique: true } }, ...nameFields],
		primaryKey: ['theme']
	}
};

const titles: Record<PackedName, string> = {
	'stories.csv': 'Stories and their places: one row a story and place',
	'stories.geojson': 'The same rows as features (RFC 7946)',
	'places.csv': 'Places, named in four languages',
	'themes.csv': 'Themes, named in four languages'
};

/** A package's descriptor by the Data Package standard, version 2 (datapackage.org). */
export function describePackage(manifest: Manifest, { origin, edition, description }: Described): object {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'lieudit',
		id: `${origin}/data/datapackage.json`,
		title: edition.name,
		description,
		homepage: `${origin}/data`,
		version: manifest.created.slice(0, 10),
		created: manifest.created,
		licenses: [{ name: edition.licence, path: `https://spdx.org/licenses/${edition.licence}.html` }],
		contributors: [{ title: edition.name, path: edition.home, roles: ['publisher'] }],
		resources: manifest.files.map(({ name, bytes, sha256 }) => {
			const own = name as PackedName;
			const [base, format] = name.split('.') as [string, string];
			const schema = schemas[own];
			return {
				name: format === 'csv' ? base : `${base}-${format}`,
				...(schema && { type: 'table' }),
				path: name,
				title: titles[own],
				format,
				mediatype: packed[own].split(';')[0],
				encoding: 'utf-8',
				bytes,
				hash: `sha256:${sha256}`,
				...(schema && { schema })
			};
		})
	};
}
