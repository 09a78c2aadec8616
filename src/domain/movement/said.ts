import type { Shop } from '../shop/shop';
import type { Month } from './months';
import { notYet, type SaidByMonth } from './movement';

/** What reviews say, as `VoiceReading` has it: bits of aspects, and 1 for a review that was read. */
interface Told {
  readonly praised: Uint32Array;
  readonly blamed: Uint32Array;
  readonly read: Uint8Array;
}

/**
 * @param codes months × customers, as `Movement.codes`. @param voice null without reviews. @param aspects how many there are.
 * @returns null where no review has a date.
 */
export function saidByMonth(
  months: readonly Month[],
  codes: Int16Array,
  { reviews, customers }: Shop,
  voice: Told | null,
  aspects: number,
): SaidByMonth | null {
  if (voice === null || !reviews.at.some((at) => !Number.isNaN(at))) return null;
  const n = customers.ids.length;
  const own = [...new Set(codes)].filter((code) => code !== notYet).sort((a, b) => a - b);
  const columnOf = new Map(own.map((code, column) => [code, column]));
  const cells = months.length * own.length;
  const rated = new Int32Array(cells);
  const stars = new Float64Array(cells);
  const starsSquared = new Float64Array(cells);
  const read = new Int32Array(cells);
  const praised = new Int32Array(cells * aspects);
  const blamed = new Int32Array(cells * aspects);
  const from = startOf(months[0]);
  for (let review = 0; review < reviews.count; review++) {
    const [customer, at] = [reviews.customer[review], reviews.at[review]];
    if (customer < 0 || !(at >= from)) continue;
    const month = months.findIndex(({ end }) => at < end);
    const column = month < 0 ? undefined : columnOf.get(codes[month * n + customer]);
    if (column === undefined) continue;
    const cell = month * own.length + column;
    if (!Number.isNaN(reviews.rating[review])) {
      rated[cell]++;
      stars[cell] += reviews.rating[review];
      starsSquared[cell] += reviews.rating[review] ** 2;
    }
    if (voice.read[review] === 0) continue;
    read[cell]++;
    for (let aspect = 0; aspect < aspects; aspect++) {
      const to = cell * aspects + aspect;
      praised[to] += (voice.praised[review] >>> aspect) & 1;
      blamed[to] += (voice.blamed[review] >>> aspect) & 1;
    }
  }
  return { codes: own, rated, stars, starsSquared, read, praised, blamed, aspects };
}

/** What is older than the first month that is looked back on is of none of them. */
function startOf(first: Month | undefined): number {
  if (first === undefined) return Number.POSITIVE_INFINITY;
  const date = new Date(first.end);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1);
}
