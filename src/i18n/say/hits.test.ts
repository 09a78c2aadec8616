import { beforeAll, expect, it } from 'vitest';
import { defaultRunOptions } from '../../contracts/analysis-api';
import type { RecommendationEvaluation } from '../../domain/recommend/evaluation/report';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => void startI18n('en'));

const share = { value: 0.9, low: 0.88, high: 0.92 };

function evaluation(more: Partial<RecommendationEvaluation>): RecommendationEvaluation {
  const at20 = {
    k: 20,
    recall: share,
    precision: share,
    ndcg: share,
    map: share,
    mrr: share,
    hitRate: share,
  };
  const figures = { atK: [at20], coverage: 1, gini: 0, novelty: 1, diversity: 0.5 };
  return {
    split: 'last-order',
    cutAt: null,
    customers: 400,
    hidden: 400,
    ks: [20],
    listLength: 20,
    listed: 400,
    models: (['popularity', 'blend'] as const).map((model) => ({ model, ...figures })),
    comparisons: [],
    cold: null,
    histories: [],
    segments: [],
    again: null,
    tuning: { form: 'equal', voters: 400, halfLifeDays: null, blending: { overall: {}, byHistory: [] } },
    ...more,
  };
}

const said = (more: Partial<RecommendationEvaluation>, language = 'en') =>
  speakerFor(language).hits(evaluation(more), defaultRunOptions);

it('says what a list of much of a short catalogue would hold without any skill, and nothing of it where that is little', () => {
  expect(said({ blind: 0.87 }).at(-1)).toBe(
    '20 products are a large part of what may be offered here: drawn blindly, they would hold 87.0 of 100.',
  );
  expect(said({ blind: 0.87 }, 'zh-CN').at(-1)).toContain('87.0');
  expect(said({ blind: 0.01 })).toEqual(said({}));
});

it('says how much of what was bought next was had before, which no list of new products holds', () => {
  const sentence =
    'Of 100 products in the hidden purchases 96.0 were ones that their customer had before; the check leaves these out, and so do lists of new products.';
  expect(said({ repeated: 0.96 })).toContain(sentence);
  // Where it cannot be checked this is the reason.
  expect(said({ repeated: 0.96, customers: 21 }).at(-1)).toBe(sentence);
  expect(said({ repeated: 1, customers: 0 }, 'zh-CN').at(-1)).toContain('100.0');
  expect(said({ repeated: 0.05 })).toEqual(said({}));
});

it('does not say of grocers that their customers have few products, but that nobody bought anything new', () => {
  expect(said({ customers: 0 })).toEqual([
    'It cannot be checked: nobody bought something new in a later order.',
  ]);
  expect(said({ customers: 0, split: 'time' }, 'zh-CN')[0]).toContain('没有购买新的商品');
  expect(said({ customers: 3 })[0]).toMatch(/^Only 3 customers could be tested\./);
});
