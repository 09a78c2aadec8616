import type en from '../en/suspects';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '可疑账号',
  lead: '背后似乎没有真实顾客的账号、评价、订单和点击。这些只是线索，不是定论：由你判断。',
  group: {
    copies_other: '{{count, number}} 个账号除了同一条一字不差的评价，几乎没有其他记录：“{{text}}”',
    machines_other:
      '{{count, number}} 个账号似乎像机器一样浏览：几秒一页或昼夜不停（每个约 {{views}} 页，其他人为 {{usual}} 页），且没有购买或加购的记录。',
    pushed_other:
      '{{count, number}} 个账号在 {{period}}内各下一单“{{product}}”，此外没有其他记录：刷单如此，被一次促销吸引而不再回来的顾客也会如此。',
    refunded_other:
      '{{count, number}} 个账号在 {{period}}内各下一单“{{product}}”，全部退款，此外几乎没有其他记录；其他买家大多没有退。',
    burst_other:
      '{{count, number}} 个账号在 {{period}}内各写一条“{{product}}”的评价，都是{{stars}}，没有购买，此外几乎没有其他记录。受邀来好评的人看起来也会如此。',
    contrary_other:
      '{{count, number}} 个账号在 {{period}}内给“{{product}}”打了{{stars}}，文字却说的是相反的意思，且没有购买。',
    clickers_other:
      '{{count, number}} 个账号反复打开“{{product}}”（每个约 {{views}} 次，其他人对自己看得最多的商品为 {{usual}} 次），几乎不看别的，也没有购买或加购的记录。',
    confirmed_other: '{{count, number}} 个由你判定为虚假的账号。',
  },
  days_other: '{{count}} 天',
  stars_other: '{{count}} 星',
  accounts: '{{sentence}}',
  evidence: {
    alone: '有 {{share}} 的账号比它更接近大多数账号（孤立森林）。',
    hours: '这些账号有 {{share}} 的订单落在全店几乎没有订单的时段；其他账号为 {{usual}}。',
    alike: '这些账号中有 {{share}} 的{{what}}是“{{value}}”；其他账号为 {{usual}}。',
    ids: '这些账号中有 {{share}} 的编号形如“{{value}}”；其他账号为 {{usual}}。',
    stars_other: '它们平均打 {{mean}} 星；其他人的 {{count, number}} 个评分平均为 {{others}} 星。',
  },
  kind: {
    copies: '多个账号同一段文字',
    machines: '机器浏览',
    pushed: '刷单：集中下单',
    refunded: '刷单：全部退款',
    burst: '集中好评或差评',
    contrary: '星级与文字相反',
    clickers: '反复点击同一商品',
    confirmed: '由你判定为虚假',
  },
  verdict: { open: '待定', fake: '已排除', genuine: '真实顾客' },
};

export default words;
