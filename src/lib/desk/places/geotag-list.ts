import type { Manuscript, ManuscriptGeotag, Mention } from '../../newsroom/manuscript.ts';
import type { Precision, Role } from '../../story/precision.ts';
import { foldName } from '../../story/fold.ts';

/** What of a manuscript says where its story is. */
export type Placing = Pick<Manuscript, 'geotags' | 'dismissed'>;

/** What a person confirmed. */
export interface Confirmation {
	/** The newsroom's number of the place. */
	place: number;
	role: Role;
	precision: Precision;
	/** The words of the text that mean it, where it was chosen by them. */
	mention?: Mention;
	/** The geotag that is changed; else the one of that place, or a new one. */
	key?: string;
}

const isSame = (one: Mention, other: Mention) =>
	one.language === other.language && foldName(one.surface) === foldName(other.surface);

/** A name for a geotag that its story has not used; long enough that two people at once do not hit on the same. */
const newKey = () => crypto.randomUUID().slice(0, 13);

/** The geotags with one confirmed: a name that meant another place means this one from now on. */
export function withConfirmed({ geotags, dismissed }: Placing, given: Confirmation): Placing {
	const { place, role, precision, mention, key } = given;
	const target =
		geotags.find((geotag) => geotag.key === key) ?? geotags.find((geotag) => geotag.place === place);
	const kept = geotags.flatMap((geotag) => {
		if (geotag === target || !mention) return [geotag];
		const mentions = geotag.mentions.filter((one) => !isSame(one, mention));
		// A geotag that only this name meant was meant wrongly
		const isEmptied = mentions.length === 0 && geotag.mentions.length > 0;
		return isEmptied ? [] : [{ ...geotag, mentions }];
	});
	const before = target?.mentions.filter((one) => !mention || !isSame(one, mention)) ?? [];
	const confirmed: ManuscriptGeotag = {
		key: target?.key ?? newKey(),
		place,
		role,
		precision,
		mentions: mention ? [...before, mention] : before,
		remark: target?.remark ?? ''
	};
	return {
		geotags: target ? kept.map((geotag) => (geotag === target ? confirmed : geotag)) : [...kept, confirmed],
		dismissed: mention ? dismissed.filter((one) => !isSame(one, mention)) : dismissed
	};
}

/** A name is no place here. */
export function withDismissed({ geotags, dismissed }: Placing, mention: Mention): Placing {
	if (dismissed.some((one) => isSame(one, mention))) return { geotags, dismissed };
	return { geotags, dismissed: [...dismissed, mention] };
}

/** A name that was dismissed may be one after all. */
export function withRestored({ geotags, dismissed }: Placing, mention: Mention): Placing {
	return { geotags, dismissed: dismissed.filter((one) => !isSame(one, mention)) };
}

export function withoutGeotag({ geotags, dismissed }: Placing, key: string): Placing {
	return { geotags: geotags.filter((geotag) => geotag.key !== key), dismissed };
}

/**
 * A geotag that was removed is there again, with what the desk knows under its key; where its place has come back
 * already, that one takes the key, and is otherwise as somebody confirmed it anew.
 */
export function withTakenBack({ geotags, dismissed }: Placing, geotag: ManuscriptGeotag): Placing {
	const { key, place } = geotag;
	const anew = geotags.find((one) => one.place === place);
	if (!anew) return { geotags: [...geotags, geotag], dismissed };
	return { geotags: geotags.map((one) => (one === anew ? { ...one, key } : one)), dismissed };
}

/** One geotag earlier or later in the newsroom's order. */
export function withMoved({ geotags, dismissed }: Placing, key: string, by: 1 | -1): Placing {
	const from = geotags.findIndex((geotag) => geotag.key === key);
	const to = from + by;
	if (from < 0 || to < 0 || to >= geotags.length) return { geotags, dismissed };
	return { geotags: geotags.toSpliced(from, 1).toSpliced(to, 0, geotags[from]!), dismissed };
}
