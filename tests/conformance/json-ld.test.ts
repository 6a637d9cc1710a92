import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicAddresses, publicPages } from '../support/addresses.ts';
import { ask } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { languages } from '../../src/lib/story/language.ts';

const address = z.url({ protocol: /^https?$/ });
const day = z.iso.date();
const text = z.string().min(1);
const coordinates = z.strictObject({
	'@type': z.literal('GeoCoordinates'),
	latitude: z.number().min(-90).max(90),
	longitude: z.number().min(-180).max(180)
});
const circle = z.strictObject({
	'@type': z.literal('GeoCircle'),
	geoMidpoint: coordinates,
	geoRadius: z.number().positive()
});
const organization = z.object({ '@type': z.enum(['Organization', 'NewsMediaOrganization']), name: text });
const named = z.object({ '@type': z.literal('Place'), '@id': address, name: text });
const thing = { '@context': z.literal('https://schema.org'), '@id': address, url: address };

/** What schema.org and those who read it ask of each type; everything we say beside it is allowed. */
const shapes = {
	story: z.object({
		...thing,
		'@type': z.literal('NewsArticle'),
		mainEntityOfPage: address,
		headline: text,
		description: text,
		inLanguage: z.enum(languages),
		datePublished: day,
		temporalCoverage: z
			.string()
			.transform((period) => period.split('/'))
			.pipe(z.array(day).length(2))
			.refine(([first, last]) => first! <= last!),
		contentLocation: z.array(named.extend({ geo: z.union([coordinates, circle]) })).min(1),
		mentions: z.array(named),
		about: z.array(text),
		author: organization,
		publisher: organization,
		isBasedOn: address,
		license: address
	}),
	place: z.object({
		...thing,
		'@type': z.enum(['Place', 'City', 'Country']),
		name: text,
		alternateName: z.array(text),
		geo: coordinates,
		containedInPlace: z.object({ '@type': z.literal('Place'), name: text }).optional()
	}),
	map: z.object({
		...thing,
		'@type': z.literal('WebSite'),
		name: text,
		description: text,
		inLanguage: z.enum(languages),
		about: organization,
		potentialAction: z.object({
			'@type': z.literal('SearchAction'),
			target: z.object({ urlTemplate: z.string().endsWith('?q={search_term_string}') }),
			'query-input': z.literal('required name=search_term_string')
		})
	})
};

const kinds: Record<keyof typeof shapes, RegExp> = {
	story: /^\/\w\w\/stories\/[^/]+$/,
	place: /^\/\w\w\/places\/[^/]+$/,
	map: /^\/\w\w$/
};

let server: RunningServer;
let listed: Set<string>;
const data = new Map<string, unknown>();

beforeAll(async () => {
	server = await startServer();
	listed = new Set(await publicAddresses(server.origin));
	for (const path of await publicPages(server.origin)) {
		const { text } = await ask(server.origin, path);
		const blocks = [...text.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
		expect(blocks.length, path).toBeLessThan(2);
		if (blocks[0]) data.set(path, JSON.parse(blocks[0][1]!));
	}
}, 180_000);
afterAll(() => server?.stop());

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('what a %s says to machines', (kind) => {
	const pages = () => [...listed].filter((path) => kinds[kind].test(path));

	test('has all that its type asks', () => {
		expect(pages().length).toBeGreaterThanOrEqual(languages.length);
		for (const path of pages()) {
			const { error } = shapes[kind].safeParse(data.get(path));
			expect(error && `${path}: ${z.prettifyError(error)}`).toBeUndefined();
		}
	});

	test('names its own page', () => {
		for (const path of pages()) expect(data.get(path)).toMatchObject({ url: server.origin + path });
	});
});

test('every address of ours in it is a page of the sitemap', () => {
	const unlisted = [...data].flatMap(([path, value]) =>
		addressesIn(value)
			.filter((found) => found.startsWith(server.origin) && !found.includes('{'))
			// A page's picture is its card
			.filter((found) => !listed.has(found.slice(server.origin.length).replace(/\/card\.png$/, '')))
			.map((found) => `${path}: ${found}`)
	);
	expect(unlisted).toEqual([]);
});

function addressesIn(value: unknown): string[] {
	if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
	return value && typeof value === 'object' ? Object.values(value).flatMap(addressesIn) : [];
}
