import { violations } from '../support/axe.ts';
import { signIn } from '../support/desk.ts';
import { wordpress, workbook, wpField, wpItem, wpTerm } from '../support/import-files.ts';
import { expect, test } from '../support/server.ts';

test.use({ newsroom: 'desk-import' });

/** A file of each kind, each with one story called by its kind. */
const files: Record<string, string | Uint8Array> = {
	'site.xml': wordpress(
		wpItem({ id: 1, title: 'site.xml', body: '<p>Un <em>soir.</p>', more: wpTerm('category', 'Inconnue') }),
		wpItem({ id: 2, type: 'page', title: 'Contact' })
	),
	'table.csv': 'title,body\ntable.csv,Text\nx\n',
	'table.xlsx': workbook([
		['Title', 'Body'],
		['table.xlsx', 'Text']
	]),
	'map.geojson': JSON.stringify({
		type: 'Feature',
		properties: { title: 'map.geojson' },
		geometry: { type: 'Point', coordinates: [1.85, 50.95] }
	}),
	'map.kml': '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>map.kml</name></Placemark></kml>',
	'way.gpx':
		'<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50" lon="2"><name>way.gpx</name></wpt></gpx>',
	'story.json': JSON.stringify({
		storymap: { slides: [{ text: { headline: 'story.json', text: 'One.' } }] }
	}),
	'feed.rss': '<rss version="2.0"><channel><item><title>feed.rss</title><guid>1</guid></item></channel></rss>'
};

test.beforeEach(async ({ context, server, baseURL }) => {
	const { cookie } = await signIn(server, { rank: 'editor' });
	const [name = '', value = ''] = cookie.split(/=(.*)/);
	await context.addCookies([{ name, value, url: `${baseURL}/desk` }]);
});

for (const [name, content] of Object.entries(files)) {
	test(`${name} is previewed, imported, and not doubled by a second import`, async ({ page }) => {
		const preview = async () => {
			await page.goto('/desk/import');
			await page.getByLabel('Fichier').setInputFiles({
				name,
				mimeType: 'application/octet-stream',
				buffer: Buffer.from(content)
			});
			await page.getByRole('button', { name: 'Lire le fichier' }).click();
			await expect(page.getByText('Rien n’est encore écrit')).toBeVisible();
		};
		await preview();
		await expect(page.getByRole('cell', { name, exact: true }).first()).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: /^Importer c/ }).click();
		await expect(page.getByText('1 brouillon créé')).toBeVisible();
		await preview();
		await expect(page.getByText('1 inchangé')).toBeVisible();
	});
}

test('an article is seen as it will be before it is imported, and an import is undone as one', async ({
	page
}) => {
	await page.goto('/desk/import');
	const buffer = Buffer.from(
		wordpress(wpItem({ id: 77, title: 'To be undone', more: wpField('geo_latitude', '509') }))
	);
	await page.getByLabel('Fichier').setInputFiles({ name: 'undo.xml', mimeType: 'text/xml', buffer });
	await page.getByRole('button', { name: 'Lire le fichier' }).click();
	await expect(page.getByText('Latitude impossible')).toBeVisible();
	await page.getByRole('link', { name: 'To be undone' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'To be undone' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('link', { name: 'Revenir à la liste' }).click();
	await page.getByRole('button', { name: /^Importer c/ }).click();
	await page.getByRole('button', { name: 'Annuler cet import' }).click();
	await expect(page.getByText('1 brouillon supprimé')).toBeVisible();
	await page.goto('/desk?q=undone');
	await expect(page.getByText('To be undone')).toHaveCount(0);
});

test('the point of a source becomes a place by the keyboard, and is gone', async ({ page }) => {
	await page.goto('/desk/import');
	const buffer = Buffer.from(
		wordpress(
			wpItem({
				id: 78,
				title: 'A meal',
				body: '<p>Le soir.</p><img src="https://journal.example/a.jpg" alt="Une salle">',
				more: wpField('geo_latitude', '50.20345') + wpField('geo_longitude', '2.88123')
			})
		)
	);
	await page.getByLabel('Fichier').setInputFiles({ name: 'meal.xml', mimeType: 'text/xml', buffer });
	await page.getByRole('button', { name: 'Lire le fichier' }).click();
	await page.getByRole('button', { name: /^Importer c/ }).click();
	await page.getByRole('link', { name: 'Les confirmer' }).click();
	await page.getByRole('link', { name: 'A meal' }).first().click();

	const points = page.getByRole('region', { name: 'De l’import : 1 point' });
	await expect(points.getByRole('button', { name: 'Point 1', exact: true })).toBeVisible();
	await expect(points.getByText('50.20345')).toHaveCount(0);
	const media = page.getByRole('region', { name: 'Média que montre l’original : 1' });
	await expect(media.getByRole('link', { name: 'https://journal.example/a.jpg' })).toBeVisible();
	await expect(media.getByText('Une salle')).toBeVisible();

	// From here on, keys only
	await page.getByRole('textbox', { name: /^Texte/ }).focus();
	await page.keyboard.press('F8');
	const proposal = page.getByRole('dialog', { name: 'Proposition pour le point de l’import « Point 1 »' });
	await expect(proposal.getByRole('option', { selected: true })).toContainText('Croisilles');
	await expect(proposal.getByRole('radio', { name: 'commune' })).toBeChecked();
	await expect(points.getByText('50.20345, 2.88123')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('d');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Tous les lieux sont confirmés.')).toBeVisible();
	await expect(points).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('row', { name: /Croisilles lieu du récit département/ })).toBeVisible();
	await expect(points).toHaveCount(0);
});

test.describe('a malformed file', () => {
	test.use({ tolerate: /400/ });

	test('is told by its line and changes nothing', async ({ page }) => {
		await page.goto('/desk/import');
		const buffer = Buffer.from(wordpress(wpItem()).replace('</wp:post_id>', '</wp:post_ID>'));
		await page.getByLabel('Fichier').setInputFiles({ name: 'bad.xml', mimeType: 'text/xml', buffer });
		await page.getByRole('button', { name: 'Lire le fichier' }).click();
		await expect(page.getByRole('alert')).toContainText('Rien n’a été changé');
		await expect(page.getByRole('alert')).toContainText('Ligne 15');
	});
});

test('the newsroom is taken away as one archive', async ({ page }) => {
	await page.goto('/desk/export');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Emporter l’archive' }).click();
	const archive = await download;
	expect(archive.suggestedFilename()).toMatch(/^newsroom-\d{4}-\d\d-\d\d\.zip$/);
	// What was taken away is written down when it has left
	await archive.path();
	await expect(async () => {
		await page.reload();
		await expect(page.getByText('toute la rédaction', { exact: true })).toBeVisible({ timeout: 1000 });
	}).toPass();
});
