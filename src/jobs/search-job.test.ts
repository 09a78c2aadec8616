import { expect, it } from 'vitest';
import type { ModelSearch } from '../domain/recommend/search/search-report';
import { afterSearch } from './search-job';

function found(
  model: ModelSearch['model'],
  outcome: ModelSearch['outcome'],
  best: object | null,
): ModelSearch {
  return {
    model,
    outcome,
    default: {},
    best: best as ModelSearch['best'],
    tried: 1,
    looks: 1,
    confirmation: null,
    stopped: false,
    seconds: 1,
  };
}

it('runs go by winners, by the usual options where none won, and as before where there was no time', () => {
  const before = {
    split: 'last-order',
    seed: 1,
    models: { als: { alpha: 2 }, itemKnn: { neighbours: 50 }, ease: { lambda: 7 } },
  } as const;
  const models = [
    found('als', 'noTime', null),
    found('itemKnn', 'default', { neighbours: 20 }),
    found('ease', 'better', { lambda: 9 }),
  ];
  const report = { split: 'last-order', seed: 1, models } as const;
  expect(afterSearch(before, report).models).toEqual({ als: { alpha: 2 }, ease: { lambda: 9 } });
  // What was chosen under another test goes altogether.
  expect(afterSearch(before, { ...report, seed: 2 }).models).toEqual({ ease: { lambda: 9 } });
  expect(afterSearch(undefined, report)).toEqual({
    split: 'last-order',
    seed: 1,
    models: { ease: { lambda: 9 } },
  });
});
