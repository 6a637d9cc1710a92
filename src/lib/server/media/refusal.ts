import type { MediaRefusal } from '../../newsroom/media.ts';

/** A file is not taken in; the reason is worded in `lib/i18n/desk/media.ts`. */
export class MediaRefused extends Error {
	override name = 'MediaRefused';
	readonly reason: MediaRefusal;

	constructor(reason: MediaRefusal, options?: ErrorOptions) {
		super(`refused: ${reason}`, options);
		this.reason = reason;
	}
}
