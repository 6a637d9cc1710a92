/** One thing observed: the worth of each feature that it has, and whether it is what is sought. */
export interface Observation {
	features: Map<number, number>;
	isPositive: boolean;
}

const ROUNDS = 30;

/**
 * Logistic regression by Newton's method. Weights are drawn towards `prior` (maximum a posteriori under a Gaussian
 * about it): with zeros that is ridge regression, with the weights of another fit it adapts them (Chelba and Acero,
 * 2004). The same observations give the same weights.
 *
 * @param prior one weight for each feature, the bias last
 * @param strength how strongly it draws; the bias is drawn a hundred times less
 */
export function fit(observations: Observation[], prior: number[], strength: number): number[] {
	const size = prior.length;
	const weights = [...prior];
	const pull = (index: number) => (index === size - 1 ? strength / 100 : strength);
	for (let round = 0; round < ROUNDS; round++) {
		const gradient = weights.map((weight, index) => pull(index) * (weight - prior[index]!));
		const curvature = weights.map((_, row) => weights.map((_, column) => (row === column ? pull(row) : 0)));
		for (const { features, isPositive } of observations) {
			const terms: [number, number][] = [...features, [size - 1, 1]];
			const odds = terms.reduce((sum, [index, worth]) => sum + weights[index]! * worth, 0);
			const likelihood = 1 / (1 + Math.exp(-odds));
			const doubt = likelihood * (1 - likelihood);
			for (const [row, worth] of terms) {
				gradient[row]! += (likelihood - (isPositive ? 1 : 0)) * worth;
				for (const [column, other] of terms) curvature[row]![column]! += doubt * worth * other;
			}
		}
		const step = solve(curvature, gradient);
		step.forEach((value, index) => (weights[index]! -= value));
		if (Math.max(...step.map(Math.abs)) < 1e-9) break;
	}
	return weights;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: number[][], right: number[]): number[] {
	const size = right.length;
	const lower = matrix.map((row) => row.map(() => 0));
	for (let row = 0; row < size; row++) {
		for (let column = 0; column <= row; column++) {
			let sum = matrix[row]![column]!;
			for (let k = 0; k < column; k++) sum -= lower[row]![k]! * lower[column]![k]!;
			lower[row]![column] = row === column ? Math.sqrt(sum) : sum / lower[column]![column]!;
		}
	}
	const half: number[] = [];
	for (let row = 0; row < size; row++) {
		let sum = right[row]!;
		for (let k = 0; k < row; k++) sum -= lower[row]![k]! * half[k]!;
		half[row] = sum / lower[row]![row]!;
	}
	const solution: number[] = Array<number>(size).fill(0);
	for (let row = size - 1; row >= 0; row--) {
		let sum = half[row]!;
		for (let k = row + 1; k < size; k++) sum -= lower[k]![row]! * solution[k]!;
		solution[row] = sum / lower[row]![row]!;
	}
	return solution;
}
