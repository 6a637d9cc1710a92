import { emptyManuscript, emptyText, type Manuscript } from '../../src/lib/newsroom/manuscript.ts';
import type { Store } from '../../src/lib/server/store/connection.ts';

/** A manuscript of a small archive that lacks nothing: it can be published as it is. */
export async function finished(store: Store, changes: Partial<Manuscript> = {}): Promise<Manuscript> {
	const [place, edition] = await Promise.all([
		store.selectFrom('place').select('id').where('slug', '=', 'croisilles').executeTakeFirstOrThrow(),
		store.selectFrom('edition').select('slug').executeTakeFirstOrThrow()
	]);
	return {
		...emptyManuscript('fr', edition.slug),
		themes: ['arrival'],
		occurred: { typed: 'vers Noël 2016', edtf: '2016-12-25~' },
		texts: {
			fr: {
				...emptyText(),
				title: 'Soir de Noël',
				standfirst: 'Un repas.',
				summary: 'Un repas de Noël.',
				body: 'Premier.\n\nDeuxième.',
				isReady: true
			}
		},
		geotags: [
			{
				key: 'a',
				place: place.id,
				role: 'setting',
				precision: 'commune',
				mentions: [],
				remark: ''
			}
		],
		...changes
	};
}
