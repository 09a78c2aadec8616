import type { OnProgress } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { type Flow, flowsBetween, sizesAt } from '../domain/movement/flows';
import { type Movement, notYet } from '../domain/movement/movement';
import { movementCsv } from '../jobs/movement-csv';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { download } from './download';

/** Where everybody stood at the end of every month, by the segments of a run. */
export const runMovement = new AskedOnce<RunSummary, Movement>(
  ({ id }) => id,
  (run, context) => runner.questions.movement(run, context),
);

/** Offers it as one file of CSV. */
export function downloadMovement(movement: Movement): void {
  const { exportBom } = useApp.getState();
  download('movement.csv', movementCsv(movement, exportBom));
}

export type MovementReport = ReturnType<typeof movementReport>;

/** The same for scripts, customers left out: months with the sizes of the segments, and who went where since the last. */
export function movementReport(movement: Movement) {
  const told = ({ from, to, ...flow }: Flow) => ({ from: from === notYet ? null : from, to, ...flow });
  return {
    agreement: movement.agreement,
    undated: movement.undated,
    months: movement.months.map(({ name, known, thin }, m) => ({
      month: name,
      customers: known,
      thin,
      segments: [...sizesAt(movement, m)]
        .map(([code, customers]) => ({ code, customers }))
        .sort((a, b) => a.code - b.code),
      flows: m === 0 ? [] : flowsBetween(movement, m - 1, m).map(told),
    })),
  };
}

export function scriptedMovement(lastRun: () => RunSummary, report: OnProgress) {
  return {
    async movement() {
      return movementReport(await runMovement.ask(lastRun(), report));
    },

    async exportMovement() {
      return movementCsv(await runMovement.ask(lastRun(), report), false).join('');
    },
  };
}
