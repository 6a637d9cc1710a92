/** A node of a text as the editor has it: ProseMirror's JSON. */
export interface DocumentNode {
	type?: string;
	attrs?: Record<string, unknown>;
	content?: DocumentNode[];
	marks?: { type: string; attrs?: Record<string, unknown> }[];
	text?: string;
}
