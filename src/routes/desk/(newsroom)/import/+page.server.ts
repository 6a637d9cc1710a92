import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { fail, redirect } from '@sveltejs/kit';
import type { Fault } from '$lib/newsroom/import';
import { require } from '$lib/server/auth/permission';
import { FileFault } from '$lib/server/import/faults';
import { sentFile } from '$lib/server/import/multipart';
import { latestRuns } from '$lib/server/import/runs';
import type { Actions, PageServerLoad } from './$types';

const LATEST = 20;

export const load: PageServerLoad = async (event) => {
	await require(event, 'import');
	return { runs: await latestRuns(event.locals.store, LATEST) };
};

export const actions: Actions = {
	/** Takes a file in as it arrives, and shows its preview. */
	default: async (event) => {
		const member = await require(event, 'import');
		const { imports, address } = event.locals;
		const { request } = event;
		const body = request.body && Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
		let id: string;
		try {
			const file = await sentFile(request.headers.get('content-type'), body);
			if (!file) return fail(400, { fault: { kind: 'empty', line: null, given: '' } satisfies Fault });
			id = await imports.receive({ at: new Date(), member, address }, file, member.language);
		} catch (failure) {
			if (!(failure instanceof FileFault)) throw failure;
			return fail(400, { fault: failure.fault });
		}
		redirect(303, `/desk/import/${id}`);
	}
};
