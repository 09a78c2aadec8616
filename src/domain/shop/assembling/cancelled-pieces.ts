import type { ShopRows } from './shop-rows';

/** Adds the pieces of a line that were called off to those that were given back: neither was kept nor paid for. */
export function addCancelledPieces(orders: ShopRows): void {
  if (!orders.has('cancelledQuantity')) return;
  const refunded = orders.numbers('refundedQuantity');
  const cancelled = orders.numbers('cancelledQuantity');
  orders.replace(
    'refundedQuantity',
    refunded.map((pieces, row) => {
      const off = Math.abs(cancelled[row]!) || 0;
      return off === 0 ? pieces : off + (Math.abs(pieces) || 0);
    }),
  );
}
