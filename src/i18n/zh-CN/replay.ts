import type en from '../en/replay';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '回放',
  lead: '店铺当时的样子：每条记录按自己的时间出现，速度任选。',
  isReplay:
    '这是对导出记录的回放，不是实时连接。顾客按截至当时的行为归入当前分析的客群；新顾客从第一条记录起加入。过程中不重新训练。',
  records:
    '{{total}} 条有日期的记录；{{undated}} 条没有日期，不参与回放；{{late}} 条在导出文件中排在更晚的记录之后，仍按各自的时间处理。',
  noDates: '没有任何记录带日期',
  noDatesText: '回放依据日期进行。带日期的订单、事件或评价都可以。',
  play: '播放',
  pause: '暂停',
  place: '回放的时间',
  speed: '每秒的天数',
  figures: '截至当时',
  figure: {
    records: '记录',
    customers: '已知顾客',
    newcomers: '最近 {{days}} 天的新顾客',
    active: '最近 {{days}} 天有活动的顾客',
    orders: '订单',
    money: '金额',
    returns: '退货',
    reviews: '评价',
  },
  event: {
    impression: '曝光',
    view: '浏览',
    click: '点击',
    favourite: '喜欢',
    cart: '加入购物车',
    purchase: '购买',
    dismiss: '不感兴趣',
  },
  table: { orderLines: '订单', returns: '退货', reviews: '评价' },
  segments: '客群',
  segmentsText: '当时已有记录的顾客各在哪个客群。',
  waiting_other: '{{formatted}} 位顾客有新的行为，稍后重新归类；暂停时所有人都会重新归类。',
  top: '最近 {{days}} 天最常选的商品',
  nothing: '还没有。',
  latest: '最近的记录',
  record: '{{at}} · {{what}} · {{customer}} · {{product}}',
  nobody: '无顾客',
  noProduct: '无商品',
  follow: '跟随一位顾客',
  followText: '按截至当时的行为给出她的客群和列表，由当前分析的模型生成：这些模型知道其他人后来做了什么。',
  customer: '顾客',
  choose: '选择顾客',
  unknown: '对她还一无所知：列表是本店顾客最常选的商品。',
  standsIn: '客群：{{segment}}',
};

export default words;
