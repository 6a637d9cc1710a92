import { beforeEach, expect, test, vi } from 'vitest';
import { Shortcuts } from './shortcuts.svelte';

const done: string[] = [];
const shortcut = (key: string) => ({ keys: [key], printed: [key], does: key, act: () => done.push(key) });

let shortcuts: Shortcuts;
beforeEach(() => {
	done.length = 0;
	shortcuts = new Shortcuts(
		() => [shortcut('?')],
		() => ({ l: () => done.push('to the places') })
	);
	shortcuts.while([shortcut('j'), shortcut('l'), shortcut(' ')]);
});

function press(key: string, more: Partial<Parameters<Shortcuts['press']>[0]> = {}): void {
	shortcuts.press({
		key,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		defaultPrevented: false,
		timeStamp: 0,
		target: null,
		preventDefault: () => {},
		...more
	});
}

test('a key does what the page says, whichever case it is typed in', () => {
	press('j');
	press('J');
	press('?');
	press('z');
	expect(done).toEqual(['j', 'j', '?']);
});

test('with Ctrl, while a word is composed, or after somebody else took it, a key does nothing', () => {
	press('j', { ctrlKey: true });
	press('j', { altKey: true });
	press('j', { isComposing: true });
	press('j', { defaultPrevented: true });
	expect(done).toEqual([]);
});

test('G and a letter lead to a room; the letter alone, or too late, is the page’s own', () => {
	press('g');
	press('l', { timeStamp: 1000 });
	press('l', { timeStamp: 1100 });
	press('g', { timeStamp: 2000 });
	press('l', { timeStamp: 3600 });
	expect(done).toEqual(['to the places', 'l', 'l']);
});

test('single characters can be switched off, for good; what is no character still works', () => {
	const storage = { setItem: vi.fn(), getItem: () => 'off' };
	shortcuts.setOn(false, storage);
	press('j');
	press('?');
	press(' ');
	expect(done).toEqual([' ']);
	expect(storage.setItem).toHaveBeenCalledWith('lieudit.single-keys', 'off');
	shortcuts.setOn(true, storage);
	shortcuts.remember(storage);
	press('j');
	expect(done).toEqual([' ']);
});

test('what a page added goes with it', () => {
	const leave = shortcuts.while([shortcut('x')]);
	expect(shortcuts.here).toHaveLength(4);
	leave();
	press('x');
	expect(done).toEqual([]);
});
