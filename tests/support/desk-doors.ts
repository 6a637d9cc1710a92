import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Something that can be asked of the desk: a method, the address's pattern, and the form's action where it has one. */
export interface DeskDoor {
	method: string;
	/** As routes name it, without groups and matchers: `/desk/stories/[id]/bin`. */
	pattern: string;
	action?: string;
}

/** How the matrix names it: `POST /desk/stories/[id]/bin?/restore`. */
export const nameOf = ({ method, pattern, action }: DeskDoor): string =>
	`${method} ${pattern}${action ? `?/${action}` : ''}`;

const ROUTES = 'src/routes';

const patternOf = (file: string) =>
	`/${relative(ROUTES, file)}`
		.replace(/\/\+[^/]+$/, '')
		.replaceAll(/\/\([^)]+\)/g, '')
		.replaceAll(/\[([.\w]+)=\w+\]/g, '[$1]');

/** The names of the actions of a page: the keys of its `actions`, which stand one tabulator from the edge. */
function actionsOf(source: string): string[] {
	const [, body] = /export const actions[^{]*\{\n([^]*?)\n\}/.exec(source) ?? [];
	if (!body) return [];
	return [...body.matchAll(/^\t(?:async )?(\w+)(?::|\(|,?$)/gm)].map(([, name]) => name!);
}

/** All that is behind the doors of the desk, found in its routes: what is added there is found here. */
export function deskDoors(): DeskDoor[] {
	const files = globSync(`${ROUTES}/desk/**/+{page,layout,server}*.ts`).filter((file) =>
		file.includes('(newsroom)')
	);
	return files.flatMap((file): DeskDoor[] => {
		const source = readFileSync(file, 'utf8');
		const pattern = patternOf(file);
		if (/\+server\.ts$/.test(file)) {
			const methods = [...source.matchAll(/export const (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g)];
			return methods.map(([, method]) => ({ method: method!, pattern }));
		}
		if (!file.endsWith('+page.server.ts')) return [];
		return [
			...(/export const load\b/.test(source) ? [{ method: 'GET', pattern }] : []),
			...actionsOf(source).map((action) => ({ method: 'POST', pattern, action }))
		];
	});
}
