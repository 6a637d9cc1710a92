import type { FieldFault, MediaRefusal } from '../../newsroom/media.ts';

/** A file is not taken in; the reason is worded in `lib/i18n/desk/media.ts`. */
export class MediaRefused extends Error {
	override name = 'MediaRefused';
	readonly reason: MediaRefusal;

	constructor(reason: MediaRefusal, options?: ErrorOptions) {
		super(`refused: ${reason}`, options);
		this.reason = reason;
	}
}

/** What is said of a medium is not kept; what is wrong is worded beside each field of its form. */
export class DescriptionRefused extends Error {
	override name = 'DescriptionRefused';
	readonly faults: Record<string, FieldFault>;

	constructor(faults: Record<string, FieldFault>) {
		super(`refused: ${Object.keys(faults).join(', ')}`);
		this.faults = faults;
	}
}
