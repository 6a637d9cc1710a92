import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { spacetimeOf } from '../../../src/lib/server/store/search.ts';

/**
 * The least that answers `items?bbox&datetime&limit=100`: plain `node:http`, one statement through better-sqlite3, and
 * as many bytes as our answers have. Run as a process of its own; the store's file and the size come as a message.
 */
export interface ItemsFloorMessage {
	file: string;
	/** Bytes of a typical answer. */
	bytes: number;
}

process.once('message', ({ file, bytes }: ItemsFloorMessage) => {
	const database = new Database(file, { readonly: true });
	const ask = database.prepare<[Record<string, unknown>], Record<string, unknown>>(
		`SELECT story.id, story.slug, kind, occurred, occurred_earliest, occurred_latest, published, title, summary,
			geotag.longitude, geotag.latitude
		FROM geotag_spacetime CROSS JOIN geotag ON geotag.id = geotag_spacetime.geotag
		CROSS JOIN story ON story.id = geotag.story AND story.status = 'published'
		CROSS JOIN story_text AS text ON text.story = story.id AND text.language = story.original
		WHERE west <= :east AND east >= :west AND south <= :north AND north >= :south
			AND last_day >= :first AND first_day <= :last AND geotag.precision <> 'withheld'
			AND geotag.longitude BETWEEN :west AND :east AND geotag.latitude BETWEEN :south AND :north
		GROUP BY story.id ORDER BY occurred_latest DESC, occurred_earliest DESC, published_latest DESC, story.id DESC
		LIMIT 100`
	);
	const server = createServer((request, response) => {
		const { searchParams } = new URL(request.url!, 'http://localhost');
		const [west, south, east, north] = searchParams.get('bbox')!.split(',').map(Number);
		const [earliest, latest] = searchParams.get('datetime')!.split('/') as [string, string];
		const days = spacetimeOf({ longitude: 0, latitude: 0 }, { earliest, latest });
		const rows = ask.all({ west, south, east, north, first: days[4], last: days[5] });
		const features = rows.map(({ longitude, latitude, ...properties }) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [longitude, latitude] },
			properties
		}));
		const text = JSON.stringify({ type: 'FeatureCollection', features });
		const body = Buffer.from(text.padEnd(Math.round((bytes * rows.length) / 100)));
		response.writeHead(200, { 'content-type': 'application/geo+json', 'content-length': body.length });
		response.end(body);
	});
	server.listen(0, '127.0.0.1', () => {
		const address = server.address();
		process.send?.(typeof address === 'object' && address ? address.port : 0);
	});
});
