import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, and what axe's makers advise besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose findings hang on colours. */
const colours = ['color-contrast', 'link-in-text-block'];

/** A telephone and a desk of an editor, one of them by night. */
const sights = {
	telephone: { width: 360, height: 640, colorScheme: 'dark' },
	desk: { width: 1440, height: 900, colorScheme: 'light' }
} as const;

/** How pages of the desk are looked at: English and German are laid out as French is, and each is looked at once. */
export const seenIn = {
	fr: [sights.telephone, sights.desk],
	ar: [sights.telephone, sights.desk],
	en: [sights.telephone],
	de: [sights.desk]
};

interface Sought {
	/** These rules alone. */
	only?: string[];
	/** All rules but these. */
	but?: string[];
	/** A selector of what is not looked at. */
	outside?: string;
}

/** What axe finds on the page as it stands: rule, element and reason, a line each. */
export async function violations(page: Page, { only, but, outside }: Sought = {}): Promise<string[]> {
	// At once in the page itself: else axe opens a second one for its results, which frames need, and we have none
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	if (only) axe.withRules(only);
	else axe.withTags(tags);
	if (but) axe.disableRules(but);
	if (outside) axe.exclude(outside);
	const results = await axe.analyze();
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary?.replace(/\s+/g, ' ')})`
		)
	);
}

/** The same in the light and in the dark, where a page is made of the same and has other colours. */
export async function violationsByDayAndNight(page: Page): Promise<string[]> {
	await page.emulateMedia({ colorScheme: 'light' });
	const byDay = await violations(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	const byNight = await violations(page, { only: colours });
	return [...byDay, ...byNight.map((one) => `in the dark: ${one}`)];
}
