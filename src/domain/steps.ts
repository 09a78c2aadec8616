/** How far a stepping task has come; `total` is fixed once the task has begun. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/** Runs a stepping task to its end, telling `onStep` of each step, and returns its result. */
export async function drain<Result>(
  task: AsyncGenerator<Step, Result>,
  onStep: (step: Step) => void = () => {},
): Promise<Result> {
  for (;;) {
    const next = await task.next();
    if (next.done === true) return next.value;
    onStep(next.value);
  }
}

/** Passes a part's steps on as the share `from`..`to` (0 to 1) of a larger task counted in thousandths. */
export async function* portion<Result>(
  task: AsyncGenerator<Step, Result>,
  from: number,
  to: number,
): AsyncGenerator<Step, Result> {
  for (;;) {
    const next = await task.next();
    if (next.done === true) return next.value;
    const share = next.value.total > 0 ? next.value.done / next.value.total : 0;
    yield { done: Math.round(1000 * (from + (to - from) * share)), total: 1000 };
  }
}
