import type { Random } from '../../math/random';
import type { ModelOptions, OptionValue } from '../experiments/experiment';
import type { ModelPlan } from '../plan';

/** What values of one option are tried: any of a few, or any between two, spread evenly or by ratio. */
export type OptionRange =
  | { readonly of: readonly OptionValue[] }
  | { readonly from: number; readonly to: number; readonly by: 'difference' | 'ratio' };

export interface SearchSpace {
  /** Option that holds the number of rounds of training, of models that learn in rounds: little resource, few rounds. */
  readonly rounds: string | null;
  readonly ranges: Readonly<Record<string, OptionRange>>;
}

/** Models with options to be searched; the others have none that matter, or learn them otherwise. */
export const searchedNames = [
  'ease',
  'als',
  'itemKnn',
  'chebyCf',
  'factorisation',
  'content',
  'bpr',
  'twoTower',
  'sequence',
  'segmentPopularity',
] as const;
export type SearchedName = (typeof searchedNames)[number];

/** Options with which time and memory grow: no more than twice the value that the shop's size allows is tried. */
const costly: readonly string[] = ['factors', 'neighbours', 'rank', 'negatives'];

/** Which options are tried, by their names in the models' own options: wide around the defaults and what is published. */
export const searchSpaces: Readonly<Record<SearchedName, SearchSpace>> = {
  ease: { rounds: null, ranges: { lambda: { from: 5, to: 5_000, by: 'ratio' } } },
  als: {
    rounds: 'iterations',
    ranges: {
      factors: { of: [16, 32, 64] },
      alpha: { from: 0.5, to: 40, by: 'ratio' },
      regularisation: { from: 0.001, to: 1, by: 'ratio' },
    },
  },
  itemKnn: {
    rounds: null,
    ranges: { neighbours: { of: [10, 20, 50, 100, 200, 400] }, weighting: { of: ['cosine', 'bm25'] } },
  },
  chebyCf: {
    rounds: null,
    ranges: {
      rank: { of: [16, 32, 64, 128, 256, 512] },
      flatness: { from: 0.5, to: 3, by: 'difference' },
      idealWeight: { from: 0, to: 1, by: 'difference' },
      degreePower: { from: 0, to: 0.8, by: 'difference' },
    },
  },
  factorisation: {
    rounds: 'epochs',
    ranges: {
      factors: { of: [16, 32, 64] },
      learningRate: { from: 0.01, to: 0.1, by: 'ratio' },
      regularisation: { from: 0.001, to: 0.1, by: 'ratio' },
      negatives: { of: [1, 2, 4, 8] },
    },
  },
  content: {
    rounds: null,
    ranges: { neighbours: { of: [10, 20, 50, 100] }, whitening: { of: [0, 0.25, 0.5, 0.75, 1] } },
  },
  bpr: {
    rounds: 'epochs',
    ranges: {
      factors: { of: [16, 32, 64, 128] },
      learningRate: { from: 0.01, to: 0.2, by: 'ratio' },
      regularisation: { from: 0.001, to: 0.2, by: 'ratio' },
      popularityExponent: { of: [0, 0.25, 0.5] },
    },
  },
  twoTower: {
    rounds: 'epochs',
    ranges: {
      factors: { of: [32, 64, 128] },
      learningRate: { from: 0.02, to: 0.3, by: 'ratio' },
      temperature: { from: 0.1, to: 1, by: 'ratio' },
      dropout: { from: 0, to: 0.8, by: 'difference' },
    },
  },
  sequence: {
    rounds: null,
    ranges: {
      mostLag: { of: [1, 2, 5, 10] },
      sameDay: { from: 0, to: 4, by: 'difference' },
      smoothing: { from: 1, to: 1_000, by: 'ratio' },
      commonness: { from: 1, to: 1_000, by: 'ratio' },
      recency: { from: 0, to: 2, by: 'difference' },
    },
  },
  segmentPopularity: {
    rounds: null,
    ranges: {
      segments: { of: [2, 3, 5, 8, 12, 20, 40] },
      rank: { of: [4, 8, 16, 32] },
      prior: { from: 1, to: 300, by: 'ratio' },
    },
  },
};

/** The models that this plan has and that have options to be searched. */
export function searchable(plan: ModelPlan): SearchedName[] {
  return searchedNames.filter((name) => plan[name] !== null);
}

/**
 * Different choices of the searched options, drawn at random; fewer than `count` where there are no more.
 * @param planned the model's options by the shop's size.
 */
export function drawOptions(
  { ranges }: SearchSpace,
  planned: object,
  count: number,
  random: Random,
): ModelOptions[] {
  const planOf = new Map(Object.entries(planned));
  const tried = Object.entries(ranges).map(
    ([name, range]) => [name, costly.includes(name) ? upTo(2 * planOf.get(name), range) : range] as const,
  );
  const drawn = new Map<string, ModelOptions>();
  // A small space is drawn from in vain at times.
  for (let draw = 0; draw < 20 * count && drawn.size < count; draw++) {
    const options = Object.fromEntries(tried.map(([name, range]) => [name, drawValue(range, random)]));
    drawn.set(JSON.stringify(options), options);
  }
  return [...drawn.values()];
}

function upTo(most: number, range: OptionRange): OptionRange {
  return 'of' in range ? { of: range.of.filter((value) => !(Number(value) > most)) } : range;
}

/** To three digits: as good, and it can be read and written down. */
function drawValue(range: OptionRange, random: Random): OptionValue {
  if ('of' in range) return range.of[Math.floor(random() * range.of.length)];
  const { from, to, by } = range;
  const at = random();
  return Number((by === 'ratio' ? from * (to / from) ** at : from + at * (to - from)).toPrecision(3));
}

/** The searched ones among a model's options. */
export function searchedOptions({ ranges }: SearchSpace, options: object): ModelOptions {
  const wanted = Object.entries(options).filter(([name]) => name in ranges);
  return Object.fromEntries(wanted);
}
