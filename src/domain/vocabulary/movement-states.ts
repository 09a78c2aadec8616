import { orderState } from './order-status';

/** Refunds that were asked for, refused, called off or are still under way: nothing was given back. */
const notGivenBack =
  /reject|declin|denied|refus|cancel|fail|withdraw|void|\bopen\b|pending|request|await|waiting|in progress|processing|in review|initiat|\bnew\b|draft|expired|offen|angefragt|abgelehnt|storniert|in bearbeitung|demand[ée]|en attente|en cours|rechazad|pendiente|solicitad|recusad|pendente|rifiutat|in attesa|richiest|geweigerd|odrzucon|отклон|отказ|ожида|в обработке|reddedildi|bekliyor|关闭|關閉|拒绝|拒絕|驳回|駁回|撤销|撤銷|取消|失败|失敗|待|处理中|處理中|申请中|申請中|审核|審核|退款中|退货中|却下|受付中|処理中|確認中|거부|철회|요청|대기|처리중/iu;

/** What gives no money back though it stands among returns: another piece is sent, or the same one mended. */
const exchange =
  /exchang|replac|repair|warranty|umtausch|reparatur|[ée]change|r[ée]paration|cambio|troca|reparaci|sostituzion|обмен|ремонт|değişim|换货|換貨|补寄|补发|維修|维修|交換|修理|교환|수리/iu;

/** What gives money back whatever else is named beside it: 'warranty refund', 'refund instead of exchange'. */
const moneyBack =
  /refund|money back|credit|gutschrift|erstatt|rembours|reembols|rimbors|terugbetal|возврат (?:денег|средств)|退款|返金|환불/iu;

/** Movements of money that are no customer's payment. */
const noPayment =
  /^(?:authori[sz]ation|auth|void|payout|transfer|fee|adjustment|change|deposit|withdrawal|dispute|预授权|手续费|提现)/i;

/** Whether a refund with that status was paid out; one that says nothing of it was. */
export function wasGivenBack(status: string): boolean {
  return !notGivenBack.test(status.normalize('NFC').replace(/[_-]+/g, ' '));
}

/** Whether a kind of return gives pieces for pieces rather than money. */
export function isExchange(kind: string): boolean {
  const words = kind.normalize('NFC');
  return exchange.test(words) && !moneyBack.test(words);
}

/** Whether a payment with that status came in. */
export function cameIn(status: string): boolean {
  return !['unpaid', 'cancelled', 'test'].includes(orderState(status));
}

/** Whether a movement of that kind is a payment at all: an authorisation comes before it, a fee goes elsewhere. */
export function isPayment(kind: string): boolean {
  return !noPayment.test(kind.trim());
}
