import { constants, setPriority } from 'node:os';
import sharp from 'sharp';
import { develop, rework } from './development.ts';
import type { DarkroomAnswer, DarkroomOrder } from './darkroom.ts';

// Before the threads that decode are started: they take it from this one, and readers' pages go first
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
sharp.concurrency(1);
sharp.cache(false);

const carryOut = (order: DarkroomOrder) =>
	order.what === 'develop' ? develop(order.path) : rework(order.source, order.work, order.isOriginal);

process.on('message', (order: DarkroomOrder) => {
	void carryOut(order).then((result) => {
		process.send!({ number: order.number, result } satisfies DarkroomAnswer);
	});
});
// The site has ended, in whatever way
process.on('disconnect', () => process.exit());
