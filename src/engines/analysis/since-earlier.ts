import type { PreviousSegmentation } from '../../contracts/analysis-api';
import type { EarlierDivision } from '../../domain/cluster/choice/earlier-division';
import { outsidersCode } from '../../domain/label/segment';
import { alignPlane } from '../../domain/math/align-plane';

/**
 * How some of today's customers were divided in an earlier run.
 * @param rows their numbers among `ids`. @param codes segment code by customer id.
 */
export function earlierDivision(
  rows: Int32Array,
  ids: readonly string[],
  codes: ReadonlyMap<string, number>,
): EarlierDivision {
  const groups = new Map<number, number>();
  const labels = rows.map((row) => {
    const code = codes.get(ids[row]!);
    if (code === undefined || code === outsidersCode) return -1;
    if (!groups.has(code)) groups.set(code, groups.size);
    return groups.get(code)!;
  });
  return { groups: groups.size, labels };
}

/** The map (n × 2), turned so that those who stood on the earlier one stand where they stood, as far as may be. */
export function standing(
  projection: Float32Array,
  ids: readonly string[],
  previous: PreviousSegmentation | null,
): Float32Array {
  if (!previous?.places) return projection;
  const rows = new Map(previous.places.ids.map((id, row) => [id, row]));
  const earlierRow = Int32Array.from(ids, (id) => rows.get(id) ?? -1);
  alignPlane(projection, previous.places.projection, earlierRow);
  return projection;
}
