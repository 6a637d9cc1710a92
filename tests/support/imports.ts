import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

export type Source = { path: string; text: () => string };

/** One import: `to` is a file of ours (from the top of the repository) or a package's specifier. */
export type Import = { from: string; to: string; typeOnly: boolean; how: 'static' | 'dynamic' };

type Found = Omit<Import, 'from' | 'to'> & { specifier: string };

/** The files in these folders of the repository, by their path with `/`, without what programs made. */
export function sourceFiles(folders: string[]): Source[] {
	return folders
		.filter((folder) => existsSync(join(root, folder)))
		.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(root.length + 1)
				.replaceAll('\\', '/')
		)
		.filter((path) => !/^data\/(built|local)\//.test(path))
		.map((path) => ({ path, text: () => readFileSync(join(root, path), 'utf8') }));
}

/** Every import of a TypeScript, JavaScript or Svelte file, `import()` and `import('…').Type` among them. */
export function importsOf({ path, text }: Source): Import[] {
	const found = path.endsWith('.svelte')
		? inSvelte(text())
		: /\.[jt]s$/.test(path)
			? inScript(path, text())
			: [];
	return found.map(({ specifier, ...rest }) => ({ from: path, to: resolve(path, specifier), ...rest }));
}

function inScript(path: string, text: string): Found[] {
	const found: Found[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isImportDeclaration(node)) {
			const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes(node);
			found.push({ specifier: textOf(node.moduleSpecifier), typeOnly, how: 'static' });
		} else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			found.push({ specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, how: 'static' });
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			found.push({ specifier: textOf(node.argument.literal), typeOnly: true, how: 'static' });
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			found.push({ specifier: textOf(node.arguments[0]), typeOnly: false, how: 'dynamic' });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
	return found;
}

/** `import { type A, type B }` brings nothing either. */
function onlyTypes(node: ts.ImportDeclaration): boolean {
	const names = node.importClause?.namedBindings;
	if (!names || node.importClause?.name || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function textOf(node: ts.Node | undefined): string {
	return node && ts.isStringLiteralLike(node) ? node.text : '';
}

type SvelteNode = { type?: string; importKind?: string; exportKind?: string; source?: { value?: unknown } };

// Svelte's own parser, because an import() may stand in the template.
function inSvelte(text: string): Found[] {
	const found: Found[] = [];
	const visit = (value: unknown) => {
		if (Array.isArray(value)) return value.forEach(visit);
		if (typeof value !== 'object' || value === null) return;
		const node = value as SvelteNode;
		const specifier = typeof node.source?.value === 'string' ? node.source.value : undefined;
		if (specifier !== undefined) {
			const typeOnly = node.importKind === 'type' || node.exportKind === 'type';
			found.push({ specifier, typeOnly, how: node.type === 'ImportExpression' ? 'dynamic' : 'static' });
		}
		Object.values(value).forEach(visit);
	};
	visit(parse(text, { modern: true }));
	return found;
}

/** A file of ours as its path from the top; anything else, a package or one of SvelteKit's, as it is named. */
function resolve(from: string, specifier: string): string {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('$lib/')) return onDisk(`src/lib/${bare.slice('$lib/'.length)}`);
	if (bare.startsWith('.')) return onDisk(normalize(join(dirname(from), bare)).replaceAll('\\', '/'));
	return bare;
}

function onDisk(path: string): string {
	const tries = [path, `${path}.ts`, `${path}.svelte`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
	return tries.find((name) => /\.\w+$/.test(name) && existsSync(join(root, name))) ?? path;
}
