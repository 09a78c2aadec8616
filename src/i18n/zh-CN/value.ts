import type en from '../en/value';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '顾客今后的价值与回购时间',
  lead: '只凭订单：每位顾客接下来会买多少、付多少（用已知的时间检验过），以及何时该再来。',
  noShop: {
    title: '没有打开的店铺',
    text: '打开一个店铺，或拖入它的导出文件：顾客今后的价值由订单推算。',
    action: '前往导入',
  },
  working: '顾客价值',
  findings: '可以确定的是',
  toRfm: '按购买给顾客分组（RFM）',
  stand: {
    title: '顾客处在回购周期的哪一步',
    lead: '按本店的购买间隔，以及来得够多的顾客自己的间隔；从不按固定天数。',
    meaning: '含义',
    export: '全部顾客（CSV）',
  },
  state: {
    subscribed: '定期购买',
    'not-yet': '未到时间',
    due: '该来了',
    overdue: '已逾期',
    lapsed: '已流失',
    unknown: '无法判断',
    never: '没有可依据的购买',
  },
  stateHint: {
    subscribed: '像订阅者一样按固定间隔购买，且没有迟到',
    'not-yet': '还会回来的顾客大多在此之后才来',
    due: '会回来的顾客有一半大约在这时回来，或还看不出谁算迟到',
    overdue: '会回来的顾客有四分之三此时已经回来',
    lapsed: '会回来的顾客此时几乎都已回来，其中一半在一半的时间之内就回来了',
    unknown: '回来的顾客太少，或记录的时间太短，看不出时间',
    never: '没有买下并留下的商品，或没有日期',
  },
  calibration: {
    purchases: '推算与实际：购买次数',
    money: '推算与实际：金额',
    summary:
      '{{customers}} 位顾客按推算值从低到高分为十份：带点的线是 {{days}} 天里的实际值，色带是此前的推算值。最高的一份每人推算 {{foretold}}，实际 {{came}}。',
    tenth: '顾客的十分位',
    number: '十分位',
    foretold: '推算',
    came: '实际',
    error: '上下误差',
    of: '顾客',
  },
  customers: {
    byDue: '按预计日期排列的顾客',
    title: '按价值排列的顾客',
    lead: '共 {{all}} 位，这里是前 {{count}} 位；全部顾客都在文件里。',
    which: '显示',
    everybody: '全部顾客',
    id: '顾客',
    purchases: '预计购买次数',
    alive: '仍是顾客的可能',
    value: '价值',
    range: '区间',
    due: '预计日期',
    dueOf: '{{day}}（{{from}} 至 {{until}}）',
    dueHint: '预计日期：到这一天，会回来的顾客有一半已经回来；括号里是四分之一和四分之三回来的日期。',
    state: '状态',
    between: '{{low}} 至 {{high}}',
    none: '没有这样的顾客。',
  },
  due: {
    title: '谁该再买哪件商品',
    lead: '共有 {{all}} 对该来或逾期的顾客与商品，这里是可能性最大的 {{count}} 对。',
    none: '没有哪件商品被足够多的顾客再次购买，或者没有人到时间。',
    export: '到时间的名单（CSV）',
    product: '商品',
    last: '上次购买',
    chance: '再来买它的可能',
  },
  next: {
    title: '下一次会买什么',
    lead: '顾客在下一个购买日明显更常买的商品。',
    from: '买过',
    to: '之后买',
    customers: '顾客',
    share: '占比',
    usual: '一般情况下',
    days: '相隔天数',
  },
  total:
    '从 {{from}} 起的 {{days}} 天里，预计顾客共有 {{purchases}} 个购买日（同一天的多笔订单算一次），合计 {{money}}。',
  totalNoMoney:
    '从 {{from}} 起的 {{days}} 天里，预计顾客共有 {{purchases}} 个购买日（同一天的多笔订单算一次）；支付多少无从得知。',
  nothing: '这个店铺的订单还不足以推算顾客今后的价值。还缺：',
  instead: '在此之前，顾客按最近何时购买、购买几次、支付多少（RFM）分组。',
  insteadDue: '在此之前，顾客按最近何时购买、购买几次、支付多少（RFM）以及何时该再来分组。',
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
      '购买次数取“{{plain}}”：用已知时间的最后一段检验，每位顾客误差 {{plainError}} 次，{{model}}并没有明显更好（{{modelError}} 次）。',
    money:
      '支付金额取“{{plain}}”：每位顾客误差 {{plainError}}。{{model}}加 Gamma–Gamma 模型误差 {{modelError}}，只有在购买次数和金额上都明显更好时才采用。',
  },
  bounds: '下限与上限应包含十位顾客中的八位；检验时包含了 {{share}}。',
  caution: {
    undated_other: '{{count, number}} 行没有日期，未计入。',
    unpriced_other:
      '有 {{count, number}} 位顾客的任何一次购买都没有可计入的金额：不推算他们今后支付多少，合计也不包含他们。',
    'orders-end':
      '最后一笔订单在 {{day}}，而其他记录一直到 {{last}}。要么此后没有再卖出商品，要么较新的订单不在您的导出文件里。这里的一切都以最后一笔订单之日为准。',
    closed:
      '{{times}}没有任何人购买。如果当时店铺休息，那就没有问题：时钟和预测都不计这些天，并假定今后一直营业。如果店铺在营业，那么这些天的订单不在您的导出文件里。',
    'closed-weekdays': '每周有几天从来没有人购买（{{days}}）：这里给出的预计日期都不会落在这些天。',
    closedFrom: '{{from}} 到 {{until}} ',
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
