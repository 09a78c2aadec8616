import type { FeatureBlock, Unit } from '../behaviour/features';
import type { PlacedColumn } from '../fusion/placing';
import type { Matrix } from '../math/matrix';
import { type Mover, mostReasons, type Moves } from './movement';
import { reasonsOf } from './reasons';

/** What was known of the customers at a month's end, and where a fusion puts them. */
export interface Standing {
  readonly points: Matrix;
  readonly blocks: readonly FeatureBlock[];
}

/**
 * Whoever goes from one segment to another seldom does so in one month: what moved her is seen from where she stood so
 * many months before, as long as she was in the segment that she left.
 */
const monthsBack = 3;

/** A move whose beginning is still looked for. */
interface Open {
  readonly customer: number;
  readonly month: number;
  readonly from: number;
  readonly to: number;
  readonly point: Float32Array;
  readonly figures: Float32Array;
  reasons: number[];
  before: Float32Array;
}

/** Writes down who moved and by what, from the last month back. */
export class MoveLog {
  private readonly movers: Mover[] = [];
  /** Position among the movers of each column of the points. */
  private readonly moverOf: Int32Array;
  private readonly moves: Open[] = [];
  private open: Open[] = [];

  /** @param columns of the points. @param blocks in which their units stand. @param centres of the segments, by code. */
  constructor(
    columns: readonly PlacedColumn[],
    blocks: readonly FeatureBlock[],
    private readonly centres: ReadonlyMap<number, Float32Array>,
  ) {
    const positions = new Map<string, number>();
    this.moverOf = Int32Array.from(columns, ({ block, feature }) => {
      const key = `${block}/${feature}`;
      const position =
        positions.get(key) ?? this.movers.push({ block, feature, unit: unitOf(blocks, block, feature) }) - 1;
      positions.set(key, position);
      return position;
    });
  }

  /**
   * Adds the moves into a month; the month before it is asked for next.
   * @param from, to codes of every customer at the ends of the month before and of this one.
   */
  add(month: number, from: Int16Array, to: Int16Array, earlier: Standing, now: Standing): void {
    for (let c = 0; c < to.length; c++) {
      if (from[c] === to[c] || !this.centres.has(from[c]) || !this.centres.has(to[c])) continue;
      const move: Open = {
        customer: c,
        month,
        from: from[c],
        to: to[c],
        point: rowOf(now.points, c).slice(),
        figures: this.figures(now, c),
        reasons: [],
        before: new Float32Array(0),
      };
      this.moves.push(move);
      this.open.push(move);
    }
    this.open = this.open.filter((move) => {
      if (month < move.month - monthsBack + 1 || from[move.customer] !== move.from) return false;
      this.explain(move, earlier);
      return true;
    });
  }

  private explain(move: Open, earlier: Standing): void {
    move.reasons = reasonsOf(
      rowOf(earlier.points, move.customer),
      move.point,
      [this.centres.get(move.from)!, this.centres.get(move.to)!],
      this.moverOf,
      this.movers.length,
      mostReasons,
    );
    move.before = this.figures(earlier, move.customer);
  }

  private figures({ blocks }: Standing, customer: number): Float32Array {
    return Float32Array.from(this.movers, (mover) => figure(blocks, mover, customer));
  }

  told(): { movers: readonly Mover[]; moves: Moves } {
    const moves = this.moves;
    const perReason = (of: (move: Open, reason: number) => number) =>
      moves.flatMap((move) =>
        Array.from({ length: mostReasons }, (_, r) =>
          move.reasons[r] === undefined ? Number.NaN : of(move, move.reasons[r]),
        ),
      );
    return {
      movers: this.movers,
      moves: {
        customer: Int32Array.from(moves, ({ customer }) => customer),
        month: Int32Array.from(moves, ({ month }) => month),
        reasons: Int32Array.from(
          perReason((_, reason) => reason + 1),
          (reason) => (reason || 0) - 1,
        ),
        before: Float32Array.from(perReason(({ before }, reason) => before[reason])),
        after: Float32Array.from(perReason(({ figures }, reason) => figures[reason])),
      },
    };
  }
}

function rowOf({ columns, values }: Matrix, row: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

function unitOf(blocks: readonly FeatureBlock[], block: string, feature: string): Unit | null {
  const found = blocks.find((each) => each.block === block);
  return (feature !== '' && found?.columns.find(({ name }) => name === feature)?.unit) || null;
}

/** A customer's figure in plain units; NaN for a side of vectors, and where it is not known. */
function figure(blocks: readonly FeatureBlock[], { block, feature }: Mover, customer: number): number {
  const found = blocks.find((each) => each.block === block);
  const at = found?.columns.findIndex(({ name }) => name === feature) ?? -1;
  return found === undefined || feature === '' || at < 0
    ? Number.NaN
    : found.values[customer * found.columns.length + at];
}
