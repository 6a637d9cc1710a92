import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepStatements } from './kept-statements.ts';

const sql = 'SELECT name FROM place WHERE name <> ? ORDER BY name';
let folder: string;
let database: Database.Database;
let kept: ReturnType<typeof keepStatements>;
const names = (parameter = '') =>
	(kept.prepare(sql).all([parameter]) as { name: string }[]).map(({ name }) => name);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-'));
	database = new Database(join(folder, 'places.sqlite'));
	database.pragma('journal_mode = WAL');
	database.exec("CREATE TABLE place (name TEXT); INSERT INTO place VALUES ('Calais'), ('Pau')");
	kept = keepStatements(database);
});
afterEach(() => {
	database.close();
	rmSync(folder, { recursive: true });
});

test('a statement is prepared once, and again only while it is being read', () => {
	const first = kept.prepare(sql);
	expect(kept.prepare(sql)).toBe(first);
	const rows = first.iterate(['']);
	rows.next();
	expect(kept.prepare(sql)).not.toBe(first);
	rows.return!();
	database.exec('ALTER TABLE place ADD COLUMN kind TEXT');
	expect(kept.prepare('SELECT * FROM place').all([])).toHaveLength(2);
});

test('what was asked before is answered from memory, each question by itself', () => {
	const statement = kept.prepare(sql);
	expect(statement.all([''])).toBe(statement.all(['']));
	expect(names('Pau')).toEqual(['Calais']);
	expect(names('')).toEqual(['Calais', 'Pau']);
	expect(() => statement.all(['']).push({})).toThrow(TypeError);
	expect(() => ((statement.all([''])[0] as { name: string }).name = 'Lens')).toThrow(TypeError);
});

test('what is written here is read at once', () => {
	names();
	kept.prepare('INSERT INTO place VALUES (?)').run(['Arras']);
	expect(names()).toEqual(['Arras', 'Calais', 'Pau']);
	kept.prepare("UPDATE place SET name = 'Gélos' WHERE name = 'Pau' RETURNING name").all([]);
	expect(names()).toEqual(['Arras', 'Calais', 'Gélos']);
});

test('what another connection writes is read once it is committed', () => {
	const other = new Database(join(folder, 'places.sqlite'));
	expect(names()).toHaveLength(2);
	other.exec('BEGIN; DELETE FROM place');
	expect(names()).toHaveLength(2);
	other.exec('COMMIT');
	expect(names()).toEqual([]);
	other.close();
});

test('a transaction reads what it wrote, and leaves nothing of it behind when it is undone', () => {
	names();
	kept.prepare('BEGIN').run([]);
	kept.prepare('DELETE FROM place').run([]);
	expect(names()).toEqual([]);
	kept.prepare('ROLLBACK').run([]);
	expect(names()).toEqual(['Calais', 'Pau']);
});
