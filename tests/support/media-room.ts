import { join } from 'node:path';
import { MediaRoom } from '../../src/lib/server/media/room.ts';
import type { Store } from '../../src/lib/server/store/connection.ts';
import { openSmallStore } from './newsroom.ts';
import { scratch } from './photographs.ts';

/** A media room beside a small store, in a folder of their own; what it fails at by itself fails the test. */
export async function openMediaRoom(): Promise<{
	files: Awaited<ReturnType<typeof scratch>>;
	store: Store;
	room: MediaRoom;
	close: () => Promise<void>;
}> {
	const files = await scratch();
	const store = await openSmallStore(undefined, join(files.folder, 'lieudit.sqlite'));
	const room = await MediaRoom.open(store, files.folder, (failure) => {
		throw failure;
	});
	return {
		files,
		store,
		room,
		async close() {
			room.close();
			await store.destroy();
			await files.clear();
		}
	};
}
