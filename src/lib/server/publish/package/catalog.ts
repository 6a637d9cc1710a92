import type { InEveryLanguage, Language } from '../../../story/language.ts';
import type { Described } from './descriptor.ts';
import { packed, type Manifest, type PackedName } from './manifest.ts';

const context = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	spdx: 'http://spdx.org/rdf/terms#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
};

const typed = (type: string, value: string | number) => ({ '@type': `xsd:${type}`, '@value': String(value) });
const node = (id: string) => ({ '@id': id });

/** The data set for catalogues of data, by DCAT 3 as JSON-LD: what it is, whose, under which licence, where to fetch. */
export function describeCatalog(
	manifest: Manifest,
	{ origin, edition }: Described,
	descriptions: InEveryLanguage
): object {
	const licence = node(`https://spdx.org/licenses/${edition.licence}.html`);
	const publisher = {
		'@type': 'foaf:Organization',
		'foaf:name': edition.name,
		'foaf:homepage': node(edition.home)
	};
	const description = (Object.entries(descriptions) as [Language, string][]).map(([language, value]) => ({
		'@language': language,
		'@value': value
	}));
	const issued = typed('dateTime', manifest.created);
	const told = { 'dct:title': edition.name, 'dct:description': description, 'dct:publisher': publisher };
	const distributions = manifest.files.map(({ name, bytes, sha256 }) => ({
		'@id': `${origin}/data/${name}`,
		'@type': 'dcat:Distribution',
		'dct:title': name,
		'dcat:downloadURL': node(`${origin}/data/${name}`),
		'dcat:accessURL': node(`${origin}/data`),
		'dcat:mediaType': node(
			`https://www.iana.org/assignments/media-types/${packed[name as PackedName].split(';')[0]!}`
		),
		'dcat:byteSize': typed('nonNegativeInteger', bytes),
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': node('spdx:checksumAlgorithm_sha256'),
			'spdx:checksumValue': typed('hexBinary', sha256)
		},
		'dct:license': licence,
		'dct:modified': issued
	}));
	return {
		'@context': context,
		'@id': `${origin}/data/catalog.jsonld`,
		'@type': 'dcat:Catalog',
		...told,
		'dct:license': licence,
		'foaf:homepage': node(`${origin}/data`),
		'dcat:dataset': {
			'@id': `${origin}/data`,
			'@type': 'dcat:Dataset',
			...told,
			'dct:identifier': `${origin}/data`,
			'dct:license': licence,
			'dct:modified': issued,
			'dct:accrualPeriodicity': node('http://publications.europa.eu/resource/authority/frequency/DAILY'),
			...(manifest.period && {
				'dct:temporal': {
					'@type': 'dct:PeriodOfTime',
					'dcat:startDate': typed('date', manifest.period[0]),
					'dcat:endDate': typed('date', manifest.period[1])
				}
			}),
			'dcat:landingPage': node(`${origin}/data`),
			'dcat:distribution': distributions
		},
		'dcat:service': {
			'@type': 'dcat:DataService',
			'dct:title': 'OGC API - Features',
			'dcat:endpointURL': node(`${origin}/ogc`),
			'dct:conformsTo': node('http://www.opengis.net/doc/IS/ogcapi-features-1/1.0'),
			'dcat:servesDataset': node(`${origin}/data`)
		}
	};
}
