/** A player at somebody else's, told before anyone goes there. */
export interface ForeignPlayer {
	/** Where it plays, to be opened by the reader. */
	address: string;
	/** As people call it. */
	name: string;
	/** Who learns of a visit. */
	company: string;
}

/** By the last labels of the host. */
const players: Record<string, { name: string; company: string }> = {
	'youtube.com': { name: 'YouTube', company: 'Google' },
	'youtube-nocookie.com': { name: 'YouTube', company: 'Google' },
	'youtu.be': { name: 'YouTube', company: 'Google' },
	'vimeo.com': { name: 'Vimeo', company: 'Vimeo' },
	'dailymotion.com': { name: 'Dailymotion', company: 'Dailymotion' },
	'dai.ly': { name: 'Dailymotion', company: 'Dailymotion' },
	'soundcloud.com': { name: 'SoundCloud', company: 'SoundCloud' },
	'mixcloud.com': { name: 'Mixcloud', company: 'Mixcloud' },
	'spotify.com': { name: 'Spotify', company: 'Spotify' },
	'twitch.tv': { name: 'Twitch', company: 'Amazon' },
	'tiktok.com': { name: 'TikTok', company: 'TikTok' },
	'instagram.com': { name: 'Instagram', company: 'Meta' },
	'facebook.com': { name: 'Facebook', company: 'Meta' },
	'arte.tv': { name: 'ARTE', company: 'ARTE' }
};

function webAddress(text: string): URL | undefined {
	const address = URL.canParse(text) ? new URL(text) : undefined;
	return address && /^https?:$/.test(address.protocol) && !address.username ? address : undefined;
}

/** The player of an address, where it is a known one's. */
export function knownPlayer(text: string): ForeignPlayer | undefined {
	const address = webAddress(text);
	if (!address) return undefined;
	const site = Object.keys(players).find(
		(host) => address.hostname === host || address.hostname.endsWith(`.${host}`)
	);
	return site ? { address: address.href, ...players[site]! } : undefined;
}

/** The player of an address that an editor gave as one; an unknown one's is called by its host. */
export function foreignPlayer(text: string): ForeignPlayer | undefined {
	const address = webAddress(text);
	if (!address) return undefined;
	const host = address.hostname.replace(/^www\./, '');
	return knownPlayer(text) ?? { address: address.href, name: host, company: host };
}
