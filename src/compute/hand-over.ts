import { checkShapes } from '../domain/cluster/assign-cpu';
import type { Assigner } from '../domain/cluster/clusterer';
import type { AlsSolver } from '../domain/recommend/models/als-solver';
import { checkRanking, type Ranker } from '../domain/recommend/ranking/ranker';

/**
 * `first` until it fails for reasons of its own (a memory that cannot grow, a thread that ended), then `second`
 * for good; `device` says which. What the caller did wrong is thrown as it is and changes nothing.
 */
export function assignerOr(first: Assigner, second: Assigner): Assigner {
  let now = first;
  return {
    get device() {
      return now.device;
    },
    async assign(points, centroids) {
      checkShapes(points, centroids);
      if (now === second) return second.assign(points, centroids);
      try {
        return await first.assign(points, centroids);
      } catch {
        now = second;
        return second.assign(points, centroids);
      }
    },
  };
}

/** The same for a ranker. */
export function rankerOr(first: Ranker, second: Ranker): Ranker {
  let now = first;
  return {
    get device() {
      return now.device;
    },
    async topProducts(users, items, k, exclude) {
      checkRanking(users, items, k, exclude);
      if (now === second) return second.topProducts(users, items, k, exclude);
      try {
        return await first.topProducts(users, items, k, exclude);
      } catch {
        now = second;
        return second.topProducts(users, items, k, exclude);
      }
    },
  };
}

/** The same for a solver of ALS: `first` must not have written to the target where it fails. */
export function solverOr(first: AlsSolver, second: AlsSolver): AlsSolver {
  let now = first;
  return {
    get device() {
      return now.device;
    },
    async *halfStep(matrix, fixed, target, options) {
      if (now !== second) {
        try {
          return yield* first.halfStep(matrix, fixed, target, options);
        } catch {
          now = second;
        }
      }
      yield* second.halfStep(matrix, fixed, target, options);
    },
  };
}
