const sent = '邮费|运费|邮资|快递费|物流费|配送费|运费险|国际运费';
const fees = '手续费|服务费|包装费|税费|关税|安装费|加急费';
const difference = '差价|差额|价差';
const tokens = '优惠券|优惠卷|代金券|抵用券|抵扣券|折扣券|购物券|礼品券|提货券|礼品卡|购物卡|储值卡|红包';
const corrections = '折扣|满减|优惠|抵扣|退款|调整|手工调整|人工调整|手动调整|改价';
const samples = '样品|赠品|小样|试用装';

/** Whole names; shops say 补 and 专拍, 链接 around them: '补运费专拍链接'. */
const whole = new RegExp(
  `^(?:${[
    `(?:补|退|加)?(?:${sent}|${fees})(?:补?(?:${difference}))?`,
    `(?:补|退)?(?:${difference})`,
    `(?:补|退)(?:款|拍)`,
    `(?:\\d+元)?(?:店铺|电子|通用|满减|新人)?(?:${tokens})`,
    corrections,
    samples,
  ].join('|')})(?:专用|专拍|链接|补拍)*$`,
);

/** Whether a name is, as a whole, Chinese for postage, a fee, a difference to pay, a voucher, a sample. */
export function isChineseService(name: string): boolean {
  return whole.test(name.replace(/[\s\p{P}]+/gu, ''));
}
