/** A row that a snapshot names: a story's public geotag. */
export interface KeptPlace {
	place: number;
	/** Its index in `roles`. */
	role: number;
	/** CRC-32 of what its row said of the place. */
	sum: number;
}

/** A story that a snapshot names, with its rows; none of them where it had no public place. */
export interface KeptStory {
	id: number;
	/** CRC-32 of its slug: a number that is given to another story is not taken for this one. */
	name: number;
	/** CRC-32 of what its rows said of the story. */
	sum: number;
	places: KeptPlace[];
}

const ROLE_BITS = 2;

/** Writes what a snapshot names, about eight bytes a row: LEB128 for numbers, ids as differences, sums as they are. */
export class KeptRowsWriter {
	#bytes = new Uint8Array(65_536);
	#view = new DataView(this.#bytes.buffer);
	#length = 0;
	#last = 0;

	/** Stories in order of their ids. */
	add({ id, name, sum, places }: KeptStory): void {
		const needed = 32 + places.length * 20;
		if (this.#length + needed > this.#bytes.length) this.#grow(needed);
		this.#number(id - this.#last);
		this.#last = id;
		this.#sum(name);
		this.#sum(sum);
		this.#number(places.length);
		for (const { place, role, sum } of places) {
			this.#number(place * 2 ** ROLE_BITS + role);
			this.#sum(sum);
		}
	}

	get bytes(): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(0, this.#length);
	}

	#number(value: number): void {
		while (value > 127) {
			this.#bytes[this.#length++] = (value % 128) | 128;
			value = Math.floor(value / 128);
		}
		this.#bytes[this.#length++] = value;
	}

	#sum(value: number): void {
		this.#view.setUint32(this.#length, value);
		this.#length += 4;
	}

	#grow(needed: number): void {
		const larger = new Uint8Array(this.#bytes.length * 2 + needed);
		larger.set(this.#bytes);
		this.#bytes = larger;
		this.#view = new DataView(larger.buffer);
	}
}

/** Reads them again, one story at a time. */
export function* readKeptRows(bytes: Uint8Array): Generator<KeptStory, void, void> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	const number = () => {
		let value = 0;
		for (let unit = 1; ; unit *= 128) {
			const byte = bytes[at++]!;
			value += (byte & 127) * unit;
			if (byte < 128) return value;
		}
	};
	const sum = () => {
		at += 4;
		return view.getUint32(at - 4);
	};
	for (let id = 0; at < bytes.length;) {
		id += number();
		const story: KeptStory = { id, name: sum(), sum: sum(), places: [] };
		for (let left = number(); left > 0; left--) {
			const both = number();
			const role = both % 2 ** ROLE_BITS;
			story.places.push({ place: (both - role) / 2 ** ROLE_BITS, role, sum: sum() });
		}
		yield story;
	}
}
