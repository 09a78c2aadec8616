import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRunner } from '../../src/compute/wasm/test-runner';
import { Workspace } from '../../src/compute/wasm/workspace';
import { openStages } from '../../src/compute/stages/stages';
import { changed, partsOf, readListsOptions } from './lists-options';
import { innerSplit, learnBlend } from './learn-blend';
import { rankSplit } from './rank-split';
import { readSplit } from './read-lists';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-lists-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

const split = (train: string, test: string) =>
  readSplit(written('train.txt', train), written('test.txt.gz', test));

describe('a split given as two files', () => {
  it('is numbered by the size of ids, whichever file names them, and counts each pair once', async () => {
    const { train, test, inBoth, repeated } = await split(
      '7 30 2 2\r\n9\t30\r\n7 4\n\n11\n',
      '9 4 30\n12 5\n',
    );
    expect([train.rows, train.columns]).toEqual([3, 4]);
    // Users 7, 9, 12; items 2, 4, 5, 30.
    expect([...train.starts]).toEqual([0, 3, 4, 4]);
    expect([...train.indices]).toEqual([0, 1, 3, 3]);
    expect([...test.starts]).toEqual([0, 0, 2, 3]);
    expect([...test.indices]).toEqual([1, 3, 2]);
    expect([inBoth, repeated]).toEqual([1, 1]);
  });

  it('takes words as ids', async () => {
    const { train, test } = await split('ann tea cup\nbob cup', 'bob tea');
    expect([train.rows, train.columns]).toEqual([2, 2]);
    expect([...test.indices]).toEqual([0]);
  });

  it('is refused where nothing can be learnt or found', async () => {
    await expect(split('1\n2\n', '1 2')).rejects.toThrow('train.txt has no user with an item.');
    await expect(split('1 2\n', '\n')).rejects.toThrow('test.txt.gz has no user with an item.');
  });
});

it('says in a sentence that a file is not packed as its name says', async () => {
  const broken = join(folder, 'broken.txt.gz');
  writeFileSync(broken, '1 2');
  await expect(readSplit(written('train.txt', '1 2'), broken)).rejects.toThrow(
    'broken.txt.gz ends in .gz, but is no whole file that gzip packed.',
  );
});

describe('the figures of a split', () => {
  it.each([
    'popularity',
    'itemKnn',
    'ease',
    'als',
    'chebyCf',
    'factorisation',
    'bpr',
    'twoTower',
    'blend',
  ] as const)(
    '%s finds what its group has, and a stranger counts with what the model can say of her',
    async (name) => {
      const workspace = new Workspace(await openTestRunner('plain'));
      const stages = openStages({ kernels: async () => workspace });
      // Two groups, all of whose items everybody has but for one: that one is to be found.
      const users = Array.from({ length: 24 }, (_, u) => u);
      const own = (u: number) => Array.from({ length: 6 }, (_, i) => 6 * (u % 2) + i);
      const train = users
        .map((u) => [u, ...own(u).filter((item) => item % 6 !== u % 5)].join(' '))
        .join('\n');
      const test = users.map((u) => `${u} ${6 * (u % 2) + (u % 5)}`).join('\n');
      const given = await split(train, `${test}\n99 3`);
      const blend = { ease: { weight: 1, lambda: 1 }, als: { weight: 0.5 } };
      const changes = name === 'ease' ? { lambda: 1 } : name === 'blend' ? blend : {};
      const ranked = await rankSplit(given, name, changes, [1, 7], 1, stages);
      expect(ranked.users).toBe(25);
      expect(ranked.unknown).toBe(name === 'popularity' ? 0 : 1);
      const [first, all] = ranked.quality;
      if (name !== 'popularity') expect(first!.recall).toBeCloseTo(24 / 25, 6);
      expect(all!.recall).toBeGreaterThanOrEqual(first!.recall);
      expect(all!.hitRate).toBe(all!.recall);
    },
  );
});

describe('a blend whose weights are not given', () => {
  /** Lists of one user: places 0 to 3, of the items 10 · part + place. */
  const lists = (ids: number[]) => ({
    k: 4,
    ids: Int32Array.from(ids),
    scores: Float32Array.from(ids, (_, at) => 4 - (at % 4)),
  });
  const users = Int32Array.of(0, 1, 2, 3);

  it('learns to ask the part that finds what is hidden, and nothing of one that finds nothing', () => {
    const test = {
      rows: 4,
      columns: 90,
      starts: Int32Array.of(0, 2, 4, 6, 8),
      indices: Int32Array.of(10, 40, 11, 41, 12, 42, 13, 43),
      values: new Float32Array(8),
    };
    const of = (first: (user: number) => number) =>
      lists([0, 1, 2, 3].flatMap((user) => [first(user), 70 + user, 74 + user, 78 + user]));
    const [one, other, none] = [of((u) => 10 + u), of((u) => 40 + u), of((u) => 80 + u)];
    const { weights, best } = learnBlend([none, one, other], users, test, 1);
    expect(best).toBe(1);
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBe(1);
    expect(weights[2]).toBeGreaterThan(0);
  });

  it('hides a fifth of each user’s pairs, one at least, and keeps the rest', () => {
    const starts = Int32Array.of(0, 10, 13);
    const indices = Int32Array.from({ length: 13 }, (_, e) => (e < 10 ? e : e - 10));
    const whole = { rows: 2, columns: 12, starts, indices, values: new Float32Array(13).fill(1) };
    const { train, test } = innerSplit(whole, 1);
    expect([...train.starts]).toEqual([0, 8, 10]);
    expect([...test.starts]).toEqual([0, 2, 3]);
    const first = [...train.indices.subarray(0, 8), ...test.indices.subarray(0, 2)];
    expect(first.sort((a, b) => a - b)).toEqual([...Array(10).keys()]);
  });

  it('asks all parts alike where no user has a pair to spare', async () => {
    const workspace = new Workspace(await openTestRunner('plain'));
    const stages = openStages({ kernels: async () => workspace });
    const given = await split('1 2\n2 3\n3 2', '1 3\n2 2');
    const { options, quality } = await rankSplit(given, 'blend', {}, [5], 1, stages);
    expect(options).toMatchObject({
      parts: { chebyCf: { weight: 1 }, als: { weight: 1 }, ease: { weight: 1 } },
    });
    expect(quality[0]!.recall).toBeGreaterThanOrEqual(0);
  });

  it('knows no error of what it finds more where one user is tested', async () => {
    const workspace = new Workspace(await openTestRunner('plain'));
    const stages = openStages({ kernels: async () => workspace });
    const given = await split('1 2 3\n2 2 4\n3 3 4 5', '1 4');
    const { over } = await rankSplit(given, 'blend', {}, [5], 1, stages);
    expect([over!.recall.error, over!.ndcg.error]).toEqual([null, null]);
  });

  it('says what it finds more than the best of its parts', async () => {
    const workspace = new Workspace(await openTestRunner('plain'));
    const stages = openStages({ kernels: async () => workspace });
    const rows = Array.from({ length: 30 }, (_, u) => [
      u,
      ...Array.from({ length: 9 }, (_, i) => (u * 7 + i * i) % 23),
    ]);
    const given = await split(
      rows.map((row) => row.slice(0, -2).join(' ')).join('\n'),
      rows.map(([u, ...own]) => [u, ...own.slice(-2)].join(' ')).join('\n'),
    );
    const ranked = await rankSplit(given, 'blend', { als: {}, itemKnn: {} }, [5], 1, stages);
    const alone = await rankSplit(given, ranked.over!.part as 'als', {}, [5], 1, stages);
    expect(ranked.over!.recall.more).toBeCloseTo(ranked.quality[0]!.recall - alone.quality[0]!.recall, 6);
  });
});

describe('the command line', () => {
  const files = () => ['--train', written('a.txt', '1 2'), '--test', written('b.txt', '1 3')];

  it('reads lengths in order and options as JSON', () => {
    const options = readListsOptions([...files(), '--k-list', '20,5,20', '--options', '{"rank": 64}']);
    expect(options).toMatchObject({
      recommender: 'chebyCf',
      cuts: [5, 20],
      changes: { rank: 64 },
      out: null,
    });
    expect(readFileSync(options.train, 'utf8')).toBe('1 2');
  });

  it.each([
    [['--recommender', 'chebby'], /--recommender takes popularity, .*not 'chebby'/],
    [['--options', 'rank=64'], /--options takes JSON/],
    [['--options', '[64]'], /--options takes JSON/],
    [['--k-list', '0'], /--k-list takes a whole number/],
    [['--points', 'x.csv'], /--points/],
  ])('says what is wrong with %j in one sentence', (more, sentence) => {
    expect(() => readListsOptions([...files(), ...more])).toThrow(sentence);
  });

  it('asks for the parts of a blend and how much each says', () => {
    const usual = (items: number) => partsOf({}, items).map(({ name, weight }) => [name, weight]);
    expect(usual(3_000)).toEqual([
      ['chebyCf', null],
      ['als', null],
      ['ease', null],
    ]);
    // EASE would know but a part of so many items.
    expect(usual(40_000).map(([name]) => name)).toEqual(['chebyCf', 'als']);
    expect(partsOf({ ease: { lambda: 5 } }, 10)).toEqual([
      { name: 'ease', weight: null, changes: { lambda: 5 } },
    ]);
    expect(() => partsOf({ als: { weight: 1 }, ease: {} }, 10)).toThrow(
      /Part 'ease' of the blend takes a weight/,
    );
    expect(() => partsOf({ eese: { weight: 1 } }, 10)).toThrow(/The blend takes popularity.*not 'eese'/);
  });

  it('says which options there are', () => {
    expect(() => changed({ rank: 512, seed: 1 }, { rnak: 64 }, 'chebyCf')).toThrow(
      /no option 'rnak'; it has rank, seed/,
    );
    expect(() => changed({ rank: 512 }, { rank: '64' }, 'chebyCf')).toThrow(
      /'rank' of chebyCf takes a whole number from 1; not "64"/,
    );
  });

  it.each([
    // Half a factor was computed with, none in a batch never ended, and another weighting was cosine.
    [{ factors: 2.5 }, /takes a whole number from 1; not 2.5/],
    [{ batch: 0 }, /takes a whole number from 1; not 0/],
    [{ weighting: 'bm26' }, /takes cosine or bm25; not "bm26"/],
    [{ dropout: 1 }, /takes a number from 0 to below 1; not 1/],
    [{ lambda: -1 }, /takes a number from 0; not -1/],
    [{ toString: 0 }, /no option 'toString'; it has factors, batch, weighting, dropout, lambda\./],
    [{ halfLifeDays: 3 }, /no option 'halfLifeDays'/],
  ])('refuses %j', (changes, sentence) => {
    const defaults = {
      factors: 8,
      batch: 4,
      weighting: 'cosine',
      dropout: 0.5,
      lambda: 1,
      halfLifeDays: null,
    };
    expect(() => changed(defaults, changes, 'one')).toThrow(sentence);
  });

  it('says in a sentence that there is no room for a model', async () => {
    const stages = openStages({ kernels: async () => null });
    const given = await split('1 2 3\n2 2 4', '1 4');
    await expect(rankSplit(given, 'factorisation', { factors: 1e10 }, [5], 1, stages)).rejects.toThrow(
      /^factorisation cannot be fitted with these options: /,
    );
  });
});
