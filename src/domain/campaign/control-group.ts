import { fmix32, fnv1a } from '../math/hash';

/** Customers of like value are drawn from together: so many layers of equal size. */
const layers = 5;

/**
 * Draws a control group at random, the same share of every layer of value, so that a handful of large accounts on one
 * side does not pass for an effect. The draw hangs on the seed and the ids alone: not on the order of the rows.
 * @param ids of the audience, each once.
 * @param value of each, NaN where it is not known: those are a layer of their own.
 * @param share of the audience to hold back, 0 to 1.
 * @returns of each, 1 where she is in the control group.
 */
export function drawControl(
  ids: readonly string[],
  value: Float64Array,
  share: number,
  seed: number,
): Uint8Array {
  const lots = Uint32Array.from(ids, (id) => fmix32(fnv1a(`${seed}:${id}`)));
  const byLot = (a: number, b: number) => lots[a] - lots[b] || (ids[a] < ids[b] ? -1 : 1);
  const everybody = Array.from(ids.keys());
  const known = everybody
    .filter((i) => !Number.isNaN(value[i]))
    .sort((a, b) => value[b] - value[a] || byLot(a, b));
  const drawnFrom = Array.from({ length: layers }, (_, layer) =>
    known.slice(
      Math.round((layer * known.length) / layers),
      Math.round(((layer + 1) * known.length) / layers),
    ),
  );
  drawnFrom.push(everybody.filter((i) => Number.isNaN(value[i])));
  const isControl = new Uint8Array(ids.length);
  let [seen, drawn] = [0, 0];
  for (const layer of drawnFrom) {
    seen += layer.length;
    // What rounding leaves of one layer is made up for in the next.
    const take = Math.round(share * seen) - drawn;
    drawn += take;
    for (const i of layer.sort(byLot).slice(0, take)) isControl[i] = 1;
  }
  return isControl;
}
