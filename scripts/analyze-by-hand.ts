import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { GivenSegments, RunOptions } from '../src/contracts/analysis-api';
import type { RunSummary } from '../src/contracts/run';
import type {} from '../src/app/script-api';
import { UsageError } from './command-line';

export const byHandUsage = `  --merge-segments CODE,INTO
                      with --from: the two are one segment, under the second number; nothing is clustered
  --split-segment CODE[=FILE]
                      with --from: the segment is halved where it parts best or, with a file of customer ids, one a line,
                      these become a segment of their own; nothing is clustered. Later runs --from that folder keep both`;

/** What is done to the segments of an earlier run, in place of dividing anew. */
export type ByHandWanted =
  | { readonly merge: readonly [code: number, into: number] }
  | { readonly split: number; readonly customers: readonly string[] | null };

/** @throws UsageError with one clear sentence. */
export function readByHand(values: Partial<Record<string, unknown>>): ByHandWanted | null {
  const { 'merge-segments': merge, 'split-segment': split } = values;
  if (merge === undefined && split === undefined) return null;
  if (merge !== undefined && split !== undefined)
    throw new UsageError('--merge-segments and --split-segment are two steps: do one, then the other.');
  if (values.from === undefined)
    throw new UsageError(
      `--${merge === undefined ? 'split-segment' : 'merge-segments'} takes the segments of an earlier run: name its folder with --from.`,
    );
  if (merge !== undefined) {
    const codes = String(merge).split(',').map(codeOf);
    const [code, into] = codes;
    if (codes.length !== 2 || code === undefined || into === undefined || code === into)
      throw new UsageError(`--merge-segments takes two numbers of segments, as 3,1; not '${String(merge)}'.`);
    return { merge: [code, into] };
  }
  const [code = '', ...rest] = String(split).split('=');
  const file = rest.join('=');
  const number = codeOf(code);
  if (number === undefined)
    throw new UsageError(`--split-segment takes the number of a segment; not '${String(split)}'.`);
  if (rest.length === 0) return { split: number, customers: null };
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const ids = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  if (ids.length === 0) throw new UsageError(`${file} holds no customer ids.`);
  return { split: number, customers: ids };
}

function codeOf(text: string): number | undefined {
  return /^[1-9]\d*$/.test(text.trim()) ? Number(text) : undefined;
}

/** The run that divides, or takes the earlier division up as it was asked. */
export function runSegments(
  page: Page,
  options: Partial<RunOptions>,
  given: GivenSegments | null,
  { assignOnly, byHand }: { readonly assignOnly: boolean; readonly byHand: ByHandWanted | null },
): Promise<RunSummary> {
  return page.evaluate(
    ([run, from, only, hand]: [
      Partial<RunOptions>,
      GivenSegments | undefined,
      boolean,
      ByHandWanted | null,
    ]) => {
      if (hand === null)
        return only ? window.clientele.placeNewCustomers(from, run) : window.clientele.run(run, from);
      if ('merge' in hand) return window.clientele.mergeSegments(...hand.merge, from, run);
      return window.clientele.splitSegment(hand.split, hand.customers ?? undefined, from, run);
    },
    [options, given ?? undefined, assignOnly, byHand] as [
      Partial<RunOptions>,
      GivenSegments | undefined,
      boolean,
      ByHandWanted | null,
    ],
  );
}
