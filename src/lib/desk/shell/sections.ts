import type { DeskAction } from '../../newsroom/permissions.ts';

export type SectionName = 'stories' | 'places' | 'media' | 'import' | 'export' | 'people' | 'log' | 'bin';

export interface Section {
	name: SectionName;
	href: string;
	/** What somebody must be allowed to do to find it in their navigation. */
	action: DeskAction;
}

/** The rooms of the desk, in the order of its navigation; the bin stands apart. */
export const sections: Section[] = [
	{ name: 'stories', href: '/desk', action: 'story.list' },
	{ name: 'places', href: '/desk/places', action: 'place.read' },
	{ name: 'media', href: '/desk/media', action: 'media.read' },
	{ name: 'import', href: '/desk/import', action: 'import' },
	{ name: 'export', href: '/desk/export', action: 'export' },
	{ name: 'people', href: '/desk/people', action: 'people' },
	{ name: 'log', href: '/desk/log', action: 'log.read' },
	{ name: 'bin', href: '/desk/bin', action: 'story.list' }
];

/** The section that an address lies in; a story's own pages lie among the stories. */
export function sectionOf(path: string): SectionName | undefined {
	if (path === '/desk' || path.startsWith('/desk/stories')) return 'stories';
	return sections.find(({ href }) => href !== '/desk' && (path === href || path.startsWith(`${href}/`)))
		?.name;
}
