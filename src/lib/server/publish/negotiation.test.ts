import { expect, test } from 'vitest';
import { negotiateLanguage } from './negotiation.ts';

test.each([
	[null, undefined, 'fr'],
	['de-AT,de;q=0.9,en;q=0.8', undefined, 'de'],
	['es,ar-SD;q=0.4,en;q=0.7', undefined, 'en'],
	['es;q=1, *;q=0.1', undefined, 'fr'],
	['en;q=0, ar', undefined, 'ar'],
	['de', 'ar', 'ar'],
	['de', 'xx', 'de'],
	[';;q=,,', undefined, 'fr']
])('a reader who accepts "%s" and remembered %s reads %s', (accepted, remembered, language) => {
	expect(negotiateLanguage(accepted, remembered)).toBe(language);
});
