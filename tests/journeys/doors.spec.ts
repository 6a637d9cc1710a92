import { createOTP } from '@better-auth/utils/otp';
import type { Page } from '@playwright/test';
import { languages } from '../../src/lib/story/language.ts';
import { seenIn, violations } from '../support/axe.ts';
import { fromBase32 } from '../support/base32.ts';
import { invite, PASSWORD, signIn } from '../support/desk.ts';
import { freePort, startServer, type RunningServer } from '../support/production.ts';
import { expect, test as journey } from '../support/server.ts';

const email = 'alix@newsroom.example';

/** A server with a name: a passkey belongs to a host, which no number can be. */
const test = journey.extend<object, { server: RunningServer }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are used from this pattern.
		async ({}, use) => {
			const port = await freePort();
			const origin = `http://localhost:${port}`;
			const running = await startServer({ PORT: String(port), ORIGIN: origin });
			const server = { ...running, origin };
			await signIn(server, { rank: 'administrator' });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	]
});
test.use({ tolerate: /status of (400|410)/ });

async function enter(page: Page, to: string, password = PASSWORD): Promise<void> {
	await page.goto(to);
	await page.getByLabel('Adresse électronique').fill(email);
	await page.getByRole('button', { name: 'Continuer avec un mot de passe' }).click();
	await page.getByLabel('Mot de passe', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
}

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('a member comes to the page they asked for, and leaves', async ({ page }) => {
		await enter(page, '/desk/people');
		await expect(page).toHaveURL(/\/desk\/people$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personnes');
		await page.goto('/desk/leave');
		await page.getByRole('main').getByRole('button', { name: 'Quitter' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entrer au bureau');
		await page.goto('/desk/people');
		await expect(page).toHaveURL(/\/desk\/enter\?/);
	});

	test('a wrong password is told beside the field, and what was typed is still there but for it', async ({
		page
	}) => {
		await enter(page, '/desk', 'not the password at all');
		await expect(page.getByRole('alert')).toHaveText(/n’ouvrent pas le bureau/);
		await expect(page.getByLabel('Adresse électronique')).toHaveValue(email);
		await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('');
	});

	test('an administrator invites somebody, who joins in Arabic', async ({ page, browser, server }) => {
		await enter(page, '/desk/people');
		await page.getByLabel('Adresse électronique').fill('sami@newsroom.example');
		await page.getByLabel('Langue').selectOption('ar');
		await page.getByRole('button', { name: 'Faire le lien' }).click();
		const link = await page.getByLabel('Lien pour sami@newsroom.example').inputValue();
		expect(link).toContain(`${server.origin}/desk/invitation/`);
		const other = await browser.newContext({ javaScriptEnabled: false });
		const theirs = await other.newPage();
		await theirs.goto(link);
		await expect(theirs.locator('html')).toHaveAttribute('dir', 'rtl');
		await theirs.getByLabel('الاسم كما يقرؤه الزملاء').fill('سامي');
		await theirs.getByLabel('كلمة المرور').fill('أربع كلمات لا صلة بينها');
		await theirs.getByRole('button', { name: 'انضمام' }).click();
		await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('الحساب');
		await other.close();
		await page.goto('/desk/people');
		await expect(page.getByRole('row', { name: /سامي/ })).toBeVisible();
	});
});

test('a passkey opens the desk to the page that was asked for', async ({ page, context }) => {
	const devices = await context.newCDPSession(page);
	await devices.send('WebAuthn.enable');
	await devices.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	await enter(page, '/desk/account');
	await page.getByRole('button', { name: 'Ajouter cet appareil' }).click();
	await page.getByRole('button', { name: /^Retirer/ }).waitFor();
	await page.goto('/desk/leave');
	await page.getByRole('main').getByRole('button', { name: 'Quitter' }).click();
	await page.goto('/desk/people');
	await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personnes');
});

test('a code is asked for once it is set up, and its recovery codes open too', async ({
	page,
	server,
	browser
}) => {
	const first = await signIn(server, { rank: 'administrator' });
	const link = await invite(first, 'jo@newsroom.example', 'editor');
	await page.goto(link.replace(/\?.*|$/, '?lang=fr'));
	await page.getByLabel('Nom, tel qu’on le lira au bureau').fill('Jo');
	await page.getByLabel('Mot de passe').fill(PASSWORD);
	await page.getByRole('button', { name: 'Rejoindre' }).click();
	const section = page.getByRole('region', { name: 'Code à l’entrée' });
	await section.getByLabel('Mot de passe actuel').fill(PASSWORD);
	await section.getByRole('button', { name: 'Demander un code' }).click();
	const key = (await section.getByRole('definition').textContent())!;
	const spare = (await section.getByRole('listitem').first().textContent())!;
	await expect(section.getByRole('img')).toBeVisible();
	await section.getByLabel('Le code que montre l’application').fill('000000');
	await section.getByRole('button', { name: 'Confirmer' }).click();
	await expect(section).toContainText('Ce code n’est pas celui de votre application.');
	await section.getByLabel('Le code que montre l’application').fill(await createOTP(fromBase32(key)).totp());
	await section.getByRole('button', { name: 'Confirmer' }).click();
	await expect(section).toContainText('Demandé après le mot de passe.');

	const other = await browser.newContext({ locale: 'fr-FR' });
	const again = await other.newPage();
	await again.goto(`${server.origin}/desk/account`);
	await again.getByLabel('Adresse électronique').fill('jo@newsroom.example');
	await again.getByRole('button', { name: 'Continuer avec un mot de passe' }).click();
	await again.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
	await again.getByRole('button', { name: 'Entrer', exact: true }).click();
	await expect(again.getByRole('heading', { level: 1 })).toHaveText('Votre code');
	await again.getByLabel('Code').fill(spare);
	await again.getByRole('button', { name: 'Entrer', exact: true }).click();
	await expect(again.getByRole('heading', { level: 1 })).toHaveText('Compte');
	await other.close();
});

for (const language of languages) {
	for (const { width, height, colorScheme } of seenIn[language]) {
		test(`axe finds nothing at the doors in ${language}, ${width} pixels wide`, async ({ page, server }) => {
			test.setTimeout(120_000);
			await page.setViewportSize({ width, height });
			await page.emulateMedia({ colorScheme });
			const first = await signIn(server, { rank: 'administrator' });
			const link = await invite(first, `axe-${language}-${width}@newsroom.example`, 'contributor');
			const found: string[] = [];
			const look = async (path: string) => {
				await page.goto(path + (path.includes('?') ? '&' : '?') + `lang=${language}`);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				found.push(...(await violations(page)).map((one) => `${path}: ${one}`));
				const { scroll, inner } = await page.evaluate(() => ({
					scroll: document.documentElement.scrollWidth,
					inner: innerWidth
				}));
				if (scroll > inner) found.push(`${path}: ${scroll} pixels wide`);
			};
			for (const path of ['/desk/enter', '/desk/enter/code', '/desk/forgotten', '/desk/first/x'])
				await look(path);
			await look(link.replace(/\?.*/, ''));
			const [name, value] = first.cookie.split(';')[0]!.split('=') as [string, string];
			await page.context().addCookies([{ name, value, url: `${server.origin}/desk` }]);
			for (const path of ['/desk/account?first', '/desk/people', '/desk/leave']) await look(path);
			expect(found).toEqual([]);
		});
	}
}
