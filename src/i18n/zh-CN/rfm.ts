import type en from '../en/rfm';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '按购买给顾客分组（RFM）',
  lead: '按最近一次购买（R）、购买次数（F）和金额（M）给每位顾客分组。只要有订单，无论客群是否存在，这样的分组总是可用。',
  noOrders: '这个店铺的导出文件中没有订单，无法按购买分组。',
  oldRun: '这次分析来自较早的版本。重新分析后即可按购买给顾客分组。',
  all: '全部分组',
  allLead: '每组的划分规则如下；天数和订单数取自本店。',
  use: '把这些分组用作客群',
  chosen: '{{group}}：{{customers}} 位顾客',
  chosenMoney: '他们至今共支付 {{money}}。',
  grid: {
    name: '最近何时购买、购买过几次',
    summary: '共 {{buyers}} 位有订单的顾客；最大的一组是“{{group}}”，占全部顾客的 {{share}}。',
    orders: '订单数',
    days: '最近一次订单',
    group: '分组',
    customers: '顾客',
    share: '顾客占比',
    money: '支付金额',
    moneyShare: '金额占比',
    rule: '划分规则',
    ofMoney: '占金额 {{share}}',
    cell: '{{orders}}，最近一单：{{days}}',
    read: '越往上订单越多，越往右时间越久，颜色越深金额占比越大。点选一格可查看所在分组。',
    readNoMoney: '越往上订单越多，越往右时间越久，颜色越深顾客越多。点选一格可查看所在分组。',
  },
  days: {
    any: '任何时间',
    unknown: '无日期',
    within_other: '{{count, number}} 天内',
    between: '{{from}} 至 {{to}} 天前',
    over_other: '{{count, number}} 天以前',
  },
  orders: {
    exactly_other: '{{count, number}} 单',
    between: '{{from}} 至 {{to}} 单',
    from_other: '{{count, number}} 单及以上',
  },
  group: {
    'most-loyal': { title: '最忠实', action: '优先致谢：新品先选、一句私人问候，不必让利。' },
    loyal: { title: '忠实', action: '下一单给予奖励，并在该补货时提醒他们。' },
    returning: { title: '回头客', action: '推荐与已购商品搭配的东西，让回购成为习惯。' },
    new: { title: '新客', action: '欢迎他们，并给出再次下单的理由。' },
    once: { title: '只买过一次', action: '提醒一次可搭配的商品即可，预算留给其他顾客。' },
    'at-risk': { title: '沉默的老顾客', action: '亲自询问他们缺什么；用优惠的心头好挽回，值得。' },
    lapsed: { title: '不再光顾', action: '发一次挽回优惠，之后只在有回应的顾客身上花预算。' },
    never: { title: '没有留下商品', action: '先看原因：全部退货的人与从未下单的人，需要不同的做法。' },
  },
  rule: {
    'most-loyal': '超过 {{often}} 单，且最近一单在 {{gone}} 天内。',
    'most-loyalTimeless': '超过 {{often}} 单。',
    loyal: '{{regular}} 单及以上，且最近一单在 {{gone}} 天内。',
    loyalTimeless: '{{regular}} 单及以上。',
    returning: '2 至 {{below}} 单，且最近一单在 {{gone}} 天内。',
    returningTimeless: '2 至 {{below}} 单。',
    returningShort: '两单及以上。',
    onceShort: '只有一单。',
    new: '只有一单，且在最近 {{recent}} 天内。',
    once: '只有一单，在 {{recent}} 天以前或时间未知。',
    'at-risk': '{{regular}} 单及以上，但已超过 {{gone}} 天没有下单。',
    lapsed: '2 至 {{below}} 单，但已超过 {{gone}} 天没有下单。',
    never: '没有买下并留下的商品：文件中没有订单、买下的全部退回、只有退货，或只有运费。',
  },
  limits: {
    title: '由此能知道什么，不能知道什么',
    rules:
      '这些分组是按规则划出来的，不是发现的：靠近边界的顾客完全可能落在另一边。它们给顾客排序，并不表示存在不同类型的顾客。',
    once: '有 {{once}} 位买家（{{share}}）只下过一单。仅凭一单，无法判断他们是离开了，还是暂时不需要。',
    rhythm:
      '再次购买的顾客，中位间隔为 {{rhythm}} 天。超过 {{gone}} 天没有下单就称为不再光顾；其中有些人仍会回来。',
    short:
      '导出文件只覆盖 {{days}} 天；至少需要 {{needed}} 天才能判断谁是新客、谁是忠实顾客、谁不再光顾，因此不作这些称呼。',
    noRhythm: '再次购买的顾客太少，看不出通常的间隔，因此不把任何人称为不再光顾。',
    undated_other: '{{count, number}} 位买家的订单都没有日期，不知道最近一次是何时。',
    margin:
      '花钱之前先测试：最大的一组有 {{customers}} 位顾客，若回应率为 {{rate}}，误差约为上下 {{margin}} 个百分点；更小的组误差更大。',
    small: '人数太少（不足 {{few}} 位），平均值说明不了什么：{{groups}}。',
  },
};

export default words;
