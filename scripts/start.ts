import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { bodyRefusal, LARGEST_BODY } from '../src/lib/server/bodies.ts';
import { storeFile } from '../src/lib/server/newsroom.ts';
import { KeptAnswers } from '../src/lib/server/publish/kept-answers.ts';
import { keepIfImmutable, setPolicies } from '../src/lib/server/publish/policies.ts';
import { refuseBody } from '../src/lib/server/publish/refuse-body.ts';
import { passOverRange } from '../src/lib/server/ranges.ts';
import { readSettings, type Settings } from '../src/lib/server/settings.ts';
import { watchVersion } from '../src/lib/server/store/version.ts';
import { prepareApp, prepareGazetteer } from './prepare.ts';

/** How long requests under way may take to end when the process is asked to stop. */
const PATIENCE = 5000;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Ends with a message, without a stack: whoever runs the site is told what to do. */
function refuse(reason: unknown): never {
	console.error(reason instanceof Error ? reason.message : String(reason));
	process.exit(1);
}

async function serve(settings: Settings): Promise<void> {
	process.env.ORIGIN = settings.origin;
	process.env.BODY_SIZE_LIMIT = String(LARGEST_BODY);
	const { handler } = (await import('../build/handler.js' as string)) as { handler: Handler };
	const store = watchVersion(storeFile(settings.data));
	const kept = new KeptAnswers({ version: store.version, keeps: settings.keeps });
	const server = createServer((request, response) => {
		const refusal = bodyRefusal(request);
		if (refusal) {
			setPolicies(response, settings.origin);
			return refuseBody(request, response, refusal);
		}
		passOverRange(request);
		kept.handle(request, response, (request, response) => {
			// A kept answer holds what it said of itself when it was made
			setPolicies(response, settings.origin);
			keepIfImmutable(response, (request.url ?? '').split('?')[0]!);
			handler(request, response, () => response.writeHead(404).end());
		});
	});
	server.on('error', (error: NodeJS.ErrnoException) =>
		refuse(
			error.code === 'EADDRINUSE'
				? `PORT ${settings.port} is taken by another program. Set PORT to another one, such as PORT=3001 npm start.`
				: error
		)
	);
	server.listen(settings.port, settings.host, () => console.log(`Lieudit is at ${settings.origin}`));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			server.close(() => process.exit(0));
			setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
		});
	}
}

try {
	const settings = readSettings(process.env);
	await prepareGazetteer();
	await prepareApp();
	await serve(settings);
} catch (reason) {
	refuse(reason);
}
