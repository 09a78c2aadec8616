import type en from '../en/movement';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '谁换了客群，去了哪里',
  lead: '用今天的客群回看每个月：每到月底，按当时已知的情况，把每位顾客放进她应属的客群。',
  what: '顾客当时所在的客群',
  from: '从（月底）',
  to: '到（月底）',
  flow: '两个月之间',
  newcomers: '当时还没有',
  none: '不属于任何客群',
  noMonths: '这个店铺的记录都没有日期，无法跟踪任何人。带日期的订单、评价或浏览记录导出可以说明。',
  oneMonth: '这个店铺的记录都在同一个月。时间更长的导出可以说明谁换了客群。',
  summary: {
    moved_other: '{{all}} 位顾客中有 {{count, number}} 位（{{share}}）所在的客群与 {{from}}底不同。',
    settled_other:
      '其中 {{count, number}} 位在 {{from}}底几乎还不了解（记录不到三条，或不到后一个月的一半）：是渐渐为人所知，而不是改变了。',
    nobody: '{{all}} 位顾客中没有人所在的客群与 {{from}}底不同。',
    largest_other:
      '最多的是从“{{left}}”到“{{entered}}”：{{count, number}} 位顾客，此前十二个月共购买 {{money}}。',
    largestNoMoney_other: '最多的是从“{{left}}”到“{{entered}}”：{{count, number}} 位顾客。',
    newcomers_other: '新顾客 {{count, number}} 位。',
    clock: '按回购周期，这段时间有 {{lapsed}} 位流失，{{back}} 位曾流失的顾客回来了。',
  },
  caution: {
    slices: '这些客群是同一人群的切片，之间没有空隙：换了客群的人可能只变了一点点。',
    short:
      '{{month}}底之前的记录还不到今天的一半长。当时已买过几次，取决于导出能回看多久：此后的变动有一部分由此而来。',
    few: '{{month}}底已知的顾客不到 {{fewest}} 位，说明不了什么。',
    agreement: '按这一规则，今天的顾客有 {{share}} 落在她们所在的客群；其余处在边界上。',
    undated: '{{share}} 的记录没有日期：只计入今天，不计入此前的月份。',
    dateless_other: '有 {{count, number}} 位顾客没有带日期的记录，无从得知何时成为顾客，因此不算作新顾客。',
    returns: '订单按退货之后计算，包括后来才退的。',
  },
  table: {
    from: '从',
    to: '到',
    customers: '顾客',
    money: '此前一年购买',
    show: '查看',
    showFlow: '查看从“{{left}}”到“{{entered}}”的顾客',
  },
  by: {
    label: '看什么的变化',
    customers: '顾客数',
    money: '此前十二个月的购买',
    stars: '当月评价的星级',
    blamed: '抱怨：{{aspect}}',
    praised: '表扬：{{aspect}}',
  },
  sizes: {
    title: '各月的客群',
    titleSaid: '各客群每月写了什么',
    summaryMoney: '每月底各客群的顾客在此前十二个月里购买了多少。颜色浅的月份说明不足（见表格）。',
    summarySaid:
      '每月的评价，按写评价的顾客当月底所在的客群计。少于 {{fewest}} 条时不作说明，折线在此断开。色带表示 100 次中有 95 次数值所在的范围；实心圆点表示该客群在这个月确实与其他月份写得不同。',
    surely: '{{month}}，{{segment}}：{{value}}，其他月份为 {{otherwise}}。',
    surelyMore_other: '另有 {{count, number}} 个月份为实心圆点。',
    noneSurely: '没有哪个月份与该客群的其他月份有超出偶然的差别：折线的起伏可能只是偶然。',
    ofReviewsBetween: '{{value}}（共 {{count, number}} 条，在 {{low}} 至 {{high}} 之间）',
    ofReviews: '{{value}}（共 {{count, number}} 条）',
    summary:
      '每月底各客群的顾客数。颜色浅的月份说明不足（见表格）；需要多次购买才能认出的客群，会随着顾客渐渐为人所知而变大。',
    month: '月份',
    known: '顾客',
    note: '说明',
    thin: { short: '历史较短', few: '顾客太少' },
  },
  compareMonths: '比较某个客群在这两个月的情况',
  movers: {
    title: '从“{{left}}”到“{{entered}}”的顾客',
    lead: '前 {{count}} 位，共 {{all}} 位，购买最多的在前。',
    leadAll_other: '共 {{count, number}} 位，购买最多的在前。',
    compare: '与当时“{{name}}”的全部顾客比较',
    compareAll: '与其余所有顾客比较',
    customer: '顾客',
    when: '变动月份',
    money: '此前一年购买',
    why: '变动的原因',
    change: '{{what}}：{{before}} → {{after}}',
    known: '{{what}}：{{after}}（此前未知）',
    text: '她写的内容',
    taste: '她购买和浏览的商品',
    attributes: '她的属性',
    behaviour: '她的行为',
    several: '分几个月',
    export: '全部月份（CSV）',
  },
};

export default words;
