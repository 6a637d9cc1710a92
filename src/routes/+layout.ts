import { loadMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

// A reader's page is its HTML; the one that needs a script says so itself
export const csr = false;

export const load: LayoutLoad = async ({ data }) => ({ ...data, m: await loadMessages(data.language) });
