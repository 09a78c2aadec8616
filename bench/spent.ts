import { drain, type Step } from '../src/domain/steps';

/** Seconds on the clock, and of the processor by all threads together: what other programs take does not count there. */
export interface Spent {
  readonly wall: number;
  readonly processor: number;
}

/** A line of a table of times. */
export interface Row extends Spent {
  readonly task: string;
  readonly name: string;
  /** Of the task that was really done. */
  readonly share: number;
}

/** The result of a stepping task, and what it took. */
export async function timed<Result>(
  task: AsyncGenerator<Step, Result>,
): Promise<[result: Result, spent: Spent]> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await drain(task);
  const { user, system } = process.cpuUsage(before);
  return [result, { wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 }];
}
