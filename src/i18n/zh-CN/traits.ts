import type en from '../en/traits';
import type { Words } from '../words';

const words: Words<typeof en> = {
  ratio: {
    monetary: {
      more: '消费额是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '消费额比通常低 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    averageOrder: {
      more: '客单价是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '客单价比通常低 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    reviewLength: {
      more: '评论长度是通常的 {{ratio}} 倍',
      less: '评论比通常短 {{percent}}',
    },
    frequency: {
      more: '下单次数是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '下单次数比通常少 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    reviews: {
      more: '评论数是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '评论数比通常少 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    variety: {
      more: '不同商品数是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '不同商品数比通常少 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    views: {
      more: '浏览次数是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '浏览次数比通常少 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    carts: {
      more: '加购次数是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '加购次数比通常少 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
    basketSize: {
      more: '每单件数是通常的 {{ratio}} 倍（{{a}}，全店通常 {{b}}）',
      less: '每单件数比通常少 {{percent}}（{{a}}，全店通常 {{b}}）',
    },
  },
  value: {
    recency_other: '最近一次活跃在 {{a}} 天前，全店通常 {{b}} 天',
    tenure_other: '成为顾客已 {{a}} 天，全店通常 {{b}} 天',
    daysBetween_other: '每 {{a}} 天购买一次，全店通常 {{b}} 天',
    daysBetweenReviews_other: '每 {{a}} 天写一次评论，全店通常 {{b}} 天',
    dwell_other: '每次浏览停留 {{a}} 秒，全店通常 {{b}} 秒',
    reviewLength_other: '评论长度：{{a}} 字，全店通常 {{b}} 字',
    meanRating: '平均打 {{a}} 分（满分 5 分），全店通常 {{b}} 分',
    otherProduct: '再买时 {{a}} 会换别的商品，全店通常 {{b}}',
    gapVariation: '购买间隔的波动为间隔的 {{a}}，全店通常 {{b}}',
    viewToCart: '看过的商品有 {{a}} 加入购物车，全店通常 {{b}}',
    viewToPurchase: '看过的商品有 {{a}} 会买下，全店通常 {{b}}',
    clickThrough: '{{a}} 的展示会被点击，全店通常 {{b}}',
    age: '年龄 {{a}} 岁，全店通常 {{b}} 岁',
    income: '收入 {{a}}，全店通常 {{b}}',
    monetary: '消费额：{{a}}，全店通常 {{b}}',
    averageOrder: '客单价：{{a}}，全店通常 {{b}}',
    frequency: '下单次数：{{a}}，全店通常 {{b}}',
    reviews: '评论数：{{a}}，全店通常 {{b}}',
    variety: '不同商品数：{{a}}，全店通常 {{b}}',
    views: '浏览次数：{{a}}，全店通常 {{b}}',
    carts: '加购次数：{{a}}，全店通常 {{b}}',
    basketSize: '每单件数：{{a}}，全店通常 {{b}}',
  },
  attribute: {
    gender: '{{a}} 为{{v}}，全店 {{b}}',
    city: '{{a}} 住在 {{v}}，全店 {{b}}',
    country: '{{a}} 来自 {{v}}，全店 {{b}}',
    occupation: '{{a}} 的职业为 {{v}}，全店 {{b}}',
    income: '{{a}} 的收入为 {{v}}，全店 {{b}}',
    age: '{{a}} 的年龄为 {{v}}，全店 {{b}}',
    other: '{{a}} 的{{attribute}}为 {{v}}，全店 {{b}}',
  },
  rareValues: {
    gender: '其他性别',
    city: '其他城市',
    country: '其他国家或地区',
    occupation: '其他',
    income: '其他水平',
    age: '其他',
  },
  gender: {
    female: '女性',
    male: '男性',
  },
  qualifier: {
    recency: { more: '许久未来', less: '近期活跃' },
    frequency: { more: '常下单', less: '少下单' },
    monetary: { more: '消费较高', less: '消费较低' },
    averageOrder: { more: '客单价高', less: '客单价低' },
    tenure: { more: '老顾客', less: '较新' },
    basketSize: { more: '每单多件', less: '每单少件' },
    variety: { more: '品类多样', less: '品类集中' },
    otherProduct: { more: '常买新品', less: '常买旧品' },
    gapVariation: { more: '时间不定', less: '间隔均匀' },
    daysBetween: { more: '购买间隔长', less: '购买间隔短' },
    daysBetweenReviews: { more: '评论间隔长', less: '评论间隔短' },
    meanRating: { more: '评分高', less: '评分低' },
    reviewLength: { more: '评论详尽', less: '评论简短' },
    reviews: { more: '常写评论', less: '少写评论' },
    views: { more: '浏览多', less: '浏览少' },
    carts: { more: '加购多', less: '加购少' },
    viewToCart: { more: '加购率高', less: '加购率低' },
    viewToPurchase: { more: '成交率高', less: '成交率低' },
    clickThrough: { more: '点击率高', less: '点击率低' },
    dwell: { more: '停留久', less: '停留短' },
    age: { more: '年龄较大', less: '较年轻' },
    income: { more: '收入较高', less: '收入较低' },
  },
};

export default words;
