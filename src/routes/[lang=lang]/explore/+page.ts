import type { PageLoad } from './$types';

// The researcher's page has a script: each change of a filter counts anew without leaving the page
export const csr = true;

export const load: PageLoad = ({ data }) => data.enclosed.value;
