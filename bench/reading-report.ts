import type { EncoderName } from '../src/domain/text/encoders';
import type { CutTexts } from './pages/cutter.worker';
import type { Measured, PathPlan, ReadingPath } from './reading-paths';
import { median } from '../src/domain/math/vector';

/** One line of the list that `--json` writes: medians over the rounds. */
export interface ReadingFigures {
  readonly encoder: EncoderName;
  readonly path: ReadingPath;
  readonly threads: number;
  readonly texts: number;
  readonly tokens: number;
  readonly textsPerSecond: number;
  readonly tokensPerSecond: number;
  /** Billions of operations a second: tokens a second × 2 × multiplications a token. */
  readonly gops: number;
}

export interface ReadingRow extends ReadingFigures {
  /** What the table has besides. */
  readonly printed: {
    readonly name: string;
    /** Whether the row belongs into the list. */
    readonly listed: boolean;
    readonly bestTextsPerSecond: number;
    readonly memory: Measured['memory'];
  };
}

interface Measurements {
  readonly encoder: EncoderName;
  readonly plan: PathPlan;
  readonly measured: readonly Measured[];
  readonly cut: CutTexts;
  readonly tokens: number;
  readonly perToken: number;
}

/** Sums the rounds of one plan up. */
export function rowOf({ encoder, plan, measured, cut, tokens, perToken }: Measurements): ReadingRow {
  const { threads } = measured[0]!;
  if (plan.path === 'gemm') {
    const gops = median(measured.map(({ gemm }) => gemm));
    const printed = { name: 'bare int8 product', listed: true, bestTextsPerSecond: 0, memory: null };
    const none = { texts: 0, tokens: 0, textsPerSecond: 0, tokensPerSecond: 0 };
    return { encoder, path: plan.path, threads, ...none, gops, printed };
  }
  const times = measured.map(({ seconds }) => seconds);
  const seconds = median(times);
  const texts = cut.texts.length;
  const tokensPerSecond = tokens / seconds;
  return {
    encoder,
    path: plan.path,
    threads,
    texts,
    tokens,
    textsPerSecond: texts / seconds,
    tokensPerSecond,
    gops: (tokensPerSecond * 2 * perToken) / 1e9,
    printed: {
      name: plan.libraryThreads ? `${plan.path}, library's own threads` : plan.path,
      listed: !plan.libraryThreads,
      bestTextsPerSecond: texts / Math.min(...times),
      memory: measured.at(-1)!.memory,
    },
  };
}

/** One encoder's table: speed, its ratio to the naive path, and the share of the bare product on those threads. */
export function printReadings(rows: readonly ReadingRow[]): void {
  const naive = rows.find(({ path, printed }) => path === 'naive' && printed.listed)!;
  const gemm = new Map(
    rows.filter(({ path }) => path === 'gemm').map(({ threads, gops }) => [threads, gops]),
  );
  const table = rows.map((row) => {
    const { path, threads, textsPerSecond, printed } = row;
    const reads = path !== 'gemm';
    const bare = path === 'kernels' ? gemm.get(threads) : undefined;
    return {
      path: printed.name,
      threads,
      'texts/s, median': reads ? textsPerSecond.toFixed(1) : '',
      best: reads ? printed.bestTextsPerSecond.toFixed(1) : '',
      'tokens/s': reads ? Math.round(row.tokensPerSecond) : '',
      '× naive': reads ? (textsPerSecond / naive.textsPerSecond).toFixed(2) : '',
      GOPS: row.gops.toFixed(1),
      'of bare': bare ? `${Math.round((row.gops / bare) * 100)}%` : '',
      'MiB after': printed.memory ? Math.round(printed.memory.now) : '',
      'MiB peak': printed.memory ? Math.round(printed.memory.peak) : '',
    };
  });
  console.table(table);
  console.log('MiB: resident memory of the page’s process with all its workers.');
}
