import type Database from 'better-sqlite3';
import type { ImportedPoint, PreviewAuthor, PreviewMedium } from '../../newsroom/import.ts';

interface Page {
	offset: number;
	limit: number;
}

/** Who wrote the articles, those with the most first. */
export function authorsOf(preview: Database.Database, { offset, limit }: Page): PreviewAuthor[] {
	return preview
		.prepare<[number, number], PreviewAuthor>(
			`SELECT byline AS name, count(*) AS count FROM item WHERE byline <> ''
			GROUP BY byline ORDER BY count(*) DESC, byline LIMIT ? OFFSET ?`
		)
		.all(limit, offset);
}

/** Pictures and other files by their addresses, with the article that shows them; what none shows comes last. */
export function mediaOf(preview: Database.Database, { offset, limit }: Page): PreviewMedium[] {
	return preview
		.prepare<[number, number], PreviewMedium>(
			`SELECT url, alt, source, title FROM (
				SELECT medium.value ->> 'url' AS url, medium.value ->> 'alt' AS alt, item.source, item.title, item.position
				FROM item, json_each(item.story, '$.media') AS medium WHERE item.media > 0
				UNION ALL
				SELECT url, alt, attachment.source, item.title, ifnull(item.position, 1e9)
				FROM attachment LEFT JOIN item ON item.source = attachment.source
			) ORDER BY position, url LIMIT ? OFFSET ?`
		)
		.all(limit, offset);
}

/** Where the source says that articles happen, to the hundredth of a degree; those of the most articles first. */
export function spotsOf(preview: Database.Database, limit: number): (ImportedPoint & { count: number })[] {
	return preview
		.prepare<[number], ImportedPoint & { count: number }>(
			`SELECT round(point.value ->> 'longitude', 2) AS longitude, round(point.value ->> 'latitude', 2) AS latitude,
			max(point.value ->> 'name') AS name, count(*) AS count
			FROM item, json_each(item.points) AS point WHERE item.points <> '[]'
			GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT ?`
		)
		.all(limit);
}
