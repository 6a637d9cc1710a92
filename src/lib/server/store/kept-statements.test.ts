import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepStatements } from './kept-statements.ts';

test('a statement is prepared once, and again only while it is being read', () => {
	const database = new Database(':memory:');
	database.exec("CREATE TABLE place (name TEXT); INSERT INTO place VALUES ('Calais'), ('Pau')");
	const kept = keepStatements(database);
	const sql = 'SELECT name FROM place ORDER BY name';
	const first = kept.prepare(sql);
	expect(kept.prepare(sql)).toBe(first);
	const rows = first.iterate([]);
	rows.next();
	expect(kept.prepare(sql)).not.toBe(first);
	rows.return!();
	database.exec('ALTER TABLE place ADD COLUMN kind TEXT');
	expect(kept.prepare('SELECT * FROM place').all([])).toHaveLength(2);
});
