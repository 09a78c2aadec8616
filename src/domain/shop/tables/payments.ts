import { orderMoney } from './order-money';
import { orderStates } from './order-states';
import { movementNumber, orderOfMovement, otherOrderOfMovement } from './refunds';
import { withNames } from './shared-fields';
import { describeTable, list } from './table';

/**
 * Payments of orders in a file of their own, one or several an order, and what was paid back among them. They say
 * whether customers paid what the orders come to; a voucher among them is a means of payment and no discount.
 */
export const payments = describeTable({
  beside: 'orders',
  fields: {
    orderId: orderOfMovement,
    paymentAmount: {
      type: 'money',
      names: {
        usual: list(
          'payment value | payment amount | amount paid | paid amount | transaction amount | amount | value | total | net amount | 支付金额 | 付款金额 | 实付金额 | 金额 | 支払金額 | 決済金額 | 金額 | 결제금액 | Zahlbetrag | Betrag | montant | importe | valor | importo | bedrag | kwota | сумма | tutar',
        ),
        like: /^(?:payment|transaction)(?:value|amount|total)$/,
      },
    },
    refundedAmount: orderMoney.refundedAmount,
    amountKind: orderStates.amountKind,
    paymentStatus: withNames(
      orderStates.paymentStatus,
      ...list('transaction status | status | state | 支付状态 | 状态 | ステータス'),
    ),
    paidAt: withNames(
      orderStates.paidAt,
      ...list(
        'created at | created | processed at | date | transaction date | transaction time | 时间 | 日期',
      ),
    ),
  },
  happenedAt: 'paidAt',
  needs: [{ need: 'order', anyOf: ['orderId'], rejectedAs: 'no-key' }],
  readable: [['paymentAmount', 'refundedAmount']],
  joins: [otherOrderOfMovement, movementNumber],
  // A state without an amount tells at least which orders nobody paid.
  score: ({ sure }) =>
    sure('orderId') >= 0.5 && sure('paymentAmount', 'refundedAmount', 'paymentStatus') >= 0.5 ? 1 : 0,
});
