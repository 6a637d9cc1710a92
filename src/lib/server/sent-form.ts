import { error } from '@sveltejs/kit';

/** A form as it was sent. What cannot be read as one, of another type or cut short on its way, is refused (400). */
export async function sentForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (failure) {
		if (failure instanceof TypeError) error(400, { message: 'a form is expected' });
		throw failure;
	}
}
