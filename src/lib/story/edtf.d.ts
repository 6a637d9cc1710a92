declare module 'edtf' {
	/** What we read of the library's objects: times in milliseconds, precision 1 year, 2 month, 3 day. */
	interface Extended {
		type: string;
		min: number;
		max: number;
		precision?: number;
		approximate?: { value: number };
		uncertain?: { value: number };
		lower?: Extended | number | null;
		upper?: Extended | number | null;
	}
	export default function edtf(text: string): Extended;
}
