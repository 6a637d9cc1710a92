import type { PageLoad } from './$types';

// The one reader's page with a script: its map, list and timeline move together
export const csr = true;

export const load: PageLoad = ({ data }) => data.enclosed.value;
