import { mayFetchUnasked } from '$lib/map/intent';

// A page's script has waited for its reader. For one who came for the map it is fetched beside the rest of the script,
// which this file comes with at once, and not once the page's components are there to ask for it
if (document.querySelector('.map.front:is(:hover, :focus-within)') && mayFetchUnasked())
	void import('$lib/map/live-map').catch(() => {});
