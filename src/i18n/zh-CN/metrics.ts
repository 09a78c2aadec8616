import type en from '../en/metrics';
import type { Words } from '../words';

const words: Words<typeof en> = {
  lead: '这家店的导出文件能说明顾客看到、点击、购买、好评和复购的情况。',
  title: '经营指标',
  metric: '指标',
  figure: '数值',
  interval: '可信区间',
  between: '{{low}} 至 {{high}}',
  whole: '全量统计',
  counted: '统计基数',
  parts: '按客群和周',
  show: '查看',
  showParts: '按客群和周查看{{metric}}',
  segment: '客群',
  week: '周（起始日）',
  bySegment: '各客群的{{metric}}',
  byWeek: '每周的{{metric}}',
  segmentNote: '条形末端的线表示数值所在的范围（95% 可信）。',
  weekNote: '顾客少于 {{count}} 位的周不画在线上，表格中可见。',
  of: {
    reach_other: '{{value}} 位顾客',
    shownProducts_other: '{{value}} 件商品',
    clickThrough_other: '{{value}} 次曝光',
    interaction_other: '{{value}} 次曝光',
    conversion_other: '{{value}} 次点击或浏览',
    stars_other: '{{value}} 条评价',
    satisfied_other: '{{value}} 条评价',
    repeatRate_other: '{{value}} 位买家',
    listCoverage_other: '{{value}} 件商品',
  },
  name: {
    reach: '触达率',
    shownProducts: '曝光商品占比',
    clickThrough: '点击率',
    interaction: '互动率',
    conversion: '转化率',
    stars: '平均星级',
    satisfied: '好评占比',
    repeatRate: '复购率',
    listCoverage: '推荐覆盖率',
  },
  definition: {
    reach: '至少看到过一件商品曝光的顾客占全部顾客的比例。',
    shownProducts: '有过曝光的商品占全部商品的比例。',
    clickThrough:
      '每次商品曝光之后，同一顾客在 {{days}} 天内点击同一商品（没有点击记录时为浏览）的比例；一次曝光最多算一次点击。',
    interaction: '每次商品曝光之后，同一顾客在 {{days}} 天内浏览、收藏、加购或购买该商品的比例。',
    conversion: '每次点击商品（没有点击记录时为浏览）之后，同一顾客在 {{days}} 天内购买同一商品的比例。',
    stars: '写明顾客的评价的平均星级，1 到 5 星。',
    satisfied: '这些评价中四星和五星的比例。',
    repeatRate: '首次下单后 {{days}} 天内在另一天再次下单的买家比例；首单还不满这么久的买家暂不计入。',
    listCoverage: '出现在至少一位顾客推荐列表中的商品比例。',
  },
  missing: {
    noImpressions: '未知：没有导出文件记录顾客看到了什么。带曝光的行为日志（顾客、商品、时间）可以说明。',
    noClicks: '未知：没有导出文件记录点击或浏览。带点击的行为日志可以说明。',
    noDates: '未知：需要计数的记录都没有日期。带时间的导出文件可以说明。',
    noOrders: '未知：没有订单。店铺的订单导出可以说明。',
    tooShort: '暂时未知：没有任何首单早于 {{days}} 天前。时间跨度更长的订单可以说明。',
    noStars: '未知：没有写明顾客的星级评价。带顾客编号的评价可以说明。',
    noLists: '未知：还没有推荐过任何商品。',
  },
  unknown: {
    position:
      '这些数值不按位置和模型区分：大多数导出文件不记录商品排在哪里、由谁选出；有记录时（如橱窗事件），这里也尚未据此统计。',
    afterOffer: '推荐之后的满意度未知：订单不记录哪些购买来自推荐。',
  },
};

export default words;
