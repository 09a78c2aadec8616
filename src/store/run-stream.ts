import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { StreamFrame, StreamWanted } from '../contracts/stream';
import { productIndex } from '../jobs/product-queries';
import { streamOf } from '../jobs/window-job';
import { runner } from './app-store';

export type { StreamFrame };

/** The shop as it was at an instant of its own time. */
export function askStream(
  run: RunSummary,
  wanted: StreamWanted,
  context: StageContext,
): Promise<StreamFrame> {
  return runner.questions.ofWindow(run, context, (session) => streamOf(session, run, wanted, context));
}

/** What `replay()` goes by. */
export interface ReplayWanted {
  /** ISO date and time by the shop's clock, or ms; the last record where it is missing. */
  readonly until?: string | number;
  /** Frames on the way there from the first record, each handed to `onFrame`; none where missing. */
  readonly steps?: number;
  readonly customerId?: string;
  readonly onFrame?: (frame: ReplayReport) => void;
}

export type ReplayReport = ReturnType<typeof reportOf>;

function reportOf({ followed, top, latest, ...frame }: StreamFrame, ids: readonly string[]) {
  return {
    ...frame,
    top: top.map(({ product, taken }) => ({ productId: ids[product]!, taken })),
    latest: latest.map(({ product, ...record }) => ({ ...record, productId: ids[product] ?? null })),
    followed: followed && {
      customerId: followed.page.customerId,
      code: followed.code,
      rows: followed.page.rows.map(({ kind, offers }) => ({
        list: kind,
        productIds: offers.map(({ product }) => ids[product]!),
      })),
    },
  };
}

/** Instants are the shop's clock's, as its files write them. */
function byShopClock(time: string): number {
  const isZoned = !time.includes('T') || /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(time);
  return Date.parse(isZoned ? time : `${time}Z`);
}

export function scriptedStream(lastRun: () => RunSummary, context: () => StageContext) {
  return {
    async replay({ until, steps = 0, customerId, onFrame }: ReplayWanted = {}): Promise<ReplayReport> {
      const run = lastRun();
      const instant = typeof until === 'string' ? byShopClock(until) : (until ?? null);
      if (instant !== null && !Number.isFinite(instant))
        throw new ClienteleError('bad-option', `replay() does not know the time ${until}.`);
      const { products } = await productIndex(run.id);
      const ids = products.map(({ id }) => id);
      const own = { customerId: customerId ?? null };
      const ask = async (wanted: Omit<StreamWanted, 'customerId'>) =>
        reportOf(await askStream(run, { ...wanted, ...own }, context()), ids);
      if (steps > 0) {
        const { first, last } = await ask({ instant: 0, isWhole: false });
        const end = instant ?? last;
        for (let step = 0; step < steps; step++)
          onFrame?.(await ask({ instant: first + ((end - first) * step) / steps, isWhole: false }));
      }
      const frame = await ask({ instant, isWhole: true });
      onFrame?.(frame);
      return frame;
    },
  };
}
