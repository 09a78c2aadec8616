/** What is measured of a shop, and what would tell where something is not known. */
export default {
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
    clickThrough: '每次商品曝光之后，同一顾客在 {{days}} 天内点击同一商品的比例；一次曝光最多算一次点击。',
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
    position: '无法按位置和模型区分：行为导出不记录商品排在哪里、由谁选出。',
    afterOffer: '推荐之后的满意度未知：导出文件不记录哪些购买来自推荐。',
  },
};
