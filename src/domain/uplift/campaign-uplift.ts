import type { BlockName } from '../behaviour/features';
import type { Uplift } from './uplift';

/**
 * What the orders tell of whom a campaign caused to order. 'early': they end before it began; 'running': before its last
 * day, by which some would be judged who may order yet; 'strangers': they know none of its customers; 'unseen': they do not
 * know one in ten or more of them, as where an export holds newer months alone: whoever ordered would be all that is known.
 */
export interface CampaignUplift {
  readonly state: 'early' | 'running' | 'strangers' | 'unseen' | 'judged';
  /** null unless it could be judged. */
  readonly uplift: Uplift | null;
  /** The campaign's customers whom the shop knows; lists by customer are in this order. */
  readonly ids: readonly string[];
  /** 1 where she was mailed. */
  readonly mailed: Uint8Array;
  /** Sides of the customers, as before the campaign, by which they were told apart. */
  readonly sides: readonly BlockName[];
}

/** The same without lists by customer, as plain data: what effect.json holds. */
export function upliftSummary({ state, uplift, sides }: CampaignUplift) {
  if (uplift === null) return { state, refusal: null, sides };
  const { found, curve, ...figures } = uplift;
  return {
    state,
    sides,
    ...figures,
    curve: curve && {
      depth: [...curve.depth],
      gain: [...curve.gain],
      low: [...curve.low],
      high: [...curve.high],
    },
    margin: found?.margin ?? null,
    doubted: found?.doubted ?? null,
    slope: found?.slope ?? null,
    kinds: found?.outcomes ?? null,
  };
}

export type UpliftSummary = ReturnType<typeof upliftSummary>;
