import type en from '../en/risk';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '谁可能不再下单或退货',
  lead: '过去行为相似的一百位顾客中有多少位如此。它说明在哪里多用心值得；它与顾客的支付能力无关，不应据此拒绝任何人或加收费用。',
  download: '风险（CSV）',
  lapse: {
    title: '没有下单',
    share: '在 {{customers}} 位曾下单的顾客中，{{happened}} 位（{{share}}）最近 {{days}} 天没有下单。',
    ofHer: '过去行为相似的一百位顾客中，约有 {{count}} 位在 {{days}} 天内不下单。',
  },
  refund: {
    title: '退货',
    share: '最近 {{days}} 天下单的 {{customers}} 位老顾客中，{{happened}} 位（{{share}}）退过货。',
    ofHer: '过去行为相似、在 {{days}} 天内下单的一百位顾客中，约有 {{count}} 位会退货。',
  },
  refusal: {
    noOrders: '不作判断：没有带日期的订单。',
    noReturns: '不作判断：导出文件中没有退货。带顾客和日期的退货或退款导出可以说明。',
    tooShort: '不作判断：至少需要 120 天的订单，即两个时段以及之前的一段。',
    tooFew: '不对单个顾客作判断：在两个时段里，至少各有 {{fewest}} 位发生、{{fewest}} 位没有发生。',
    noBetter: '不对单个顾客作判断：凭过去的行为预测，并不比整体比例更准（超出偶然的程度）。',
  },
  tested:
    '在它没有见过的最近 {{days}} 天上检验：一位发生、一位没有发生，发生者的概率更高的情况占 {{auc}}（50% 等于猜测）；误差 {{loss}}，只用整体比例为 {{plain}}。',
  reasons: '主要依据：{{reasons}}。',
  raises: '{{feature}}（越多风险越高）',
  lowers: '{{feature}}（越多风险越低）',
  unclear: '未计入：{{count}} 位在这段时间只退过货的顾客；导出文件没有说明所退商品是何时下单的。',
  corrected:
    '若预测高于或低于实际，单个顾客的可能性已据此修正：用一半顾客学习修正、在另一半上检验，误差 {{loss}}，只用整体比例为 {{plain}}。接下来的 {{days}} 天是否相似，要等之后的订单来验证。',
  groups: '按顾客的五分之一分组的预测与实际，可能性最低的在前',
  group: '第几组',
  least: '{{place}}（可能性最低）',
  place: '{{place}}',
  most: '{{place}}（可能性最高）',
  customers: '顾客',
  foretold: '预测',
  happened: '实际',
};

export default words;
