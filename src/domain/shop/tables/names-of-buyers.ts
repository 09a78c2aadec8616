import { normaliseHeader } from '../../csv/recognition/header-name';
import type { ColumnProfile } from './field-types';
import { readName } from './header-concepts';
import { fullNamesOfPeople } from './shared-fields';
import { list } from './table';

/** 'numero_compras', 'number of orders': how many a customer has. */
export const countsOrders =
  /^(?:numero|num|nro|number|no|count|cantidad|qtd|quantidade|nombre|anzahl|liczba)(?:de|di|of|des)?(?:compras|pedidos|orders|purchases|commandes|achats|ventas|vendas|ordini|acquisti|bestellungen|zamowien)$/;

const fullNames = new Set(fullNamesOfPeople.map(normaliseHeader));

/**
 * Where neither a number nor an address nor a telephone tells customers apart, and no order holds a row together, names do
 * (`assembling/people` reads them of orders, where the column is none of ids).
 */
export function areNamesOfCustomers(
  profile: ColumnProfile,
  name: string,
  has: (field: string) => boolean,
): boolean {
  if (has('orderId') || has('email') || has('phone') || profile.distinct < 2 || profile.numbers > 0.2)
    return false;
  // In a notebook of sales a bare name is the buyer's.
  if (name === 'name') return has('productTitle') && has('orderedAt');
  return fullNames.has(name) || readName(name).concepts.join() === 'customer';
}

/** What only those who buy are called: users may look, watch or rate. */
export const buyers = list(
  'customer id | customer number | customer no | customer code | customer | member number | member id | member no | membership number | loyalty card | household id | household key | shopper id | client id | 会员编号 | 会员号 | 会员ID | 客户编号 | 客户ID | 会員番号 | 顧客番号 | 회원번호 | 고객번호 | Kundennummer | numéro client | id cliente',
);
