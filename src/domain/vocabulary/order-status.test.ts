import { describe, expect, it } from 'vitest';
import { isCancelled, orderState, orderStates } from './order-status';

describe('isCancelled', () => {
  it.each([
    'cancelled',
    'Canceled',
    'CANCELLED BY CUSTOMER',
    'refunded',
    'Returned',
    'voided',
    'wc-cancelled',
    'payment failed',
    '交易关闭',
    '已取消',
    '已退款',
    '退款成功',
    '已退货',
    '同意退款，退款成功',
    '不成立',
    '取消',
    'storniert',
    'Erstattet',
    'cancelado',
    'reembolsado',
    'devolvido',
    'annulée',
    'remboursé',
    'Dibatalkan',
    'Batal',
    'キャンセル',
    '返品',
    '취소',
  ])('takes %s for cancelled', (status) => {
    expect(isCancelled(status)).toBe(true);
  });

  it.each([
    '',
    'completed',
    'paid',
    'shipped',
    'Pending',
    'partially_refunded',
    'Partially refunded',
    '交易成功',
    '已发货',
    '等待买家付款',
    '没有申请退款',
    '无退款申请',
    '无售后或售后取消',
    'abgeschlossen',
    'entregue',
    'Selesai',
    '発送済み',
    'return window open',
    'Non-returnable',
  ])('lets %j stand', (status) => {
    expect(isCancelled(status)).toBe(false);
  });
});

describe('orderState', () => {
  it.each([
    [
      'paid',
      'wc-completed | wc-processing | Complete | Sales Order | Locked | done | sale | authorized | Livré | Paiement accepté | Expédié | Entregado | Completado',
    ],
    [
      'paid',
      'Abgeschlossen | Versendet | In Bearbeitung | Zahlung eingegangen | Concluído | Pago | Pagamento aprovado | Entregue | Faturado | Enviado | Pagato | Evaso',
    ],
    [
      'paid',
      'Betaald | Voltooid | Zrealizowane | Opłacone | W trakcie realizacji | Оплачен | Доставлен | Выполнен | В обработке | Tamamlandı | Kargoda | Teslim edildi',
    ],
    [
      'paid',
      'Hoàn thành | Đã giao | Đã thanh toán | Selesai | Lunas | 买家已付款,等待卖家发货 | 卖家已发货，等待买家确认 | 交易成功 | 待发货 | 已发货待收货 | 配送中',
    ],
    [
      'paid',
      '발송완료 | 배송중 | 구매확정 | 결제완료 | 入金済み | 発送済み | 完了 | สำเร็จแล้ว | ที่ต้องจัดส่ง | จัดส่งสำเร็จแล้ว | unfulfilled | On backorder (paid) | Shipped - Delivered to Buyer',
    ],
    [
      'paid',
      '没有申请退款 | 无售后或售后取消 | 退款关闭 | 취소철회 | Refund requested | Cancellation denied | Awaiting Fulfillment | Pending - Waiting for Pick Up',
    ],
    [
      'paid',
      'En attente de réapprovisionnement (payé) | En attente d’expédition | Pendiente de envío | Pedido pendiente por falta de stock (pagado) | Aguardando envio | In attesa di spedizione | Warten auf Versand | Ожидает отправки | Oczekuje na wysyłkę | Kargo bekliyor | Menunggu pengiriman | Refund in progress',
    ],
    [
      'unpaid',
      'wc-pending | wc-on-hold | checkout-draft | wc-checkout-draft | pending_payment | payment_review | holded | quotation | Quotation Sent | draft | Unpaid | not paid',
    ],
    [
      'unpaid',
      'En attente de paiement | En attente de virement bancaire | Pendiente de pago | En espera | Zahlung ausstehend | Nicht bezahlt | Aguardando pagamento | Não pago',
    ],
    [
      'unpaid',
      'In attesa di pagamento | Niet betaald | Oczekujące na płatność | Nieopłacone | Ожидает оплаты | Не оплачен | Ödeme Bekleniyor | Chờ thanh toán | Belum Bayar',
    ],
    [
      'unpaid',
      '等待买家付款 | 待付款 | 未付款 | 入金待ち | 未入金 | 입금대기 | 미결제 | ยังไม่ชำระ | รอการชำระเงิน | On backorder (not paid) | Completed, payment pending',
    ],
    [
      'cancelled',
      'wc-failed | trash | canceled | fraud | void | Échouée | Échec | Erreur de paiement | Fallido | Error en el pago | Fehlgeschlagen | Storniert | Malsucedido | Cancelado',
    ],
    [
      'cancelled',
      'Annullato | Fallito | Geannuleerd | Mislukt | Anulowane | Nieudane | Отменён | Отклонён | İptal edildi | Başarısız | Đã hủy | Giao hàng thất bại | Dibatalkan | Gagal',
    ],
    [
      'cancelled',
      '交易关闭 | 已取消 | 支付失败 | キャンセル済み | 취소완료 | ยกเลิกแล้ว | zrušeno | Shipped - Rejected by Buyer',
    ],
    [
      'refunded',
      'wc-refunded | Remboursée | Reembolsado | Devuelto | Erstattet | Rückerstattet | Retourniert | Estornado | Rimborsato | Reso | Terugbetaald | Zwrócone',
    ],
    [
      'refunded',
      'Возврат | İade edildi | Trả hàng/Hoàn tiền | Pengembalian | 退款成功 | 已发货，退款成功 | 返金済み | 환불완료 | 반품완료 | คืนเงิน/คืนสินค้า | chargeback | Shipped - Returned to Seller',
    ],
    [
      'partlyRefunded',
      'partially_refunded | Partial refund | Teilweise erstattet | Partiellement remboursée | Remboursement partiel | Parcialmente reembolsado | Reembolso parcial',
    ],
    [
      'partlyRefunded',
      'Parzialmente rimborsato | Gedeeltelijk terugbetaald | Częściowo zwrócone | Частичный возврат | Kısmi iade | 部分退款 | 一部返金 | 부분환불',
    ],
    [
      'paid',
      'WAIT_SELLER_SEND_GOODS | waitbuyerreceive | PartiallyShipped | awaiting_deliver | pending_cancel | PURCHASE_DECIDED | FINAL_DELIVERY | 已核销',
    ],
    [
      'unpaid',
      'WAIT_BUYER_PAY | TRADE_NO_CREATE_PAY | payment_required | PAYMENT_WAITING | FILLED_IN | NOT_PAY',
    ],
    [
      'cancelled',
      'TRADE_CLOSED_BY_TAOBAO | UnSupplied | UnDelivered | not_accepted | WILL_NOT_DELIVER | 未成团',
    ],
    ['refunded', 'TRADE_CLOSED | FullyRefunded | shipped_back_success'],
    [
      'paid',
      'Reçue | Réceptionnée | À expédier | Prise en charge | Recibido | Por enviar | En tránsito | Ricevuto | Accettato | Pronto per la spedizione | Empfangen | Erhalten | Zu versenden | Angenommen | Ontvangen | Onderweg',
    ],
    [
      'paid',
      'TO_COLLECT | INCIDENT_OPEN | need_to_be_sent | sent_and_autopaid | InDelivery | Do odbioru | W drodze | Доставляется | У водителя | Вручено | На сборке | Ожидает в ПВЗ | 배송지시 | 업체직접배송 | 支払手続き中 | お届け済み | Pending RTD',
    ],
    [
      'paid',
      'Venta concretada | Te acreditamos el dinero | Acordar la entrega | Chegando hoje | AtCollectionPoint | Taşıma Durumunda | Teslim Edilen | İşleme Alınan | Paketlendi | Kézbesítve | În procesare | Penghantaran | Đã vận chuyển',
    ],
    // Only that it may still be given back.
    [
      'paid',
      'Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2024-01-01. | Order received, but buyer still can request return/refund until 2024-01-01 | Người mua đã nhận hàng nhưng vẫn có thể gửi yêu cầu Trả hàng/Hoàn tiền | 買家已收到商品，可申請退貨/退款',
    ],
    [
      'unpaid',
      'STAGING | WAITING_ACCEPTANCE | WAITING_DEBIT_PAYMENT | À accepter | En cours de création | En attente de débit client | Por aceptar | Pendiente de débito | Da accettare | In attesa di addebito | Wartet auf Annahme | Wartet auf Belastung | Czeka na płatność | Esperando el pago | Chờ xác nhận thanh toán | 振込待ち | PLACE_ORDER_SUCCESS',
    ],
    [
      'cancelled',
      'REFUSED | RefusedBySeller | NonPickedUpByCustomer | PaymentRefused | Rejetée | Denegada | Verweigert | Niet geaccepteerd | Не принят на сортировочном центре | Сторно продаж | 출고중지완료 | 注文取消 | Tedarik Edilemedi | Refuzată | Você cancelou a venda',
    ],
    [
      'refunded',
      'courier_return | customer_return | UnDeliveredAndReturned | Retour ontvangen | Le devolvimos el dinero al comprador | Reembolsamos el dinero | Pulangan/Bayaran Balik | 회수완료 | İade Edilen',
    ],
    ['test', 'test | Test order | 测试 | テスト | Testbestellung'],
    ['unknown', ' | Frobnicated | A7 | En la luna | 玄'],
  ])('takes for %s: %s', (state, statuses) => {
    const wrong = statuses.split(' | ').filter((status) => orderState(status) !== state);
    expect(wrong.map((status) => `${status}: ${orderState(status)}`)).toEqual([]);
  });
});

describe('orderStates', () => {
  it('reads closed by the company it keeps', () => {
    expect(orderStates(['complete', 'closed', 'processing']).get('closed')).toBe('refunded');
    expect(orderStates(['Open', 'Closed']).get('Closed')).toBe('paid');
    expect(orderStates(['Closed', 'New']).get('Closed')).toBe('unknown');
  });

  it('reads closed and new as a marketplace does beside its own words, in its languages', () => {
    const read = (words: string, word: string) => orderStates(words.split(' | ')).get(word);
    expect(read('Reçue | Clôturée | Refusée | À expédier', 'Clôturée')).toBe('paid');
    expect(read('Recibido | Cerrado | Enviado', 'Cerrado')).toBe('paid');
    expect(read('SHIPPED | CLOSED | WAITING_ACCEPTANCE', 'CLOSED')).toBe('paid');
    expect(read('open | need_to_be_sent | sent', 'open')).toBe('paid');
    expect(read('Created | Picking | Delivered', 'Created')).toBe('paid');
    expect(read('Новый | На сборке | В доставке', 'Новый')).toBe('paid');
    // Magento's translations keep its meaning, and by themselves the words say nothing.
    expect(read('Completo | Cerrado | Procesando', 'Cerrado')).toBe('refunded');
    expect(read('Vollständig | Geschlossen', 'Geschlossen')).toBe('refunded');
    expect(read('Cerrado | Nuevo', 'Cerrado')).toBe('unknown');
    expect(read('Created | Delivered', 'Created')).toBe('unknown');
  });

  it('reads pending as waiting for money, but for the parcel beside Lazada’s words', () => {
    expect(orderStates(['pending', 'completed']).get('pending')).toBe('unpaid');
    expect(orderStates(['pending', 'ready_to_ship', 'delivered']).get('pending')).toBe('paid');
  });

  it('reads sent as a quotation beside drafts, else as shipped', () => {
    expect(orderStates(['draft', 'sent', 'sale']).get('sent')).toBe('unpaid');
    expect(orderStates(['sent', 'delivered']).get('sent')).toBe('paid');
  });
});
