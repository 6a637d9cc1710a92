import { error, json } from '@sveltejs/kit';
import { viewOfBbox } from '$lib/atlas/view';
import { require } from '$lib/server/auth/permission';
import { drawWorkingGround } from '$lib/server/publish/locator';
import { readBbox, readMark } from '../position.server';
import type { RequestHandler } from './$types';

const ASPECTS = { least: 0.4, most: 4 };
const MARKS_AT_MOST = 30;
const LEAST_SPAN = 0.35;

const isWhole = <Mark>(marks: (Mark | undefined)[]): marks is Mark[] => !marks.includes(undefined);

/** The ground of the working map around a box, as the server draws it: `{view, ground, names}`. */
export const GET: RequestHandler = async (event) => {
	await require(event, 'place.read');
	const { searchParams } = event.url;
	const box = readBbox(searchParams.get('bbox'));
	const aspect = Number(searchParams.get('aspect'));
	if (!box) error(400, 'bbox');
	if (!(aspect >= ASPECTS.least && aspect <= ASPECTS.most)) error(400, 'aspect');
	const marks = searchParams.getAll('mark').map(readMark);
	if (marks.length > MARKS_AT_MOST || !isWhole(marks)) error(400, 'mark');
	const view = viewOfBbox(box, aspect, { margin: 0.16, minSpan: LEAST_SPAN });
	return json(drawWorkingGround(view, marks, event.locals.language));
};
