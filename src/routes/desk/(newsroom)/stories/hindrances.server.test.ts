import type { Hindrances } from '$lib/newsroom/readiness';
import { Busy } from '$lib/server/columns/seat';
import * as manuscripts from '$lib/server/desk/manuscripts';
import type { Assistant } from '$lib/server/geotag/assistant';
import type { Mention } from '$lib/server/geotag/mention';
import type { Store } from '$lib/server/store/connection';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ines } from '../../../../../tests/support/deeds';
import { finished } from '../../../../../tests/support/finished';
import { littleGazetteer } from '../../../../../tests/support/little-gazetteer';
import { openSmallStore } from '../../../../../tests/support/newsroom';
import { press } from '../../../../../tests/support/pressed';
import { actions as publication } from './[id]/publication/+page.server';
import { actions as scheduling } from './[id]/schedule/+page.server';

/** As the text has it: no geotag is of this place. */
const arras: Mention = {
	start: 2,
	end: 7,
	surface: 'Arras',
	probability: 0.9,
	state: 'ambiguous',
	candidates: []
};

let store: Store;
let id: number;
let read: (text: string) => Promise<Mention[]>;
beforeEach(async () => {
	store = await openSmallStore();
	id = await manuscripts.create(store, ines, await finished(store));
	read = () => Promise.resolve([arras]);
});
afterEach(() => store.destroy());

const DUE = '2098-12-24T17:30:00.000Z';
const deeds = {
	publication: { action: publication.default, fields: {}, done: 'published' },
	schedule: {
		action: scheduling.default,
		fields: { day: '24 décembre 2098', time: '18 h 30', agreed: DUE },
		done: 'scheduled'
	}
} as const;

/** Presses the button of a deed. */
async function send(deed: keyof typeof deeds, given: Record<string, string> = {}) {
	const { revision } = await manuscripts.head(store, id);
	const { action, fields } = deeds[deed];
	return press<{ held?: Hindrances; unseenSince?: number; typed?: object }>(
		action,
		id,
		{ revision: String(revision), ...fields, ...given },
		{
			store,
			gazetteer: littleGazetteer(),
			assistant: { read: (text: string) => read(text) } as unknown as Assistant
		}
	);
}
const status = async () => (await manuscripts.head(store, id)).status;

describe.each(Object.keys(deeds) as (keyof typeof deeds)[])('%s', (deed) => {
	test('is refused while a name of the text waits for somebody’s word, and says how many in which text', async () => {
		const answer = await send(deed);
		expect(answer).toMatchObject({ status: 409, data: { held: { names: [{ language: 'fr', count: 1 }] } } });
		expect(await status()).toBe('draft');
		// What is told is told of this deed, and does not pass for having been told that nothing was read
		expect(await send(deed, { unread: 'on' })).toMatchObject({ status: 409 });
		read = () => Promise.resolve([]);
		expect(await send(deed)).toMatchObject({ status: 303 });
		expect(await status()).toBe(deeds[deed].done);
	});

	test('of a text that the assistant cannot read is left to a person, who is told so first', async () => {
		read = () => Promise.reject(new Busy());
		expect(await send(deed)).toMatchObject({ status: 409, data: { held: { names: 'unread' } } });
		expect(await status()).toBe('draft');
		expect(await send(deed, { unread: 'on' })).toMatchObject({ status: 303 });
		expect(await status()).toBe(deeds[deed].done);
	});

	test('is of the text whose names were read, and of none that was saved meanwhile', async () => {
		read = async () => {
			const { document, revision: base } = await manuscripts.read(store, id);
			document.texts.fr!.body = 'À Arras.';
			await manuscripts.save(store, ines, { id, base, document, token: 'meanwhile' });
			return [];
		};
		expect(await send(deed)).toMatchObject({ status: 409, data: { unseenSince: 1 } });
		expect(await status()).toBe('draft');
	});
});

test('what a schedule was typed as is still there when a name keeps it back', async () => {
	const { day, time } = deeds.schedule.fields;
	expect(await send('schedule')).toMatchObject({ data: { typed: { day, time } } });
});

test('of a public story the names wait for nobody: what is mended comes out at once', async () => {
	read = () => Promise.resolve([]);
	await send('publication');
	const asked = vi.fn(() => Promise.resolve([arras]));
	read = asked;
	expect(await send('publication')).toMatchObject({ status: 303 });
	expect(asked).not.toHaveBeenCalled();
});
