import type { Matrix } from '../../../domain/math/matrix';
import {
  emptyRanking,
  type Exclusions,
  type RankedProducts,
  type Ranker,
} from '../../../domain/recommend/ranking/ranker';
import { tileUsers } from '../../memory-layout';
import { parallelFor } from '../../wasm/parallel-for';
import { packPanels, panelFloats } from '../../wasm/pack-rows';
import type { Workspace } from '../../wasm/workspace';
import { placeExclusions } from './exclusions';

/** Users of one task: few enough to stay in the cache, many enough to be worth the way of all items through it. */
const taskUsers = 64;

/** Numbers of users and lists that are placed at once. */
const chunkNumbers = 1 << 24;

interface PlacedItems {
  readonly items: Matrix;
  readonly at: number;
  /** What lies behind belongs to one call. */
  readonly mark: number;
}

/** The ranking on the kernels, products and choice in one pass. The items of the last call stay placed. */
export class KernelRanker implements Ranker {
  private placed: PlacedItems | null = null;

  constructor(private readonly workspace: Workspace) {}

  async topProducts(users: Matrix, items: Matrix, k: number, exclude?: Exclusions): Promise<RankedProducts> {
    const ranked = emptyRanking(users.rows, k);
    if (k === 0) return ranked;
    const each = Math.floor(chunkNumbers / (users.columns + 2 * k));
    const chunk = Math.max(taskUsers, each - (each % taskUsers));
    await this.workspace.use(this, async (kept) => {
      if (!kept) this.placed = null;
      const placed = this.place(items);
      for (let first = 0; first < users.rows; first += chunk) {
        await this.rank(placed, users, first, Math.min(users.rows, first + chunk), exclude, ranked);
      }
    });
    return ranked;
  }

  private place(items: Matrix): PlacedItems {
    if (this.placed?.items === items) return this.placed;
    this.placed = null;
    this.workspace.clear();
    const { arena } = this.workspace.runner;
    const floats = panelFloats(items.rows, items.columns);
    const at = arena.allocate(floats * 4);
    packPanels(items, 0, items.rows, arena.floats(at, floats));
    this.placed = { items, at, mark: arena.mark() };
    return this.placed;
  }

  private async rank(
    { items, at, mark }: PlacedItems,
    users: Matrix,
    first: number,
    end: number,
    exclude: Exclusions | undefined,
    ranked: RankedProducts,
  ): Promise<void> {
    const { runner } = this.workspace;
    const { arena } = runner;
    const { k } = ranked;
    const { columns } = users;
    const rows = end - first;
    const padded = Math.ceil(rows / tileUsers) * tileUsers;
    const factors = arena.allocate(padded * columns * 4);
    const [ids, scores] = [arena.allocate(padded * k * 4), arena.allocate(padded * k * 4)];
    const [starts, excluded] = placeExclusions(arena, first, rows, padded, exclude);
    const table = arena.floats(factors, padded * columns);
    table.fill(0, rows * columns).set(users.values.subarray(first * columns, end * columns));
    try {
      await parallelFor(runner, padded, { step: tileUsers, most: taskUsers }, (from, to) =>
        runner.run(
          ...(['topItems', factors, from, to, columns, at, items.rows, k] as const),
          ...[starts, excluded, ids, scores],
        ),
      );
      ranked.ids.set(arena.ints(ids, rows * k), first * k);
      ranked.scores.set(arena.floats(scores, rows * k), first * k);
    } finally {
      arena.reset(mark);
    }
  }
}
