// The researcher's page has a script: each change of a filter counts anew without leaving the page
export const csr = true;
