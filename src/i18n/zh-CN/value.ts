import type en from '../en/value';
import type { Words } from '../words';

const words: Words<typeof en> = {
  total:
    '从 {{from}} 起的 {{days}} 天里，预计顾客共有 {{purchases}} 个购买日（同一天的多笔订单算一次），合计 {{money}}。',
  totalNoMoney:
    '从 {{from}} 起的 {{days}} 天里，预计顾客共有 {{purchases}} 个购买日（同一天的多笔订单算一次）；支付多少无从得知。',
  nothing: '这个店铺的订单还不足以推算顾客今后的价值。还缺：',
  instead: '在此之前，顾客按最近何时购买、购买几次、支付多少（RFM）以及何时该再来分组。',
  need: {
    buyers: '需要 {{need}} 位有带日期订单的顾客；现有 {{have}} 位。',
    days: '需要 {{need}} 天的订单；现有 {{have}} 天。',
    repeats: '需要 {{need}} 位在前一段时间里有两个以上购买日的顾客；现有 {{have}} 位。',
    returned: '需要 {{need}} 位前一段时间的顾客在后一段时间里再次购买，以便检验；现有 {{have}} 位。',
    seasons: '需要 {{need}} 天的订单，因为购买集中在一个季节，每个季节都要见过两次；现有 {{have}} 天。',
  },
  method: {
    'pareto-nbd': 'Pareto/NBD 模型',
    'mbg-nbd': 'MBG/NBD 模型',
    'bg-nbd': 'BG/NBD 模型',
    'last-period': '与上一段时间相同',
    'same-pace': '保持迄今的节奏',
  },
  model: {
    purchases:
      '购买次数由 {{model}} 推算：用已知时间的最后一段检验，每位顾客误差 {{modelError}} 次，而“{{plain}}”误差 {{plainError}} 次（均方根）。',
    money:
      '支付金额由它和 Gamma–Gamma 模型推算：每位顾客误差 {{modelError}}，“{{plain}}”误差 {{plainError}}。',
  },
  plain: {
    purchases:
      '购买次数取“{{plain}}”：用已知时间的最后一段检验，每位顾客误差 {{plainError}} 次，没有模型明显更好（{{model}}：{{modelError}} 次）。',
    money: '支付金额取“{{plain}}”：每位顾客误差 {{plainError}}；没有模型明显更好（{{modelError}}）。',
  },
  bounds: '下限与上限应包含十位顾客中的八位；检验时包含了 {{share}}。',
  caution: {
    undated_other: '{{count, number}} 行没有日期，未计入。',
    seasonal: '一年中有三个月占了购买的 {{share}}：接下来的时间可能与检验时不是同一个季节。',
    'one-customer':
      '有一位顾客支付了全部金额的 {{share}}：总额取决于这一位，对全体顾客的说法其实说的就是这一位。',
    'spend-depends': {
      more: '购买越频繁的顾客，每次支付也越多；金额模型假定两者互不相关。',
      less: '购买越频繁的顾客，每次支付反而越少；金额模型假定两者互不相关。',
    },
    'total-off': {
      above: '检验时，全部推算之和偏高 {{share}}。',
      below: '检验时，全部推算之和偏低 {{share}}。',
    },
    'bounds-narrow': '下限与上限过窄：检验时只包含了 {{share}} 的顾客。',
  },
};

export default words;
