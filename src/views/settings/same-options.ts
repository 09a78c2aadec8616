import type { RunOptions } from '../../contracts/analysis-api';
import { blockNames } from '../../domain/behaviour/features';

/** True where two runs would be asked the same; the range of k matters only while k is automatic. */
export function sameOptions(a: RunOptions, b: RunOptions): boolean {
  const rangeMatters = a.k === 'auto';
  return (
    (a.cluster ?? 'kmeans') === (b.cluster ?? 'kmeans') &&
    a.k === b.k &&
    (!rangeMatters || (a.kMin === b.kMin && a.kMax === b.kMax)) &&
    a.cutHeight === b.cutHeight &&
    (a.homes ?? 1) === (b.homes ?? 1) &&
    a.seed === b.seed &&
    a.depth === b.depth &&
    a.encoder === b.encoder &&
    a.includeBought === b.includeBought &&
    a.listLength === b.listLength &&
    (a.weighting ?? 'given') === (b.weighting ?? 'given') &&
    (a.fusion ?? 'weighted') === (b.fusion ?? 'weighted') &&
    blockNames.every((block) => (a.weights[block] ?? 0) === (b.weights[block] ?? 0))
  );
}
