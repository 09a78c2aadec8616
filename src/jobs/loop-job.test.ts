import { describe, expect, it } from 'vitest';
import type { LoopDecision } from '../contracts/loop';
import type { RunSummary } from '../contracts/run';
import { championFor, decisionOf, segmentDrift } from './loop-job';

const run = (id: string, startedAt: number, seenUntil?: number) =>
  ({ id, startedAt, ...(seenUntil !== undefined && { seenUntil }) }) as RunSummary;
const runs = [run('new', 4, 200), run('again', 3, 100), run('first', 2, 100), run('old', 1)];
const decided = (winner: string, challenger: string, outcome: LoopDecision['outcome'] = 'kept') =>
  ({ at: 1, winner, champion: 'first', challenger, outcome, by: null }) satisfies LoopDecision;

describe('the lists to beat', () => {
  it('are those of the newest run that knew less, or of whoever was decided for', () => {
    expect(championFor(runs[0]!, runs, [])?.id).toBe('again');
    expect(championFor(runs[0]!, runs, [decided('first', 'again')])?.id).toBe('first');
    expect(championFor(runs[1]!, runs, [])).toBeNull();
    // Of a run of an early version nobody knows how far its records reached.
    expect(championFor(run('x', 5), runs, [])).toBeNull();
  });

  it('stay those that a run was compared with, whatever was decided by it', () => {
    expect(championFor(runs[0]!, runs, [decided('new', 'new', 'promoted')])?.id).toBe('first');
  });

  it('are the new ones unless surely worse, where it can be told at all', () => {
    const report = (outcome: 'promoted' | 'kept' | 'even' | 'few') =>
      decisionOf({ champion: 'c', challenger: 'n', match: { outcome } } as never, 7).winner;
    expect((['promoted', 'even', 'kept', 'few'] as const).map(report)).toEqual(['n', 'n', 'c', 'c']);
  });
});

it('segments are told by their codes, gone and new ones too', () => {
  const of = (sizes: readonly (readonly [code: number, size: number])[]) =>
    ({ profiles: sizes.map(([code, size]) => ({ code, size })) }) as unknown as RunSummary;
  const { shares, drift } = segmentDrift(
    of([
      [1, 300],
      [2, 100],
    ]),
    of([
      [1, 100],
      [3, 300],
    ]),
  );
  expect(shares).toEqual([
    { code: 1, before: 0.75, now: 0.25 },
    { code: 2, before: 0.25, now: Number.NaN },
    { code: 3, before: Number.NaN, now: 0.75 },
  ]);
  expect(drift?.level).toBe('changed');
});
