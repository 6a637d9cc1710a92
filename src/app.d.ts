import type { Language } from '$lib/story/language';
import type { Expected } from '$lib/story/refusal';
import type { Store } from '$lib/server/store/connection';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What was asked for that is not there. */
			missing?: { what: 'story' | 'place' | 'page'; given: string };
			/** What was asked in a way that cannot be understood. */
			refusal?: { parameter: string; given: string; expected: Expected; choices?: string[] };
			/** Names this failure in the log. */
			id?: string;
		}
		interface Locals {
			store: Store;
			/** The language of the address, or the one that suits the reader best. */
			language: Language;
		}
	}
}

export {};
