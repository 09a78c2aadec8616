import type { AdaptReason, AdaptTask } from './adapt-report';
import { pairedGain, type PairedAnswers } from './paired-gain';

/** A task and what was answered to it. */
export type AnsweredTask = Pick<AdaptTask, 'task' | 'by' | 'classes'> & { readonly answers: PairedAnswers };

/** How often, over all tasks, an interval may miss. */
const error = 0.05;

/**
 * Taken is what answers at least one task better by more than its error and none worse by more than its error. With several
 * tasks one of them gains by chance sooner or later: each interval errs in 5% / tasks (Bonferroni).
 */
export function judged(answered: readonly AnsweredTask[]): { reason: AdaptReason; tasks: AdaptTask[] } {
  const level = 1 - error / Math.max(1, answered.length);
  const tasks = answered.map(({ answers, ...of }) => ({ ...of, ...pairedGain(answers, level) }));
  const harm = tasks.some(({ gain }) => gain.high < 0);
  const gain = tasks.some(({ gain }) => gain.low > 0);
  return { reason: harm ? 'harm' : gain ? 'taken' : 'no-gain', tasks };
}
