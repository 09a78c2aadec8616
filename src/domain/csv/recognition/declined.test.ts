import { describe, expect, it } from 'vitest';
import { inspectHead } from '../inspect';
import { plausibleRows } from './fixtures/plausible-values';

/** What becomes of a table with these columns and values such as their names suggest. */
function outcome(columns: string): string {
  const headers = columns.split(' | ');
  const rows = plausibleRows(
    headers.map((header) => ({ header, field: '' })),
    24,
    1,
  );
  const text = [headers, ...rows].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');
  const { kind, refusal } = inspectHead(new TextEncoder().encode(`${text}\n`), true);
  return refusal ?? kind ?? 'nothing';
}

describe('tables that are no rows of the shop are declined by what they are', () => {
  it.each([
    [
      'Stripe balance',
      'file-is-statement',
      'id | Type | Source | Amount | Fee | Net | Currency | Created (UTC) | Available On (UTC) | Description',
    ],
    [
      'Stripe payouts',
      'file-is-settlement',
      'id | Amount | Created (UTC) | Payout ID | Payout Status | Payout Date | Currency',
    ],
    [
      'a German account',
      'file-is-statement',
      'Buchungstag | Valuta | Auftraggeber/Empfänger | Verwendungszweck | Betrag | Währung | Saldo',
    ],
    [
      'sums of customers by month',
      'file-is-matrix',
      'Customer | Jan 2024 | Feb 2024 | Mar 2024 | Apr 2024 | May 2024 | Jun 2024 | Total',
    ],
    ['sums of goods by month', 'file-is-matrix', '商品 | 分类 | 1月 | 2月 | 3月 | 4月 | 合计'],
    [
      'subscriptions',
      'file-is-subscriptions',
      'Subscription ID | Customer Email | Plan | Status | MRR | Billing Interval | Started At | Canceled At',
    ],
    ['recurring revenue', 'file-is-subscriptions', 'customer_id | month | plan | mrr | status'],
    ['points', 'file-is-points', 'Member ID | Date | Type | Points | Balance | Reason'],
    ['points in Chinese', 'file-is-points', '会员编号 | 变动时间 | 变动类型 | 变动积分 | 积分余额 | 备注'],
    ['an English account', 'file-is-statement', 'Date | Description | Debit | Credit | Balance'],
    ['a French account', 'file-is-statement', 'Date | Libellé | Débit | Crédit | Solde'],
    [
      'Alipay',
      'file-is-statement',
      '账务流水号 | 业务流水号 | 商户订单号 | 商品名称 | 发生时间 | 对方账号 | 收入金额（+元） | 支出金额（-元） | 账户余额（元） | 交易渠道 | 业务类型 | 备注',
    ],
    [
      'Alipay, of a person',
      'file-is-statement',
      '交易时间 | 交易分类 | 交易对方 | 对方账号 | 商品说明 | 收/支 | 金额 | 收/付款方式 | 交易状态 | 交易订单号 | 商家订单号 | 备注',
    ],
    [
      'WeChat Pay',
      'file-is-statement',
      '交易时间 | 公众账号ID | 商户号 | 特约商户号 | 设备号 | 微信订单号 | 商户订单号 | 用户标识 | 交易类型 | 交易状态 | 付款银行 | 货币种类 | 应结订单金额 | 代金券金额 | 手续费 | 费率',
    ],
    [
      'PayPal, French',
      'file-is-statement',
      'Date | Heure | Fuseau horaire | Nom | Type | État | Devise | Brut | Frais | Net | Adresse email de l’expéditeur | Solde',
    ],
    [
      'PayPal, Spanish',
      'file-is-statement',
      'Fecha | Hora | Zona horaria | Nombre | Tipo | Estado | Divisa | Bruto | Tarifa | Neto | Correo electrónico del remitente | Saldo',
    ],
    ['a Japanese account', 'file-is-statement', '日付 | 摘要 | お支払金額 | お預り金額 | 差引残高'],
    [
      'a shipment list',
      'file-is-shipments',
      'Order number | Recipient | Carrier | Tracking number | Ship date | Status',
    ],
    [
      'stock by warehouse',
      'file-is-inventory',
      'SKU | Product name | Warehouse | On hand | Reserved | Available',
    ],
    ['stock in Chinese', 'file-is-inventory', '商品编码 | 商品名称 | 仓库 | 可用库存 | 锁定库存 | 在途库存'],
    [
      'stock in German',
      'file-is-inventory',
      'Artikelnummer | Bezeichnung | Lagerort | Lagerbestand | Reserviert',
    ],
    [
      'Google Ads',
      'file-is-ads',
      'Campaign | Ad group | Impressions | Clicks | CTR | Avg. CPC | Cost | Conversions',
    ],
    [
      'Meta ads',
      'file-is-ads',
      'Campaign name | Ad set name | Reach | Impressions | Amount spent (USD) | Link clicks | Reporting starts',
    ],
    ['ads in Chinese', 'file-is-ads', '日期 | 推广计划 | 展现量 | 点击量 | 花费 | 投入产出比'],
    [
      'newsletters',
      'file-is-ads',
      'Campaign Name | Subject | Sent | Recipients | Opens | Clicks | Unsubscribed',
    ],
    [
      'sales by product',
      'file-is-report',
      'Product title | Product vendor | Net items sold | Gross sales | Discounts | Returns | Net sales | Total sales',
    ],
    [
      'sales by month',
      'file-is-report',
      'Month | Orders | Average order value | Gross sales | Net sales | Total sales',
    ],
    [
      'sales by day in German',
      'file-is-report',
      'Tag | Anzahl Bestellungen | Umsatz | Durchschnittlicher Bestellwert',
    ],
    ['sales by day in Chinese', 'file-is-report', '日期 | 订单数 | 支付金额 | 客单价 | 支付买家数'],
    ['visits', 'file-is-traffic', 'Landing page | Sessions | Users | Bounce rate'],
    [
      'abandoned carts',
      'file-is-carts',
      'Id | Email | Abandoned at | Recovery Status | Total | Lineitem name | Lineitem quantity',
    ],
    [
      'coupons of WooCommerce',
      'file-is-discounts',
      'coupon_code | discount_type | coupon_amount | usage_limit | usage_count | expiry_date',
    ],
    ['gift cards', 'file-is-discounts', 'Gift card code | Initial value | Balance | Expires on | Status'],
    [
      'purchase orders',
      'file-is-purchasing',
      'PO Number | Supplier | SKU | Product | Qty ordered | Qty received | Unit cost | Expected date',
    ],
    ['returns', 'file-is-returns', 'RMA Number | Order ID | SKU | Return reason | Return date | Quantity'],
    [
      'after-sales of Taobao',
      'file-is-returns',
      '退款编号 | 订单编号 | 商品名称 | 退款金额 | 退款原因 | 退款申请时间',
    ],
    ['a Coupang settlement', 'file-is-settlement', '정산일 | 정산유형 | 정산금액 | 주문번호 | 수수료'],
    ['rates', 'file-is-lookup', 'Currency code | Exchange rate'],
  ])('%s', (_, expected, columns) => {
    expect(outcome(columns)).toBe(expected);
  });

  it.each([
    [
      'orders with fees and payouts of a marketplace',
      'orders',
      'Order ID | Buyer Username | Item SKU | Item title | Quantity | Item price | Order date | Commission fee | Payout | Tracking number | Carrier',
    ],
    [
      'orders with gross, net and balance',
      'orders',
      'Order number | Email | SKU | Product name | Quantity | Price | Gross amount | Net amount | Balance | Order date',
    ],
    [
      'orders with returns beside',
      'orders',
      'Order ID | Customer ID | SKU | Quantity | Unit price | Order date | Return reason | Returned quantity',
    ],
    [
      'orders with stock words',
      'orders',
      'Order ID | Customer email | SKU | Quantity | Unit price | Order date | Warehouse | Location',
    ],
    [
      'orders with coupon and campaign',
      'orders',
      'Order ID | Customer ID | SKU | Quantity | Price | Order date | Coupon code | Campaign name',
    ],
    [
      'charges of subscriptions',
      'orders',
      'Charge ID | Order ID | Subscription ID | Customer Email | Product title | Quantity | Line total | Charge date | Next charge date | Interval',
    ],
    [
      'members with points',
      'customers',
      'Member ID | Email | First name | Last name | City | Points | Registered at',
    ],
    [
      'customers with sums',
      'customers',
      'Customer ID | Email | First name | Last name | City | Total orders | Total spent | Average order value',
    ],
    [
      'products with stock',
      'products',
      'SKU | Product name | Category | Description | Price | Available | Reserved | Warehouse',
    ],
    [
      'products with supplier',
      'products',
      'SKU | Title | Brand | Category | Price | Supplier | Supplier SKU',
    ],
    [
      'reviews with votes',
      'reviews',
      'Review ID | Product ID | Rating | Review text | Date | Views | Clicks',
    ],
  ])('%s are read', (_, expected, columns) => {
    expect(outcome(columns)).toBe(expected);
  });
});
