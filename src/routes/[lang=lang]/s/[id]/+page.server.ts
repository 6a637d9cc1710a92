import { loadMessages } from '$lib/i18n/messages';
import { writeSentence } from '$lib/server/publish/citations/sentence';
import { plainReading } from '$lib/server/publish/reading';
import { readSnapshot, snapshotReference } from '$lib/server/publish/taking/snapshot-page';
import { readWhen } from '$lib/story/when-reader';
import type { PageServerLoad } from './$types';

/** So many of its stories are listed on its page; the files hold all. */
const LISTED = 50;

export const load: PageServerLoad = plainReading(async ({ params, url, locals }) => {
	const { language, copies } = locals;
	const told = await readSnapshot(locals, { id: params.id, language, origin: url.origin });
	const { snapshot, title, standing, isWhole, address } = told;
	const [m, reference, first] = await Promise.all([
		loadMessages(language),
		snapshotReference(locals, told, language),
		copies.ask({
			kind: 'stories',
			wording: language,
			of: { snapshot: snapshot.id, atMost: LISTED }
		})
	]);
	return {
		id: snapshot.id,
		created: snapshot.created,
		stories: snapshot.stories,
		rows: snapshot.rows,
		sha256: isWhole ? snapshot.sha256 : undefined,
		query: snapshot.selection,
		title,
		address,
		standing,
		isWhole,
		citation: writeSentence(m, language, reference),
		first: first.map(({ slug, title, language, occurred, places }) => ({
			slug,
			title,
			language,
			occurred: readWhen(occurred),
			places: places.map(({ name }) => name)
		}))
	};
});
