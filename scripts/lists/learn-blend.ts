import { permutation, sampleWithoutReplacement, seededRandom } from '../../src/domain/math/random';
import type { SparseMatrix } from '../../src/domain/math/sparse';
import { TopK } from '../../src/domain/math/top-k';
import { rankingMetrics } from '../../src/domain/recommend/evaluation/metrics';
import { type ListWorth, listWorths, worthsOf } from '../../src/domain/recommend/ranking/fuse-lists';
import type { RankedProducts } from '../../src/domain/recommend/ranking/ranker';

/** Part of each user's training pairs that is hidden to learn a blend's weights by. */
const hiddenShare = 0.2;
/** Users who are asked at most. */
const mostAsked = 6_000;
/** Weights that are tried for a part, beside 1 for the best one. */
const tried = [0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.65, 0.9, 1.2];
const rounds = 3;
const length = 20;

/** How several lists are made one. */
export interface LearntBlend {
  readonly by: ListWorth;
  /** One a part, 1 for the best alone. */
  readonly weights: readonly number[];
  /** Position of the part that is best alone. */
  readonly best: number;
}

/**
 * Training pairs parted again: what is left to learn from, and what is hidden to choose by: a fifth of each user's, one at
 * least where she has two.
 */
export function innerSplit(train: SparseMatrix, seed: number): { train: SparseMatrix; test: SparseMatrix } {
  const random = seededRandom(seed);
  const left = gathered(train);
  const hidden = gathered(train);
  for (let user = 0; user < train.rows; user++) {
    const own = train.indices.subarray(train.starts[user], train.starts[user + 1]);
    const count = Math.max(own.length > 1 ? 1 : 0, Math.floor(hiddenShare * own.length));
    const drawn = permutation(own.length, random).slice(0, count);
    const isHidden = new Set(drawn);
    own.forEach((item, at) => void (isHidden.has(at) ? hidden : left).items.push(item));
    left.starts[user + 1] = left.items.length;
    hidden.starts[user + 1] = hidden.items.length;
  }
  return { train: matrixOf(left, train), test: matrixOf(hidden, train) };
}

interface Gathered {
  readonly starts: Int32Array;
  readonly items: number[];
}

function gathered({ rows }: SparseMatrix): Gathered {
  return { starts: new Int32Array(rows + 1), items: [] };
}

function matrixOf({ starts, items }: Gathered, { rows, columns }: SparseMatrix): SparseMatrix {
  return {
    rows,
    columns,
    starts,
    indices: Int32Array.from(items),
    values: new Float32Array(items.length).fill(1),
  };
}

/**
 * Weights under which the fused lists of `users` have the highest sum of recall@20 and NDCG@20 on `test`, and whether
 * places count by rank or by score: one weight after the other along a grid, the part that is best alone fixed at 1. All
 * weigh alike where there are no users to choose by.
 */
export function learnBlend(
  lists: readonly RankedProducts[],
  users: Int32Array,
  test: SparseMatrix,
  seed: number,
): LearntBlend {
  if (users.length === 0) return { by: 'ranks', weights: lists.map(() => 1), best: 0 };
  const asked = sampleWithoutReplacement(users.length, Math.min(mostAsked, users.length), seededRandom(seed));
  const learnt = listWorths.map((by) => {
    const voters = Array.from(asked, (user) => voterOf(lists, user, targetsOf(test, users[user]!), by));
    const gainOf = (weights: readonly number[]) =>
      voters.reduce((sum, voter) => sum + gain(voter, weights), 0) / voters.length;
    const alone = lists.map((_, p) => gainOf(lists.map((__, other) => Number(other === p))));
    const best = alone.indexOf(Math.max(...alone));
    const weights: number[] = lists.map((_, p) => Number(p === best));
    let most = alone[best]!;
    for (let round = 0; round < rounds; round++) {
      const before = most;
      for (let p = 0; p < weights.length; p++) {
        if (p === best) continue;
        for (const weight of tried) {
          const found = gainOf(weights.with(p, weight));
          if (found > most) [weights[p], most] = [weight, found];
        }
      }
      if (most === before) break;
    }
    return { by, weights, best, most };
  });
  return learnt.reduce((taken, other) => (other.most > taken.most ? other : taken));
}

/** One user's candidates with what each part's place is worth (candidates × parts), and what she should be offered. */
interface Voter {
  readonly items: Int32Array;
  readonly worths: Float32Array;
  readonly targets: ReadonlySet<number>;
}

function targetsOf({ starts, indices }: SparseMatrix, user: number): ReadonlySet<number> {
  return new Set(indices.subarray(starts[user], starts[user + 1]));
}

function voterOf(
  lists: readonly RankedProducts[],
  user: number,
  targets: ReadonlySet<number>,
  by: ListWorth,
): Voter {
  const place = new Map<number, number>();
  const each = lists.map((list) => {
    const worths = new Float32Array(list.k);
    const found = worthsOf(list, user, by, worths);
    const ids = list.ids.subarray(user * list.k, user * list.k + found);
    for (const id of ids) if (!place.has(id)) place.set(id, place.size);
    return { ids, worths };
  });
  const worths = new Float32Array(place.size * lists.length);
  each.forEach((own, p) => {
    own.ids.forEach((id, at) => {
      worths[place.get(id)! * lists.length + p] = own.worths[at]!;
    });
  });
  return { items: Int32Array.from(place.keys()), worths, targets };
}

const top = new TopK(length);

function gain({ items, worths, targets }: Voter, weights: readonly number[]): number {
  top.clear();
  const parts = weights.length;
  for (let c = 0; c < items.length; c++) {
    let sum = 0;
    for (let p = 0; p < parts; p++) sum += weights[p]! * worths[c * parts + p]!;
    if (sum > 0) top.offer(items[c]!, sum);
  }
  const { recall, ndcg } = rankingMetrics(top.ids.subarray(0, top.finish()), targets, length);
  return recall + ndcg;
}
