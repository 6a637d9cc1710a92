/**
 * Stands for the drawing of a page's map: in its HTML until the page is sent (see finished-page.ts), and in its data
 * for good, so that Svelte leaves what the server drew where it is.
 */
export const DRAWN = '<!-- drawn -->';
