import type { RunSummary } from '../contracts/run';
import type { AdaptReport } from '../domain/adapt/adapt-report';
import { runner } from './app-store';
import { AskedOnce } from './asked-once';

/** What adapting the reading of a run to its shop comes to. */
export const runAdapting = new AskedOnce<RunSummary, AdaptReport>(
  ({ id }) => id,
  (run, context) => runner.adapt(run, context),
);
