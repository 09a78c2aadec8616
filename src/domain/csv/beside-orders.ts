import type { HeadInspection } from './inspect';
import { isDeclinedKind } from './recognition/declined-kinds';

/**
 * The looks at files that are dropped together: refunds and payments say nothing by themselves and are read where there
 * are orders as well. The others are as they were.
 */
export function withOrders<L extends HeadInspection>(looks: readonly L[]): readonly L[] {
  if (!looks.some(({ kind, refusal }) => kind === 'orders' && refusal === null)) return looks;
  return looks.map(besideOrders);
}

/** A look at a file that is read beside orders, as one of them; itself where it is of another kind. */
export function besideOrders<L extends HeadInspection>(look: L): L {
  if (look.kindBeside === null || !isDeclinedKind(look.refusal)) return look;
  return { ...look, kind: look.kindBeside, kindScore: 1, refusal: null };
}
