/** Milliseconds of a processor. What takes longer hangs: how fast something is, the bench tells. */
const AT_MOST = 1000;

/**
 * Does a work that must not hang, and gives or throws what it gave or threw. This thread's processor time is counted,
 * not the clock: however busy the machine is, the same work takes about the same.
 * @throws Error where it took over a second
 */
export function inTime<Value>(work: () => Value): Value {
	const before = process.threadCpuUsage();
	let outcome: () => Value;
	try {
		const value = work();
		outcome = () => value;
	} catch (cause) {
		outcome = () => {
			throw cause;
		};
	}
	const { user, system } = process.threadCpuUsage(before);
	const took = (user + system) / 1000;
	if (took > AT_MOST) throw new Error(`it took ${took.toFixed(0)} ms of a processor`);
	return outcome();
}
