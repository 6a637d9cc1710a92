import { contains, kilometres } from './hints.ts';
import type { Reason } from '../../newsroom/reading.ts';
import type { Option, Sense } from './sense.ts';
import type { Span } from './spans.ts';

/** Nearer than this is worth telling. */
const NEAR_KM = 60;
const AREAS = new Set(['country', 'area', 'region', 'division', 'departement', 'district']);

/** What speaks most plainly for an option of a mention: one thing, which a person can check. */
export function reasonFor(option: Option, span: Span, sense: Sense, neighbours: Sense[]): Reason {
	const { entry, own, stories, isSaid } = option;
	if (stories > 0) return { kind: 'confirmedBefore', stories };
	if (isSaid && sense.hint) return { kind: 'said', name: sense.hint.name };
	if (own) return { kind: 'newsroom' };
	if (!entry) return { kind: 'name' };
	if (sense.options.length === 1) return { kind: 'only' };
	const others = neighbours.filter((other) => other.options[0]?.entry);
	// The narrowest land tells most: "Pas-de-Calais" rather than "France"
	const around = others
		.filter((other) => contains(other.options[0]!.entry!, entry))
		.sort((one, other) => one.options[0]!.entry!.radius - other.options[0]!.entry!.radius);
	const beside = around.find(({ sentences }) => sentences.has(span.sentence));
	if (beside) return { kind: 'inSentence', name: beside.spans[0]!.surface };
	if (around[0]) return { kind: 'inText', name: around[0].spans[0]!.surface };
	const near = others
		.filter((other) => !AREAS.has(other.options[0]!.entry!.kind) && !AREAS.has(entry.kind))
		.map((other) => ({ other, km: kilometres(other.options[0]!.entry!, entry) }))
		.filter(({ other, km }) => km <= NEAR_KM && other.options[0]!.entry!.id !== entry.id)
		.sort((one, other) => one.km - other.km)[0];
	if (near) return { kind: 'near', name: near.other.spans[0]!.surface, km: Math.round(near.km) };
	const isLargest = sense.options.every(
		({ entry: rival }) => !rival || rival === entry || isLarger(entry, rival)
	);
	return { kind: isLargest ? 'largest' : 'name' };
}

type Sized = { population: number; radius: number };
/** By people; a sea has none, and reaches further than any town. */
const isLarger = (one: Sized, other: Sized) =>
	one.population && other.population ? one.population > other.population : one.radius > other.radius;
