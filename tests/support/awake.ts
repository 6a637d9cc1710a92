import { expect, type Page } from '@playwright/test';

/**
 * Shows the page a first sign of a reader, at which its script starts, and waits until it has: the marks of the map are
 * then one stop for the keyboard. What comes earlier is the business of tests about coming early.
 */
export async function awaken(page: Page): Promise<void> {
	await page.mouse.move(1, 1);
	await page.getByRole('banner').hover({ position: { x: 3, y: 3 } });
	await expect(page.locator('a[data-key]:not([tabindex="-1"])')).toHaveCount(1);
}
