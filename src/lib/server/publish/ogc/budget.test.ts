import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inTime } from '../../../../../tests/support/in-time.ts';
import { Budget, BudgetSpent } from './budget.ts';
import { problemOf } from './problem.ts';

const ENDLESS = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
	SELECT count(*) FROM n WHERE within_budget(i) AND i < 0`;

function opened() {
	const database = new Database(':memory:');
	const budget = new Budget();
	budget.register(database);
	return { database, budget };
}

test('a query that would never end is stopped, and says so', () => {
	const { database, budget } = opened();
	const run = () => budget.within(50, () => database.prepare(ENDLESS).get());
	expect(() => inTime(run)).toThrow(BudgetSpent);
	const problem = problemOf(new BudgetSpent(50))!;
	expect(problem.status).toBe(400);
	expect(problem.message).toContain('it took more than 50 ms');
});

test('a part may have less time than the whole, never more, and leaves the whole as it was', () => {
	const { database, budget } = opened();
	budget.within(10_000, () => {
		expect(() => budget.within(20, () => database.prepare(ENDLESS).get())).toThrow('more than 20 ms');
		expect(database.prepare('SELECT within_budget(1)').pluck().get()).toBe(1);
	});
	expect(() => budget.within(20, () => budget.within(10_000, () => database.prepare(ENDLESS).get()))).toThrow(
		'more than 20 ms'
	);
	expect(database.prepare('SELECT within_budget(1)').pluck().get()).toBe(1);
});
