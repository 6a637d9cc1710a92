/** What a `User-Agent` says of a device, for whoever looks through their sessions: names that need no translation. */
export interface Device {
	browser: string;
	system: string;
}

// The order matters: most browsers name those that they want to be taken for as well
const browsers: [RegExp, string][] = [
	[/\bEdgA?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
	[/\bVersion\/.*\bSafari\//, 'Safari']
];
const systems: [RegExp, string][] = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'macOS'],
	[/\bLinux\b/, 'Linux']
];

const first = (known: [RegExp, string][], text: string) => known.find(([sign]) => sign.test(text))?.[1];

/** Nothing where neither is known. */
export function deviceOf(userAgent: string): Device | undefined {
	const [browser, system] = [first(browsers, userAgent), first(systems, userAgent)];
	return browser && system ? { browser, system } : undefined;
}
