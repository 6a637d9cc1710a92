import type { Messages } from '../../../i18n/messages/index.ts';
import { saySelection } from '../../../i18n/selection-sentence.ts';
import type { Language } from '../../../story/language.ts';
import type { Selection } from '../../../story/selection.ts';
import type { Store } from '../../store/connection.ts';
import * as placeNames from '../../store/place-names.ts';
import * as themes from '../../store/themes.ts';

/** A selection in words, as the title of what is taken away of it. */
export async function titleOf(
	store: Store,
	m: Messages,
	language: Language,
	selection: Selection
): Promise<string> {
	const { place, around } = selection;
	const slug = place ?? (typeof around?.centre === 'string' ? around.centre : undefined);
	const [known, named] = await Promise.all([
		selection.theme ? themes.list(store, language) : [],
		slug === undefined ? undefined : placeNames.bySlug(store, slug, language)
	]);
	const said = saySelection(m, language, selection, { themes: known, place: named });
	return said.map(({ text }) => text).join('') || m.explore.everything;
}
