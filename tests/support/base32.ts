/** Reads what an authenticator is given, spaces or not (RFC 4648, section 6). */
export function fromBase32(text: string): string {
	const bits = [...text.replace(/\s/g, '')]
		.map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}
