import { z } from 'zod';
import { listNames, type ListName } from '$lib/newsroom/import';

/** Rows of a page of a list. */
export const PAGE = 25;

/** Which of a preview's lists is asked for, and from which row on. */
export const question = z.object({
	list: z.enum(listNames).catch('all'),
	from: z.coerce.number().int().min(0).max(1_000_000).catch(0)
});

export type ListQuestion = z.infer<typeof question>;

/** Which articles a list has, or those beside it where it lists something else. */
export const articlesOf = (list: ListName) => (list === 'points' || list === 'aside' ? list : 'all');
