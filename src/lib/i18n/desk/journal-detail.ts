import type { Rank } from '../../newsroom/member.ts';
import type { WithdrawalReason } from '../../newsroom/manuscript.ts';
import type { DeskAction } from '../../newsroom/permissions.ts';
import type { Language } from '../../story/language.ts';
import type { Precision } from '../../story/precision.ts';
import { languageNames } from '../language-names.ts';
import { writeInstant } from './instants.ts';
import { logWords } from './log.ts';
import { placeWords } from './places.ts';
import { shellWords } from './shell.ts';
import { storiesWords } from './stories.ts';

/** A value that the log keeps as one of our own words, in the reader's language; else as it is. */
function valueOf(language: Language, name: string, value: string | number, timeZone: string): string {
	if (typeof value === 'number') return value.toLocaleString(language === 'ar' ? 'ar' : language);
	const shell = shellWords[language];
	switch (name) {
		case 'due':
			return writeInstant(language, new Date(value), timeZone);
		case 'reason':
		case 'withdrawn':
			return storiesWords[language].withdraw.reasons[value as WithdrawalReason] ?? value;
		case 'action':
			return shell.actions[value as DeskAction] ?? value;
		case 'language':
		case 'languages':
			return value
				.split(' ')
				.map((one) => languageNames[one as Language] ?? one)
				.join(' · ');
		// A name is nobody's word of ours
		case 'place':
		case 'merged':
		case 'before':
			return value;
		default:
			return (
				shell.ranks[value as Rank] ??
				placeWords[language].precisions[value as Precision] ??
				logWords[language].values[value] ??
				value
			);
	}
}

/** The detail of a line of the log in words: "révision 12", "motif : une personne est en danger". */
export function writeDetail(
	language: Language,
	detail: Record<string, string | number>,
	timeZone: string
): string {
	const { details } = logWords[language];
	return Object.entries(detail)
		.map(([name, value]) => {
			const said = valueOf(language, name, value, timeZone);
			// What was refused, and why it was withdrawn, need no name
			return name === 'action' || name === 'reason' ? said : `${details[name] ?? name} ${said}`;
		})
		.join(language === 'ar' ? '، ' : ', ');
}
