// The one reader's page with a script: its map, list and timeline move together
export const csr = true;
