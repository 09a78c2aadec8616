import type { ShopSlice } from './state';

/** False where the open shop is known to hold no orders, without which nobody can be sorted by purchases. */
export function mayHaveOrders({ shop }: Pick<ShopSlice, 'shop'>): boolean {
  return shop?.facts?.orderLines !== 0;
}
