import { expect, test } from 'vitest';
import { sentForm } from './sent-form.ts';

const sent = (type: string | undefined, body: BodyInit) =>
	sentForm(
		new Request('http://localhost/', { method: 'POST', body, headers: type ? { 'content-type': type } : {} })
	);
const multipart = 'multipart/form-data; boundary=x';

test('a form is read in either of its types', async () => {
	const words = await sent('application/x-www-form-urlencoded', 'title=Soir+de+No%C3%ABl&title=2');
	expect(words.getAll('title')).toEqual(['Soir de Noël', '2']);
	const parts = '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nSoir\r\n--x--\r\n';
	expect((await sent(multipart, parts)).get('title')).toBe('Soir');
});

test.each([
	['nothing at all', multipart, ''],
	['cut short', multipart, '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nSo'],
	['without its boundary', 'multipart/form-data', '--x--\r\n'],
	['plain text', 'text/plain', 'title=Soir'],
	['of no type', undefined, new Uint8Array([1, 2, 3])]
])('what is no form is refused, and is no failure of ours: %s', async (_, type, body) => {
	await expect(sent(type, body)).rejects.toMatchObject({ status: 400 });
});

test('a failure of another kind passes', async () => {
	const body = new ReadableStream({ pull: (controller) => controller.error(new Error('too large')) });
	const request = new Request('http://localhost/', {
		method: 'POST',
		body,
		duplex: 'half',
		headers: { 'content-type': multipart }
	} as RequestInit);
	await expect(sentForm(request)).rejects.toThrow('too large');
});
