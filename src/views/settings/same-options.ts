import { filledIn, type RunOptions } from '../../contracts/analysis-api';
import { blockNames } from '../../domain/behaviour/features';

/** True where two runs would be asked the same; the range of k matters only while k is automatic. */
export function sameOptions(one: RunOptions, other: RunOptions): boolean {
  const [a, b] = [filledIn(one), filledIn(other)];
  const rangeMatters = a.k === 'auto';
  return (
    a.cluster === b.cluster &&
    a.k === b.k &&
    (!rangeMatters || (a.kMin === b.kMin && a.kMax === b.kMax)) &&
    a.cutHeight === b.cutHeight &&
    a.homes === b.homes &&
    a.seed === b.seed &&
    a.depth === b.depth &&
    a.encoder === b.encoder &&
    a.adapt === b.adapt &&
    a.includeBought === b.includeBought &&
    a.listLength === b.listLength &&
    a.recommender === b.recommender &&
    a.split === b.split &&
    a.ks.join() === b.ks.join() &&
    JSON.stringify(a.rules) === JSON.stringify(b.rules) &&
    a.weighting === b.weighting &&
    a.fusion === b.fusion &&
    blockNames.every((block) => (a.weights[block] ?? 0) === (b.weights[block] ?? 0))
  );
}
