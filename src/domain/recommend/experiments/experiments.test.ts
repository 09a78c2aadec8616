import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { evaluateAll } from '../evaluation/evaluate';
import { boughtInOrder, factsOf, groupedShop } from '../fixtures/shops';
import { fitModels } from '../models/fit-models';
import { inputsOf, type LearningInput, planOf } from '../models/model-inputs';
import { alsImplicit } from '../models/als';
import type { FittedRecommender } from '../models/recommender';
import { differingOptions, pairedDifference, standardError } from './compare';
import type { FitQuality } from './experiment';
import { dataFingerprint, modelHash } from './fingerprints';
import { type FitBegun, type FitLog, loggedFor } from './fit-log';
import { replayFit } from './replay';

const interactions = boughtInOrder(groupedShop(90, 8));
const input: LearningInput = { facts: factsOf(interactions), interactions, texts: null, seed: 1 };

interface Kept extends FitBegun {
  tables: string | null;
  quality: FitQuality | null;
}

/** Keeps all fits of an evaluation. */
async function evaluated(of: LearningInput = input): Promise<Kept[]> {
  const kept: Kept[] = [];
  const byModel = new Map<FittedRecommender, Kept>();
  const log: FitLog = {
    begin: (fit) => {
      const record: Kept = { ...fit, tables: null, quality: null };
      kept.push(record);
      return {
        step: () => undefined,
        fitted: (model) => {
          byModel.set(model, record);
          if ('save' in model) record.tables = modelHash((model as unknown as { save(): never }).save());
        },
      };
    },
    measured: (model, quality) => {
      byModel.get(model)!.quality = quality;
    },
  };
  await drain(evaluateAll({ ...of, log }));
  return kept;
}

describe('what is kept of an evaluation', () => {
  const kept = evaluated();

  it('is every fit with its options, what was hidden before, and what the measured ones found', async () => {
    const all = await kept;
    const measured = all.filter(({ purpose }) => purpose === 'evaluation');
    expect(measured.map(({ model }) => model)).toEqual([
      'popularity',
      'ease',
      'als',
      'itemKnn',
      'factorisation',
      'chebyCf',
      'blend',
    ]);
    expect(all.filter(({ purpose }) => purpose === 'election')).toHaveLength(6);
    for (const { quality, hidden, tables, model } of measured) {
      expect(hidden).toEqual(['last-order']);
      expect(quality!.perCustomer.ndcg).toHaveLength(quality!.customers);
      expect(tables === null).toBe(model === 'blend');
    }
    expect(measured.find(({ model }) => model === 'als')!.options).toMatchObject({ seed: 1, cgSteps: 3 });
    expect(Object.keys(measured[0]!.options)).toEqual(['halfLifeDays']);
  });

  it('is enough, as JSON, to fit each model again to the same bytes', async () => {
    for (const fit of await kept) {
      const { model, options, tables } = JSON.parse(JSON.stringify(fit)) as Kept;
      const again = await drain(replayFit(input, { ...fit, options, tables }));
      expect(again, model).toEqual(
        model === 'blend' ? { outcome: 'isBlend', tables: null } : { outcome: 'equal', tables },
      );
    }
  });

  it('holds how interest aged, too', async () => {
    const log: Kept[] = [];
    const keeping: FitLog = {
      begin: (fit) => {
        const record: Kept = { ...fit, tables: null, quality: null };
        log.push(record);
        return {
          step: () => undefined,
          fitted: (model) => {
            record.tables = modelHash((model as unknown as { save(): never }).save());
          },
        };
      },
      measured: () => undefined,
    };
    for (const interest of [null, { halfLifeDays: 3, since: 'customer' as const }]) {
      const fits = loggedFor({ log: keeping, seed: 1 }, 'serving', []);
      const inputs = { ...inputsOf(input), interest, log: fits };
      await drain(fitModels(planOf(input), interactions, inputs, ['itemKnn']));
    }
    const [, , plain, aged] = log.sort((a, b) => (a.model < b.model ? 1 : -1));
    expect(aged!.tables).not.toBe(plain!.tables);
    for (const { tables, ...fit } of [plain!, aged!])
      expect(await drain(replayFit(input, { ...fit, tables }))).toEqual({ outcome: 'equal', tables });
  });

  it('tells where the fit comes out otherwise, and is not tried on other data', async () => {
    const als = (await kept).find(({ model }) => model === 'als')!;
    const { factors } = als.options as { factors: number };
    const fewer = { ...als, options: { ...als.options, factors: factors / 2 } };
    expect(await drain(replayFit(input, fewer))).toMatchObject({ outcome: 'different' });
    const amount = input.facts.amount.slice();
    amount[0] = 3;
    expect(await drain(replayFit({ ...input, facts: { ...input.facts, amount } }, als))).toEqual({
      outcome: 'otherData',
      tables: null,
    });
  });
});

describe('fingerprints', () => {
  it('of the data differ where one purchase, one confidence or one day does', () => {
    const { matrix, lastAt } = interactions;
    const once = <Column extends Float32Array | Float64Array | Int32Array>(column: Column): Column => {
      const changed = column.slice() as Column;
      changed[3]! += 1;
      return changed;
    };
    const prints = [
      interactions,
      { ...interactions, matrix: { ...matrix, values: once(matrix.values) } },
      { ...interactions, matrix: { ...matrix, indices: once(matrix.indices) } },
      { ...interactions, matrix: { ...matrix, rows: matrix.rows + 1 } },
      { ...interactions, lastAt: once(lastAt) },
    ].map((each) => dataFingerprint(each));
    expect(new Set(prints).size).toBe(prints.length);
    expect(dataFingerprint({ ...interactions })).toBe(prints[0]);
  });

  it('of what was learnt differ from seed to seed, and are the same for the same', async () => {
    const hash = async (seed: number) =>
      modelHash(
        (
          await drain(alsImplicit.fit(interactions.matrix, { ...alsImplicit.defaults, factors: 4, seed }))
        ).save(),
      );
    expect(await hash(1)).toBe(await hash(1));
    expect(await hash(1)).not.toBe(await hash(2));
  });
});

describe('two fits side by side', () => {
  const random = seededRandom(2);
  const found = (more: Partial<FitQuality> = {}, add = 0): { quality: FitQuality } => {
    const values = Float32Array.from({ length: 300 }, () => random());
    const figure = { value: 0, low: 0, high: 0 };
    return {
      quality: {
        testedOn: 'a',
        split: 'last-order',
        customers: 300,
        k: 20,
        recall: figure,
        ndcg: figure,
        perCustomer: { recall: values.map((value) => value + add), ndcg: values },
        ...more,
      },
    };
  };

  it('differ by the mean over their customers, with an interval', () => {
    const one = found();
    const same = pairedDifference(one, one);
    expect(same).toMatchObject({ recall: { value: 0 }, p: { recall: 1 } });
    // That some customers were served alike does not say that all are.
    if (typeof same === 'object') expect(same.recall.low).toBeCloseTo(-same.recall.high, 12);
    const other = {
      quality: {
        ...one.quality,
        perCustomer: {
          ...one.quality.perCustomer,
          recall: one.quality.perCustomer.recall.map((v) => v - 0.1),
        },
      },
    };
    const better = pairedDifference(one, other);
    expect(better).toMatchObject({ recall: { value: expect.closeTo(0.1, 5) }, ndcg: { value: 0 } });
    expect(typeof better === 'object' && better.p.recall).toBeLessThan(0.01);
  });

  it('are never compared across splits, customers or lengths of list, nor where one was not measured', () => {
    const one = found();
    expect(pairedDifference(one, { quality: null })).toBe('notMeasured');
    expect(pairedDifference(one, found({ split: 'time' }))).toBe('otherSplit');
    expect(pairedDifference(one, found({ testedOn: 'b' }))).toBe('otherCustomers');
    expect(pairedDifference(one, found({ k: 10 }))).toBe('otherLength');
  });

  it('show the options that differ, those that one lacks among them', () => {
    const fits = [{ options: { a: 1, b: 2, c: 'x' } }, { options: { a: 1, b: 3 } }];
    expect(differingOptions(fits)).toEqual(['b', 'c']);
    expect(differingOptions([fits[0]!])).toEqual([]);
  });
});

it('the standard error of 1, 2, 3, 4 is 0.645', () => {
  expect(standardError([1, 2, 3, 4])).toBeCloseTo(0.645497, 6);
});
