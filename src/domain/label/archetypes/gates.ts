/**
 * A bound of a customer's figure: the largest of those given. `rhythms` counts the shop's own re-buying intervals,
 * `ownRhythms` the customer's, of which nothing is asked where she never came back on another day,
 * `medians`, `lowerQuartiles` and `upperQuartiles` those of the same figure over the shop's customers who have any of it, `periods` the
 * days that the export's purchases cover, `ofFigure` another figure of the same customer. A bound of which a part is
 * not known lets nobody through.
 */
export interface Bound {
  readonly plain?: number;
  readonly rhythms?: number;
  readonly ownRhythms?: number;
  readonly medians?: number;
  readonly lowerQuartiles?: number;
  readonly upperQuartiles?: number;
  readonly periods?: number;
  readonly ofFigure?: { readonly feature: string; readonly times: number };
}

/** What must hold of one figure of a customer, in plain units; a figure that is not known does not pass. */
export interface Gate {
  readonly feature: string;
  readonly least?: Bound;
  readonly most?: Bound;
  /** Passed by all where the export has no such figure of anybody, as returns in a shop that tells of none. */
  readonly ifTold?: true;
}

export const least = (feature: string, plain: number, more: Bound = {}): Gate => ({
  feature,
  least: { plain, ...more },
});

export const most = (feature: string, plain: number, more: Bound = {}): Gate => ({
  feature,
  most: { plain, ...more },
});

/** At least so many times the median, and no absolute figure. */
export const leastMedians = (feature: string, medians: number): Gate => ({ feature, least: { medians } });

export const mostMedians = (feature: string, medians: number): Gate => ({ feature, most: { medians } });
