import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import jar from 'vnu-jar';
import { publicPages, refused, selections } from '../support/addresses.ts';
import { ask } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { languages } from '../../src/lib/story/language.ts';

/** One finding of the Nu checker (its JSON output). */
type Finding = { type: string; subType?: string; url?: string; message: string; extract?: string };

const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.warn('HTML is not validated: the Nu checker needs Java, and there is no `java` here.');

/** What the checker (25.11) does not know yet, and who says that it is right. */
const known: RegExp[] = [
	// Its CSS is that of 2018, without container queries or color-mix; ours comes through a CSS compiler
	/^CSS: /,
	// HTML, section 4.11.1: details of one name are open one at a time
	/^Attribute “name” not allowed on element “details”/
];

let server: RunningServer | undefined;
let folder: string;

beforeAll(async () => {
	if (java) server = await startServer();
	folder = await mkdtemp(join(tmpdir(), 'lieudit-html-'));
}, 180_000);
afterAll(async () => {
	await server?.stop();
	await rm(folder, { recursive: true });
});

test.skipIf(!java)(
	'every page is valid HTML, a refusal too',
	async () => {
		const { origin } = server!;
		const other = [...selections, ...refused.map(({ address }) => address)];
		const paths = [
			...(await publicPages(origin)),
			...['fr', 'ar'].flatMap((language) => other.map((one) => `/${language}${one}`))
		];
		for (const [i, path] of paths.entries()) {
			await writeFile(join(folder, `${i}.html`), (await ask(origin, path)).text);
		}
		const addressOf = (file = '') => paths[Number(/(\d+)\.html$/.exec(file)?.[1])];
		const findings = (await check(folder)).filter(({ message }) => !known.some((one) => one.test(message)));
		expect(paths.length).toBeGreaterThan(languages.length * 10);
		const told = findings.map(({ url, message, extract }) => `${addressOf(url)}: ${message} (${extract})`);
		expect([...new Map(told.map((one) => [one.slice(one.indexOf(': ')), one])).values()]).toEqual([]);
	},
	300_000
);

test.skipIf(!java)(
	'the checker finds what is wrong',
	async () => {
		const wrong = await mkdtemp(join(tmpdir(), 'lieudit-html-'));
		await writeFile(join(wrong, 'wrong.html'), '<!doctype html><title>x</title><ul><p>y</p></ul>');
		const findings = await check(wrong);
		await rm(wrong, { recursive: true });
		expect(findings.some(({ type }) => type === 'error')).toBe(true);
	},
	60_000
);

/** The errors and warnings of every page in a folder. Remarks (`info` without more) are left out. */
function check(pages: string): Promise<Finding[]> {
	return new Promise((resolve, reject) => {
		const options = { maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' } as const;
		const settings = ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', pages];
		// It ends with 1 when it has found something, and tells what on its error stream
		execFile('java', settings, options, (_, __, report) => {
			try {
				const { messages } = JSON.parse(report) as { messages: Finding[] };
				resolve(messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning'));
			} catch {
				reject(new Error(`The Nu checker said: ${report.slice(0, 2000)}`));
			}
		});
	});
}
