import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'test-results/', 'pictures/', 'data/', 'static/']),
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows what is defined; ESLint would have to be told.
			'no-undef': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-var': 'error',
			'prefer-const': ['error', { destructuring: 'all' }],
			// French sets a narrow space before its double marks.
			'no-irregular-whitespace': ['error', { skipTemplates: true }],
			'object-shorthand': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			// With noUncheckedIndexedAccess, `!` is how a loop says that it keeps inside its array.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// The application is served at the root of its host, so an address is what it says.
			'svelte/no-navigation-without-resolve': 'off',
			// A string in braces keeps the spaces at its ends.
			'svelte/no-useless-mustaches': 'off',
			// A set made anew at each change is as reactive as the state that holds it.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		// Props are taken with `let` because the parent may change them.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': ['error', { destructuring: 'all' }] }
	},
	{
		// What runs without Svelte is checked with its types: a promise nobody waits for is found here.
		files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{
		// A declaration describes a package as it is, used by us or not.
		files: ['**/*.d.ts'],
		rules: { '@typescript-eslint/no-unused-vars': 'off' }
	}
);
