import { expect, it } from 'vitest';
import { type ModelQuality, qualityOfModel, type QualityAtK } from './report';

const figure = (value: number) => ({ value, low: value, high: value });

function measuredAt(...ks: number[]): ModelQuality {
  const atK = ks.map((k): QualityAtK => {
    const each = figure(k / 100);
    return { k, recall: each, precision: each, ndcg: each, map: each, mrr: each, hitRate: each };
  });
  return { model: 'als', atK, coverage: 0, gini: 0, novelty: 0, diversity: 0 };
}

it('tells a model’s figures with the length of list that they are of', () => {
  const at = (...ks: number[]) => qualityOfModel({ models: [measuredAt(...ks)], listLength: 20 }, 'als')!;
  expect([at(5, 20, 50).k, at(5, 20, 50).recall.value]).toEqual([20, 0.2]);
  expect([at(5).k, at(5).recall.value]).toEqual([5, 0.05]);
  expect(qualityOfModel({ models: [measuredAt(20)], listLength: 20 }, 'ease')).toBeUndefined();
});
