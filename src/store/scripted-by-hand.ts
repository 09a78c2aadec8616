import {
  defaultRunOptions,
  type GivenSegments,
  type KeptDivision,
  type RunOptions,
} from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { outsidersCode } from '../domain/label/segment';
import { runOwner, useApp } from './app-store';

/**
 * Takes a division up as it was, for a script: that of a run, or of segments of elsewhere.
 * @throws `bad-option` where there is none, or `keep` names what it has not; and what the run throws.
 */
export async function keepDivision(
  before: RunSummary | null,
  keep: KeptDivision,
  given: GivenSegments | undefined,
  options: Partial<RunOptions> = {},
  onProgress: OnProgress,
): Promise<RunSummary> {
  if (before === null && given === undefined)
    throw new ClienteleError('bad-option', 'There are no segments yet: call run() first.');
  const codes = given?.customers.map(([, code]) => code) ?? before?.profiles.map(({ code }) => code) ?? [];
  checkMerge(keep.merge, new Set(codes));
  checkSplit(keep.split, new Set(codes));
  const of = before ? before.options : { ...defaultRunOptions, depth: 'careful' as const };
  return runOwner.runOnce(
    {
      options: { ...of, ...options },
      device: useApp.getState().deviceChoice,
      previousRunId: before?.id ?? null,
      keep,
      ...(before && { readAs: before }),
      ...(given && { given }),
    },
    onProgress,
  );
}

function checkMerge(merge: KeptDivision['merge'], codes: ReadonlySet<number>): void {
  for (const code of merge ?? []) checkCode(code, codes);
  if (merge && merge[0] === merge[1])
    throw new ClienteleError('bad-option', 'A segment cannot be merged with itself.');
}

function checkSplit(split: KeptDivision['split'], codes: ReadonlySet<number>): void {
  if (split === undefined) return;
  const { code, customers } = split;
  if (
    customers !== undefined &&
    !(Array.isArray(customers) && customers.every((id) => typeof id === 'string'))
  )
    throw new ClienteleError('bad-option', 'customers: a list of customer ids is wanted.');
  if (code === undefined && customers === undefined)
    throw new ClienteleError('bad-option', 'splitSegment() takes the number of a segment, or customers.');
  if (code !== undefined) checkCode(code, codes);
}

function checkCode(code: number, codes: ReadonlySet<number>): void {
  if (code === outsidersCode || !codes.has(code))
    throw new ClienteleError('bad-option', `There is no segment ${code}.`);
}
