import { wasGivenBack } from '../../vocabulary/movement-states';

/** A column that tells how far a refund of the order is. */
const ofRefund = /^(?:order)?(?:refund|return|rma)(?:ed|s)?(?:status|state|type)?$/;
const none =
  /^(?:none|no|n|false|0|nil|null|n\/a|na|-+|not? (?:refund|return)(?:ed|s)?|no requests?|not requested|not applicable)$/i;
const part = /^(?:partial(?:ly)?|partly|part)(?: (?:refund|return)(?:ed)?)?$/i;
const whole =
  /^(?:full(?:y)?|yes|y|true|1|complete(?:d)?|approved|accepted|processed|success(?:ful)?|done|paid|closed|settled|issued|total|all|received)(?: (?:refund|return)(?:ed)?)?$/i;

/**
 * What the words of such a column mean for the order, where each is one that is known: 'Completed' is a refund that was
 * paid out, not an order that was; 'Pending' and 'Rejected' leave the order as it is. Null of any other column.
 * @param name the column's (normalised) name.
 */
export function refundWords(name: string, cells: readonly string[]): ReadonlyMap<string, string> | null {
  if (!ofRefund.test(name)) return null;
  const words = new Map<string, string>();
  for (const cell of new Set(cells)) {
    const word = cell.replace(/[_-]+/g, ' ').trim();
    if (none.test(cell) || none.test(word)) words.set(cell, '');
    else if (part.test(word)) words.set(cell, 'Partially refunded');
    else if (whole.test(word)) words.set(cell, `Refunded: ${cell}`);
    else if (/^[\x20-\x7e]+$/.test(word) && !wasGivenBack(word)) words.set(cell, '');
  }
  return words.size === 0 ? null : words;
}
