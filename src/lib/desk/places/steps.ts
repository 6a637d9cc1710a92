import { direction, type Language } from '../../story/language.ts';

/** Whether an arrow key goes on or back in a row that runs as the language does; 0 for any other key. */
export function stepOf({ key }: Pick<KeyboardEvent, 'key'>, language: Language): 1 | -1 | 0 {
	const isRightToLeft = direction(language) === 'rtl';
	if (key === 'ArrowDown' || key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 1;
	if (key === 'ArrowUp' || key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return -1;
	return 0;
}
