import type { RunOptions } from '../../contracts/analysis-api';

/** True where two runs would be asked the same; the range of k matters only while k is automatic. */
export function sameOptions(a: RunOptions, b: RunOptions): boolean {
  const rangeMatters = a.k === 'auto';
  return (
    a.k === b.k &&
    (!rangeMatters || (a.kMin === b.kMin && a.kMax === b.kMax)) &&
    a.seed === b.seed &&
    a.depth === b.depth &&
    a.encoder === b.encoder &&
    a.includeBought === b.includeBought &&
    a.listLength === b.listLength &&
    a.weights.text === b.weights.text &&
    a.weights.behaviour === b.weights.behaviour &&
    a.weights.attributes === b.weights.attributes
  );
}
