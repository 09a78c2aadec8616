import type { MatrixProducts } from '../../../domain/math/matrix-products';
import type { SparseMatrix } from '../../../domain/math/sparse';
import type { GraphFilter, SpectralFilter } from '../../../domain/recommend/models/chebyshev/graph-filter';
import { emptyRanking, type Exclusions, type RankedProducts } from '../../../domain/recommend/ranking/ranker';
import { parallelFor } from '../../wasm/parallel-for';
import type { Workspace } from '../../wasm/workspace';
import { KernelProducts } from './kernel-products';
import { inLanes, lanesOf } from './lanes';
import { type Lane, laneRows, type PlacedFilter, type PlacedRows, placeFilter, placeRows } from './placing';

/** Rows whose factors, signals and lists are placed at once. */
const chunkRows = 4_096;

/**
 * The filter on the kernels: the vectors' part of the scores is an inner product, taken whole of what may reach a list
 * alone, the tail's is added to it where the best are chosen, and no more than a lane's signals are ever kept. The filter
 * of the last call stays placed.
 */
export class KernelGraphFilter implements GraphFilter {
  readonly products: MatrixProducts;
  private placed: PlacedFilter | null = null;

  constructor(private readonly workspace: Workspace) {
    this.products = new KernelProducts(workspace);
  }

  async topFiltered(
    filter: SpectralFilter,
    rows: SparseMatrix,
    k: number,
    exclude?: Exclusions,
  ): Promise<RankedProducts> {
    const ranked = emptyRanking(rows.rows, k);
    if (k === 0) return ranked;
    const signals = scaledColumns(rows, filter.before);
    await this.workspace.use(this, async (kept) => {
      if (!kept) this.placed = null;
      const placed = this.place(filter);
      for (let first = 0; first < rows.rows; first += chunkRows) {
        const end = Math.min(rows.rows, first + chunkRows);
        try {
          await this.rank(placed, signals, first, end, exclude, ranked);
        } finally {
          this.workspace.runner.arena.reset(placed.mark);
        }
      }
    });
    return ranked;
  }

  private place(filter: SpectralFilter): PlacedFilter {
    if (this.placed?.filter === filter) return this.placed;
    this.placed = null;
    this.workspace.clear();
    const { runner } = this.workspace;
    this.placed = placeFilter(runner.arena, filter, lanesOf(runner));
    return this.placed;
  }

  private async rank(
    placed: PlacedFilter,
    signals: SparseMatrix,
    first: number,
    end: number,
    exclude: Exclusions | undefined,
    ranked: RankedProducts,
  ): Promise<void> {
    const { runner } = this.workspace;
    const { arena } = runner;
    const { vectors, width } = placed;
    const rows = end - first;
    const at = placeRows(arena, signals, placed, first, end, exclude, ranked.k);
    await parallelFor(runner, rows, { least: laneRows }, (from, to) =>
      runner.run('multiplySparse', ...at.signals, vectors, width, from, to, at.factors),
    );
    await inLanes(placed.lanes, rows, laneRows, (from, to, lane) =>
      this.rankBlock(placed, at, from, to, ranked.k, lane),
    );
    ranked.ids.set(arena.ints(at.ids, rows * ranked.k), first * ranked.k);
    ranked.scores.set(arena.floats(at.scores, rows * ranked.k), first * ranked.k);
  }

  private async rankBlock(
    { record, ranking }: PlacedFilter,
    at: PlacedRows,
    from: number,
    to: number,
    k: number,
    { image, strips }: Lane,
  ): Promise<void> {
    const { runner } = this.workspace;
    await runner.run('filterSignals', record, ...at.signals, from, to, image, strips);
    await runner.run(
      ...(['topFiltered', ranking, at.factors, from, to, strips, k] as const),
      ...[...at.exclusions, at.ids, at.scores],
    );
  }
}

/** Values times the factor of their column. */
function scaledColumns(rows: SparseMatrix, factors: Float32Array): SparseMatrix {
  return { ...rows, values: rows.values.map((value, e) => value * factors[rows.indices[e]]) };
}
