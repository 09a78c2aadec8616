import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { itemWeightings } from '../../src/domain/recommend/models/item-knn';
import { type RecommenderName, recommenderNames } from '../../src/domain/recommend/models/recommender';
import { oneOf, parseWords, UsageError, whole } from '../command-line';

/** Those that learn from texts or days, of which such files have none. */
const needMore = ['content', 'textCrossEntropy', 'textSquaredError', 'bertHead', 'sequence'] as const;
export type ListRecommender = Exclude<RecommenderName, (typeof needMore)[number]>;
const names = recommenderNames.filter(
  (name): name is ListRecommender => !needMore.some((each) => each === name),
);
export type SingleRecommender = Exclude<ListRecommender, 'blend'>;

export const listsUsage = `Usage: npm run analyze -- --train FILE --test FILE [options]

  --train FILE        what is learnt from: lines 'user item item …' (.gz is unpacked)
  --test FILE         what should be found, in the same form
  --recommender NAME  ${names.join(', ')} (default chebyCf)
  --options JSON      options of the recommender that differ from its defaults, as {"rank": 256}; of the blend its
                      parts, as {"ease": {"weight": 1, "lambda": 300}, "als": {"weight": 0.5}}; without weights these
                      are learnt on a fifth of the training pairs, hidden for it (the test is not looked at)
  --k-list N,N…       lengths of list to measure at (default 20)
  --out FOLDER        where evaluation.json goes; printed alone unless given
  --seed N            seed of everything that is left to chance (default 1)`;

export interface ListsOptions {
  readonly train: string;
  readonly test: string;
  readonly recommender: ListRecommender;
  readonly changes: Readonly<Record<string, unknown>>;
  /** Ascending. */
  readonly cuts: readonly number[];
  readonly out: string | null;
  readonly seed: number;
}

/** @throws UsageError with one clear sentence. */
export function readListsOptions(args: readonly string[]): ListsOptions {
  const words = ['train', 'test', 'recommender', 'options', 'k-list', 'out', 'seed'] as const;
  const values = parseWords(args, words);
  const cuts = (values['k-list'] ?? '20').split(',').map((k) => whole('--k-list', k, 1, 1_000));
  return {
    train: existing('--train', values.train),
    test: existing('--test', values.test),
    recommender: oneOf('--recommender', values.recommender ?? 'chebyCf', names),
    changes: changesOf(values.options ?? '{}'),
    cuts: [...new Set(cuts)].sort((a, b) => a - b),
    out: values.out === undefined ? null : resolve(values.out),
    seed: whole('--seed', values.seed ?? '1', 0, 2 ** 31 - 1),
  };
}

function existing(option: string, value: string | undefined): string {
  if (!value) throw new UsageError(`No ${option}: --train and --test each name a file.`);
  const file = resolve(value);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  if (statSync(file).isDirectory()) throw new UsageError(`${file} is a folder; ${option} takes one file.`);
  return file;
}

function changesOf(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UsageError(`--options takes JSON as {"rank": 256}; not '${json}'.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`--options takes JSON as {"rank": 256}; not '${json}'.`);
  }
  return value as Record<string, unknown>;
}

/** A part of a blend: how much it says, null where that is to be learnt, and its own options. */
export interface BlendPart {
  readonly name: SingleRecommender;
  readonly weight: number | null;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** Items of which EASE inverts the whole matrix in about a minute. */
const mostInverted = 6_000;

/** ALS with implicit's best options on Gowalla: of so many items 64 factors, which a shop's budget allows, tell too little. */
const wideAls = { factors: 256, regularisation: 10, alpha: 40, frequencyExponent: 0, iterations: 15 };

/**
 * What a blend is made of where nothing is said. Neighbours of items are not among it: ChebyCF's filter weighs them too,
 * and pairs that are drawn from the training leave near kin of all behind, which elects them for more than they find.
 */
function usualParts(items: number): Readonly<Record<string, object>> {
  return items > mostInverted
    ? { chebyCf: {}, als: wideAls }
    : { chebyCf: {}, als: {}, ease: { limit: mostInverted } };
}

/**
 * @param items of the split.
 * @throws UsageError where a part has no weight above 0 beside others that have one.
 */
export function partsOf(changes: Readonly<Record<string, unknown>>, items: number): BlendPart[] {
  const given = Object.keys(changes).length === 0 ? usualParts(items) : changes;
  const isLearnt = Object.values(given).every(
    (part) => typeof part === 'object' && part !== null && !('weight' in part),
  );
  return Object.entries(given).map(([name, part]) => {
    const { weight = null, ...own } = (part ?? {}) as Record<string, unknown>;
    if (!isLearnt && !(typeof weight === 'number' && weight > 0 && Number.isFinite(weight))) {
      throw new UsageError(
        `Part '${name}' of the blend takes a weight above 0, as {"weight": 1}, or no part has one and all are learnt.`,
      );
    }
    const singles = names.filter((each): each is SingleRecommender => each !== 'blend');
    return { name: oneOf('The blend', name, singles), weight: weight as number | null, changes: own };
  });
}

/** Options that count something: whole, and 1 at least but for those of which there may be none. */
const counts = [
  ...['factors', 'epochs', 'iterations', 'cgSteps', 'limit', 'neighbours', 'order', 'rank', 'batch'],
  ...['historyLimit', 'textDimensions', 'patience'],
];
const countsFromNone = ['negatives', 'uniform', 'seed'];

/** The defaults with the changes. @throws UsageError for an option that there is not, or a value that it cannot have. */
export function changed<Options extends object>(
  defaults: Options,
  changes: Readonly<Record<string, unknown>>,
  recommender: string,
): Options {
  const known = Object.entries(defaults).filter(([, usual]) => usual !== null && typeof usual !== 'object');
  for (const [name, value] of Object.entries(changes)) {
    const usual: unknown = known.find(([each]) => each === name)?.[1];
    if (usual === undefined) {
      const names = known.map(([each]) => each).join(', ');
      const has = names === '' ? 'it has none here' : `it has ${names}`;
      throw new UsageError(`${recommender} has no option '${name}'; ${has}.`);
    }
    const wanted = wantedOf(name, usual);
    if (!wanted.holds(value)) {
      throw new UsageError(
        `Option '${name}' of ${recommender} takes ${wanted.words}; not ${JSON.stringify(value)}.`,
      );
    }
  }
  return { ...defaults, ...changes };
}

/** What an option takes, told by its name and usual value. */
function wantedOf(name: string, usual: unknown): { words: string; holds: (value: unknown) => boolean } {
  if (name === 'weighting') {
    return {
      words: itemWeightings.join(' or '),
      holds: (value) => itemWeightings.some((each) => each === value),
    };
  }
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  for (const [names, least] of [
    [counts, 1],
    [countsFromNone, 0],
  ] as const) {
    if (!names.includes(name)) continue;
    const holds = (value: unknown) => isNumber(value) && Number.isInteger(value) && value >= least;
    return { words: `a whole number from ${least}`, holds };
  }
  if (name === 'dropout') {
    return {
      words: 'a number from 0 to below 1',
      holds: (value) => isNumber(value) && value >= 0 && value < 1,
    };
  }
  if (name === 'temperature') {
    return { words: 'a number above 0', holds: (value) => isNumber(value) && value > 0 };
  }
  if (typeof usual === 'number') {
    return { words: 'a number from 0', holds: (value) => isNumber(value) && value >= 0 };
  }
  return { words: `a ${typeof usual}`, holds: (value) => typeof value === typeof usual };
}
