import type { ShopAnswers } from '../answers';
import type { ShopRows } from '../assembling/shop-rows';
import { orderStates } from '../../vocabulary/order-status';
import { isPaidAtDoor } from '../../vocabulary/ways-of-paying';
import { fateCode, fates } from './fates';
import type { OrderRows } from './order-rows';
import type { LedgerWarning } from './warnings';

/** From this share on, of a file's rows or of those that are paid for at the door, it may be the word's fault. */
const mostly = 0.9;
/** Fewer rows at the door may well be unpaid. */
const fewest = 5;
const unpaid = fateCode('unpaid');
/** Whether rows of a fate were paid, or are not yet; a row of nobody tells as well that the shop hears of payments. */
const isSold = fates.map((fate) =>
  ['sale', 'nobody', 'refunded', 'return', 'service', 'unpaid'].includes(fate),
);

/**
 * Says, by file, what is left out as not paid where that is nearly all that the file sells, or nearly all that is paid for
 * at the door: there a 'pending' may stand for ever, and with it nearly all of a shop's money.
 * @param worth of each row in the shop's currency, NaN where it is not known; `isTold` where a file of payments says so.
 */
export function sayUnpaid(
  table: ShopRows,
  { file, files, fileNumbers, head, order, orders }: OrderRows,
  {
    fate,
    worth,
    isTold,
  }: {
    readonly fate: Uint8Array;
    readonly worth: Float64Array;
    readonly isTold: boolean;
  },
  answers: ShopAnswers,
  warn: (warning: LedgerWarning) => void,
): void {
  if (!fate.includes(unpaid)) return;
  const word = unpaidWords(table, answers);
  const isDoor = new Uint8Array(orders);
  table
    .mapped('paymentMethod', (way) => (isPaidAtDoor(way) ? 1 : 0), 0)
    .forEach((at, row) => {
      if (at === 1) isDoor[order[row]!] = 1;
    });
  const isFlagged = isTold || (['isPaid', 'paidAt', 'balanceDue'] as const).some((field) => table.has(field));
  for (let f = 0; f < files; f++) {
    let [rows, ofRows, money, atDoor, ofDoor] = [0, 0, 0, 0, 0];
    const words = new Map<string, number>();
    for (let row = 0; row < fate.length; row++) {
      if (file[row] !== f || head[row] === 1 || !isSold[fate[row]!]) continue;
      ofRows++;
      ofDoor += isDoor[order[row]!]!;
      if (fate[row] !== unpaid) continue;
      const own = word(row);
      if (own === null) continue;
      rows++;
      money += worth[row]! || 0;
      atDoor += isDoor[order[row]!]!;
      if (own !== '') words.set(own, (words.get(own) ?? 0) + 1);
    }
    if (rows === 0 || (rows < mostly * ofRows && (atDoor < fewest || atDoor < mostly * ofDoor))) continue;
    const [most] = [...words].sort((a, b) => b[1] - a[1]);
    if (most !== undefined)
      warn({ about: 'mostly-unpaid', file: fileNumbers[f]!, word: most[0], rows, ofRows, money });
    else if (isFlagged) warn({ about: 'never-paid', file: fileNumbers[f]!, rows, ofRows, money });
  }
}

/**
 * The word of a row, or of its order, that says that it is not paid; '' where no word does, and null where the user has
 * said what the word means.
 */
function unpaidWords(table: ShopRows, answers: ShopAnswers): (row: number) => string | null {
  const columns = (['status', 'paymentStatus', 'fulfilmentStatus'] as const)
    .filter((field) => table.has(field))
    .map((field) => ({ words: table.strings(field), states: orderStates(new Set(table.distinct(field))) }));
  return (row) => {
    for (const { words, states } of columns) {
      const word = words[row]!;
      if (states.get(word) !== 'unpaid') continue;
      return answers.statuses[word.trim().toLowerCase()] === undefined ? word : null;
    }
    return '';
  };
}
