import { normaliseHeader } from '../../csv/recognition/header-name';
import { orderMoney } from './order-money';
import { orderLineId, parentOrderId } from './order-joins';
import { orders } from './orders';
import { orderStates } from './order-states';
import { customerId, email, productId, productTitle, withNames } from './shared-fields';
import { describeTable, type Field, list } from './table';

/** The names of orders behind those by which a refund tells the order that it belongs to, beside its own number. */
export const orderOfMovement: Field = {
  ...orders.fields.orderId,
  names: {
    ...orders.fields.orderId.names,
    usual: [...parentOrderId.names, ...orders.fields.orderId.names.usual, 'order name'],
  },
};
/** By whom a refund was bought that names no order, as credit notes numbered by themselves. */
const refundedCustomers = [
  { name: 'refundedCustomer', field: customerId },
  { name: 'refundedEmail', field: email },
].map(({ name, field: { names } }) => ({ name, names: [...names.usual, ...(names.further ?? [])] }));

const ofLines = new Set(orderLineId.names.map(normaliseHeader));

/** What tells the order of a refund that does not name it: a line of it, or who gives back what. */
const instead = [orderLineId.name, ...refundedCustomers.map(({ name }) => name)];

/** The other number of the order: the ledger takes the one by which the shop's orders are known. */
export const otherOrderOfMovement = {
  name: 'otherOrderId',
  names: list(
    'name | order name | order number | order no | order id | increment id | reference | 子订单编号',
  ),
  beside: 'orderId',
} as const;

/** The number of the refund or payment itself, by which a newer export tells of the same one. */
export const movementNumber = {
  name: 'movementId',
  names: list(
    'refund id | return id | refund number | return number | rma number | rma no | rma id | rma | refund reference | credit memo | transaction id | payment id | payment intent id | id | 售后单号 | 售后编号 | 退款编号 | 退款单号 | 退货单号 | 退貨單號 | 返品番号 | 반품번호 | Retourennummer',
  ),
} as const;

/**
 * What was given back, in a file of its own beside the orders: refunds by order, or returned pieces by order and
 * product. It comes off the orders when the shop is assembled.
 */
export const refunds = describeTable({
  beside: 'orders',
  fields: {
    orderId: orderOfMovement,
    productId,
    productTitle,
    refundedQuantity: {
      ...orderMoney.refundedQuantity,
      names: {
        usual: [
          ...list('return quantity | returned qty | 退货件数 | 售后数量 | 申请数量'),
          ...orderMoney.refundedQuantity.names.usual,
          ...orderMoney.cancelledQuantity.names.usual,
          ...orders.fields.quantity.names.usual,
          ...(orders.fields.quantity.names.further ?? []),
        ],
      },
    },
    refundedAmount: {
      ...orderMoney.refundedAmount,
      names: {
        ...orderMoney.refundedAmount.names,
        usual: [
          ...list(
            'actual refund amount | actual refund | amount refunded to customer | 实退金额 | 实际退款金额 | 退款总额 | 退款总金额 | 退货金额 | 買家退款金額',
          ),
          ...orderMoney.refundedAmount.names.usual,
          ...list(
            'returned amount | return amount | refund value | return value | credit amount | credited | amount | total | line total | subtotal | value | price | 申请退款金额 | 金额 | 金額 | 금액 | Betrag | Summe | montant | importe | valor | importo | bedrag | kwota | сумма | tutar',
          ),
        ],
      },
    },
    amountKind: withNames(
      orderStates.amountKind,
      ...list('return type | refund type | resolution | 售后类型 | 退款类型 | 退货类型 | 返品種別'),
    ),
    paymentStatus: withNames(
      orderStates.paymentStatus,
      ...list(
        'refund status | return status | rma status | status | state | 售后状态 | 退款状态 | 退款单状态 | 退货状态 | 状态 | ステータス | 상태 | statut | estado | stato | статус',
      ),
    ),
    /** In a list of orders that came back and of which no more is told: whether this one did. */
    isRefunded: orderStates.isRefunded,
    refundedAt: {
      type: 'date',
      names: {
        usual: list(
          'refunded at | refund date | refund time | return date | returned at | return requested at | processed at | created at | created | date | completed at | 退款时间 | 退款完成时间 | 退款成功时间 | 退货时间 | 售后申请时间 | 申请时间 | 完成时间 | 創建時間 | 创建时间 | 返金日 | 返品日 | 환불일 | Erstattungsdatum | Datum | date de remboursement | fecha de reembolso | fecha | data | дата',
        ),
        like: /^(?:refund|return|credit|rma).*(?:date|time|at|on)$/,
      },
    },
  },
  happenedAt: 'refundedAt',
  needs: [
    {
      need: 'order',
      anyOf: ['orderId'],
      orInFile: instead,
      orInRow: instead,
      rejectedAs: 'no-key',
    },
  ],
  readable: [['refundedAmount', 'refundedQuantity']],
  joins: [otherOrderOfMovement, movementNumber, orderLineId, ...refundedCustomers],
  settle(match) {
    // The number of a line is no product's.
    if (ofLines.has(match.nameOf('productId'))) match.drop('productId');
  },
  score: ({ sure, named }) => {
    const what = sure('refundedAmount', 'refundedQuantity', 'productId', 'productTitle', 'isRefunded');
    const isOfOrder = sure('orderId') >= 0.5 && what >= 0.5;
    const isOfCustomer =
      refundedCustomers.some(({ names }) => named(names)) && sure('productId', 'productTitle') >= 0.5;
    return isOfOrder || named(orderLineId.names) || isOfCustomer ? 1 : 0;
  },
});
