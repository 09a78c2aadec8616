import type { TFunction } from 'i18next';
import type { WindowRow } from '../../contracts/window';
import { shortened } from './reason';

/** What stands over a row of the shop window, as the customer reads it. */
export function sayWindowRow(
  { kind, cameBy, product }: Pick<WindowRow, 'kind' | 'cameBy' | 'product'>,
  t: TFunction,
): string {
  if (kind === 'because') return t(`window:row.because.${cameBy}`, { product: shortened(product) });
  return t(`window:row.${kind}`);
}
