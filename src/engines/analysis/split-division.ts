import type { KeptDivision, KeptSegments, PreviousSegmentation } from '../../contracts/analysis-api';
import { ClienteleError } from '../../contracts/errors';
import type { DivisionName } from '../../domain/cluster/clusterer';
import type { Assigner } from '../../domain/cluster/clustering';
import { halvesOf } from '../../domain/cluster/halves';
import { outsidersCode } from '../../domain/label/segment';
import { type Matrix, takeRows } from '../../domain/math/matrix';
import type { Ranker } from '../../domain/recommend/ranking/ranker';

/** By what a segment is halved. */
interface HowToHalve {
  readonly cluster: DivisionName;
  readonly seed: number;
  readonly assigner: Assigner;
  readonly ranker: Ranker;
}

interface Split {
  /** The earlier segmentation as if the part had been a segment of its own. */
  readonly previous: PreviousSegmentation;
  readonly done: NonNullable<KeptSegments['split']>;
}

/**
 * Makes a part of a segment, or of several, a segment of its own, with the next number that no segment ever had: the
 * customers who are named, else the smaller of the two halves that the segment's customers make (see `halvesOf`).
 * @param rows customer number of each point.
 * @throws `nothing-to-split` where that leaves nobody in the part or nobody beside it.
 */
export async function splitDivision(
  previous: PreviousSegmentation,
  split: NonNullable<KeptDivision['split']>,
  points: Matrix,
  rows: Int32Array,
  ids: readonly string[],
  how: HowToHalve,
): Promise<Split> {
  const { code, customers } = split;
  if (how.cluster === 'rfm')
    throw new ClienteleError('bad-option', 'Groups that rules made are told by the rules.');
  const codeOf = (row: number) => previous.codes.get(ids[row]!) ?? outsidersCode;
  const asked = customers && new Set(customers);
  const within = Int32Array.from(rows.keys()).filter(
    (i) =>
      (code === undefined || codeOf(rows[i]!) === code) && (asked === undefined || asked.has(ids[rows[i]!]!)),
  );
  const halves =
    asked === undefined
      ? await halvesOf(takeRows(points, within), how.cluster, how.seed, how.assigner, how.ranker)
      : null;
  if (asked === undefined && halves === null)
    throw new ClienteleError('nothing-to-split', `The customers of segment ${code} are all alike.`);
  const part = halves === null ? within : within.filter((_, i) => halves.labels[i] === 1);
  if (part.length === 0) throw new ClienteleError('nothing-to-split', 'None of them is in the segment.');
  const from = [...new Set(Array.from(part, (i) => codeOf(rows[i]!)))]
    .filter((each) => each !== outsidersCode)
    .sort((a, b) => a - b);
  const codes = new Map(previous.codes);
  const made = nextCode(previous);
  for (const i of part) codes.set(ids[rows[i]!]!, made);
  const left = new Set(Array.from(rows, (row) => codes.get(ids[row]!) ?? outsidersCode));
  // A segment of which nobody stays would only get another number.
  if (!from.some((each) => left.has(each)))
    throw new ClienteleError('nothing-to-split', 'They are all of the segment.');
  // What each was called was true of all its customers.
  const portraits = new Map(previous.portraits);
  for (const each of from) portraits.delete(each);
  return {
    previous: { ...previous, codes, portraits },
    done: { code: made, from, ...(halves && { apart: halves.apart }) },
  };
}

function nextCode({ codes, customNames, highest = 0 }: PreviousSegmentation): number {
  let last = highest;
  for (const code of codes.values()) last = Math.max(last, code);
  for (const code of customNames.keys()) last = Math.max(last, code);
  return last + 1;
}
