import type { Member } from '../../newsroom/member.ts';
import { may } from '../../newsroom/permissions.ts';
import type { Language } from '../../story/language.ts';

/** Whose stories somebody sees in lists: only their own, or undefined for everybody's. */
export function ownerSeen(member: Member): string | undefined {
	return may(member, 'story.read', null) ? undefined : member.id;
}

/** How somebody is told of places. */
export interface PlaceSight {
	/** In which they are named. */
	language: Language;
	/** Where people can be found is told as it is; else as readers would be told of it at most. */
	ofShelters: boolean;
}

/** Who may see where a story truly happened may see where a shelter is, and nobody else. */
export function placeSight(member: Member, language: Language): PlaceSight {
	return { language, ofShelters: may(member, 'truth.see') };
}
