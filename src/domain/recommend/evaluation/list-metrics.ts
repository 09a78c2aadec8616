import { argsort } from '../../math/order';
import { columnCounts, type SparseMatrix, transpose } from '../../math/sparse';

/** Lists of products, one a customer: customers × length row by row, -1 pads a short one. */
export interface ProductLists {
  readonly length: number;
  readonly ids: Int32Array;
}

/** What lists are like apart from being right. */
export interface ListMetrics {
  /** Share of the catalogue that is offered to anybody, 0 to 1. */
  readonly coverage: number;
  /**
   * How unevenly the places are spread over the catalogue, 0 (all products alike) to almost 1 (one alone): the Gini
   * index as RecBole counts it, products that nobody is offered included.
   */
  readonly gini: number;
  /** Mean of -log2 of the share of customers who took the product (Zhou and others 2010), bits: 0 is what all have. */
  readonly novelty: number;
  /** Mean over lists of 1 - cosine of two products by who took them (intra-list, Ziegler and others 2005), 0 to 1. */
  readonly diversity: number;
}

/** Lists whose diversity is taken: each costs length² / 2 comparisons. */
const mostCompared = 200;

/** @param taken customers × products that the lists were learnt from. */
export function listMetrics({ length, ids }: ProductLists, taken: SparseMatrix): ListMetrics {
  const offered = new Int32Array(taken.columns);
  const takers = columnCounts(taken);
  let placed = 0;
  let surprise = 0;
  for (const product of ids) {
    if (product < 0) continue;
    offered[product]++;
    placed++;
    // A product that nobody took yet is as new as one that a single customer did.
    surprise -= Math.log2(Math.max(1, takers[product]) / taken.rows);
  }
  const covered = offered.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return {
    coverage: covered / Math.max(1, taken.columns),
    gini: giniOf(offered),
    novelty: surprise / Math.max(1, placed),
    diversity: diversityOf({ length, ids }, taken),
  };
}

/** Gini index of counts: 0 where all are equal or there are none. */
export function giniOf(counts: Int32Array): number {
  const n = counts.length;
  const ascending = argsort(counts);
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    weighted += (2 * (i + 1) - n - 1) * counts[ascending[i]];
    total += counts[ascending[i]];
  }
  return total === 0 ? 0 : weighted / (n * total);
}

function diversityOf({ length, ids }: ProductLists, taken: SparseMatrix): number {
  const byProduct = transpose(taken);
  const lists = ids.length / length;
  const step = Math.max(1, Math.floor(lists / mostCompared));
  let sum = 0;
  let compared = 0;
  for (let i = 0; i < lists; i += step) {
    const list = ids.subarray(i * length, (i + 1) * length).filter((product) => product >= 0);
    if (list.length < 2) continue;
    let apart = 0;
    for (let a = 0; a < list.length; a++) {
      for (let b = 0; b < a; b++) apart += 1 - takersInCommon(byProduct, list[a], list[b]);
    }
    sum += apart / ((list.length * (list.length - 1)) / 2);
    compared++;
  }
  return compared === 0 ? 0 : sum / compared;
}

/** Cosine of two products by the customers who took them, each counting alike. */
function takersInCommon({ starts, indices }: SparseMatrix, a: number, b: number): number {
  let common = 0;
  let e = starts[a];
  let f = starts[b];
  while (e < starts[a + 1] && f < starts[b + 1]) {
    const difference = indices[e] - indices[f];
    if (difference === 0) common++;
    if (difference <= 0) e++;
    if (difference >= 0) f++;
  }
  return common === 0 ? 0 : common / Math.sqrt((starts[a + 1] - starts[a]) * (starts[b + 1] - starts[b]));
}
