import { languages, type Language } from '../../../story/language.ts';
import { precisions, roles } from '../../../story/precision.ts';
import type { Queryable } from '../../cql2/queryables.ts';
import type { Property } from './collection.ts';
import { dayProperties, geometryProperty } from './dated-properties.ts';

const text = { type: 'string' };
const list = (items: Record<string, unknown> = text) => ({ type: 'array', items });
const published = precisions.slice(0, -1);

/** The title in a language or, where it is not translated, in that of the original; as features tell it. */
const title = (language: Language): Queryable => ({
	type: 'string',
	sql: `(SELECT title FROM public_story_text AS text WHERE text.story = story.id
		AND text.language IN ('${language}', story.original) ORDER BY text.language = '${language}' DESC LIMIT 1)`
});

const ofGeotags = (column: string): Queryable => ({
	type: 'list',
	values: `SELECT ${column} FROM public_geotag AS geotag JOIN place ON place.id = geotag.place WHERE geotag.story = story.id`
});

/** What stories have; the SQL names the row `story`. The same names as in the files of a selection. */
export const storyProperties: readonly Property[] = [
	geometryProperty(
		'Where the story happens and which places it names: the public reference points, one or several; null where the newsroom keeps them all to itself.',
		{
			type: 'geometry',
			longitude: 'geotag.longitude',
			latitude: 'geotag.latitude',
			rows: 'public_geotag AS geotag WHERE geotag.story = story.id'
		},
		['Point', 'MultiPoint']
	),
	{
		name: 'story',
		description: 'The name of the story in all addresses; also the id of its feature.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'story.slug' }),
		isParameter: true
	},
	{ name: 'url', description: 'The page of the story.', schema: { type: 'string', format: 'uri' } },
	{
		name: 'title',
		description: 'In the language asked for or, where the story is not translated, in that of the original.',
		schema: text,
		queryable: title
	},
	{ name: 'language', description: 'Of the title (BCP 47).', schema: { type: 'string', enum: languages } },
	{
		name: 'kind',
		description: 'The journalistic form, such as reportage.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'story.kind' })
	},
	{
		name: 'themes',
		description: 'The names of its themes in addresses, the same in every language.',
		schema: list(),
		queryable: () => ({
			type: 'list',
			values:
				'SELECT slug FROM story_theme JOIN theme ON theme.id = story_theme.theme WHERE story_theme.story = story.id'
		})
	},
	{ name: 'theme_names', description: 'Its themes in the language asked for.', schema: list() },
	{
		name: 'languages',
		description: 'The languages it can be read in (BCP 47).',
		schema: list({ type: 'string', enum: languages }),
		queryable: () => ({
			type: 'list',
			values: 'SELECT language FROM public_story_text AS text WHERE text.story = story.id'
		})
	},
	{
		name: 'original',
		description: 'The language it was first told in (BCP 47).',
		schema: { type: 'string', enum: languages },
		queryable: () => ({ type: 'string', sql: 'story.original' }),
		isParameter: true
	},
	...dayProperties('occurred', 'story', 'When what it tells happened'),
	...dayProperties('published', 'story', 'When it was published'),
	{
		name: 'source_name',
		description: 'Who published it first.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'story.source_name' }),
		isParameter: true
	},
	{
		name: 'source_url',
		description: 'Where it was published first.',
		schema: { type: 'string', format: 'uri' }
	},
	{
		name: 'places',
		description:
			'The names of its public places in addresses, those where it happens first. The next four lists follow them, entry by entry.',
		schema: list(),
		queryable: () => ofGeotags('place.slug')
	},
	{ name: 'place_names', description: 'The places in the language asked for.', schema: list() },
	{
		name: 'roles',
		description: 'What each place is to the story.',
		schema: list({ type: 'string', enum: roles }),
		queryable: () => ofGeotags('geotag.role')
	},
	{
		name: 'precisions',
		description: 'How exactly each place is told.',
		schema: list({ type: 'string', enum: published }),
		queryable: () => ofGeotags('geotag.precision')
	},
	{
		name: 'radii_m',
		description:
			'How far from its reference point the true place may lie, in metres; 0 when it is told exactly.',
		schema: list({ type: 'number' })
	}
];
