interface Column<Values> {
	new (buffer: SharedArrayBuffer): Values;
	readonly BYTES_PER_ELEMENT: number;
}

/** A column that threads read together: sent to another one, it is not copied. Zeroes. */
export function shared<Values>(column: Column<Values>, length: number): Values {
	return new column(new SharedArrayBuffer(length * column.BYTES_PER_ELEMENT));
}
