/** Characters a password must have, as a person counts them. Length is what makes one hard to guess. */
export const SHORTEST = 12;
/** Longer ones would only keep the server busy. */
export const LONGEST = 256;

export type PasswordFault = 'short' | 'long' | 'common' | 'personal';

/** Who chooses it: what others know of them is no secret. */
export interface Chooser {
	name: string;
	email: string;
}

const SUBSTITUTES: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i'
};

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const spelled = (text: string) => [...text].map((sign) => SUBSTITUTES[sign] ?? sign).join('');
const trimmed = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** What is said over and over: "abc" of "abcabcabcabc". */
function unit(text: string): string {
	let length = 1;
	while (length < text.length && text.slice(length) !== text.slice(0, -length)) length++;
	return text.slice(0, length);
}

/** Whether most signs follow the one before by a fixed step: "123456789012", "aaaaaaaaaaaa", "zyxwvutsrqpo". */
function isRun(text: string): boolean {
	const codes = [...text].map((sign) => sign.codePointAt(0)!);
	const steps = codes.slice(1).map((code, i) => code - codes[i]!);
	return [-1, 0, 1].some((step) => steps.filter((one) => one === step).length >= steps.length - 1);
}

/**
 * What speaks against a password, if anything does; none is asked for signs of several kinds (NIST SP 800-63B,
 * section 3.1.1.2). "Sunshine-2024!" is "sunshine" with what everybody adds.
 * @param isListed whether a word in small letters is in the lists that attackers begin with
 */
export function passwordFault(
	password: string,
	{ name, email }: Chooser,
	isListed: (word: string) => boolean
): PasswordFault | undefined {
	if ([...password].length < SHORTEST) return 'short';
	if (password.length > LONGEST) return 'long';
	const small = plain(password);
	const core = trimmed(small);
	const forms = [
		small,
		unit(small),
		core,
		unit(core),
		spelled(small),
		trimmed(spelled(small)),
		spelled(core)
	];
	const isPoor = unit(small).length <= 4 || isRun(small) || /^\p{N}+$/u.test(small);
	if (isPoor || forms.some(isListed)) return 'common';
	const known = [...plain(name).split(/\s+/), ...plain(email).split(/[@.]/), plain(name).replace(/\s+/g, '')];
	const left = known
		.filter((part) => part.length > 3)
		.reduce((rest, part) => rest.replaceAll(part, ''), small);
	return [...trimmed(left)].length < SHORTEST / 2 && left !== small ? 'personal' : undefined;
}
