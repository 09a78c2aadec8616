import type { OnProgress } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { type Flow, flowsBetween, sizesAt } from '../domain/movement/flows';
import { type Movement, notYet } from '../domain/movement/movement';
import { moneyThroughMonths, starsThroughMonths } from '../domain/movement/through-months';
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
  const codes = [...new Set(movement.codes)].filter((code) => code !== notYet);
  const [money, written] = [moneyThroughMonths(movement, codes), starsThroughMonths(movement, codes)];
  return {
    agreement: movement.agreement,
    undated: movement.undated,
    months: movement.months.map(({ name, known, thin }, m) => ({
      month: name,
      customers: known,
      thin,
      segments: [...sizesAt(movement, m)]
        .sort(([a], [b]) => a - b)
        .map(([code, customers]) => {
          const column = codes.indexOf(code);
          const stars = written.values[m]![column]!;
          return {
            code,
            customers,
            money: movement.yearMoney === null ? null : money.values[m]![column]!,
            stars: Number.isNaN(stars) ? null : stars,
            rated: written.of![m]![column]!,
          };
        }),
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
