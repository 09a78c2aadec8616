import { above, below, byConcern, byFeatures, type Archetype } from './archetype';

/** Told by how they review. */
const reviewing: readonly Archetype[] = [
  byFeatures(
    'enthusiastic-reviewer',
    ['Enthusiastic reviewers', '热情点评者'],
    [above('meanRating', 0.25), above('reviewLength', 0.1, 0.5)],
    [
      'Ask them for photos and let their words speak on the product pages.',
      '邀请他们晒图，把他们的好评放到商品页上。',
    ],
  ),
  byFeatures(
    'critical-voice',
    ['Critical voices', '挑剔的声音'],
    [below('meanRating', 0.35, 1.1)],
    [
      'Answer their complaints in person and fix what they name most often.',
      '逐一回复他们的不满，并优先改进他们提得最多的问题。',
    ],
  ),
  byFeatures(
    'happy-customer',
    ['Happy customers', '满意的顾客'],
    [above('meanRating', 0.3, 0.9)],
    [
      'Invite them to recommend the shop to a friend, with a reward for both.',
      '邀请他们把店铺推荐给朋友，双方都得奖励。',
    ],
  ),
  byFeatures(
    'detailed-reviewer',
    ['Detailed reviewers', '详尽评测者'],
    [above('reviewLength', 0.45)],
    [
      'Send them new products to test and quote their reviews where others decide.',
      '请他们试用新品，并在他人决策处引用他们的评测。',
    ],
  ),
  byFeatures(
    'brief-reviewer',
    ['Reviewers of few words', '言简意赅者'],
    [below('reviewLength', 0.4, 0.9)],
    ['Ask them one short question instead of a long survey.', '用一个简短的问题代替冗长的问卷。'],
  ),
  byFeatures(
    'prolific-reviewer',
    ['Prolific reviewers', '高产点评者'],
    [above('reviews', 0.5)],
    [
      'Make them the voice of the shop: a tester badge and first pick of new arrivals.',
      '让他们成为店铺代言人：授予体验官称号并优先试新。',
    ],
  ),
];

/** Told by what they write about. */
const caring: readonly Archetype[] = [
  byConcern(
    'quality',
    'quality-seeker',
    ['Quality seekers', '品质追求者'],
    [
      'Lead with materials, workmanship and guarantees rather than with price.',
      '突出材质、做工和质保，而不是价格。',
    ],
  ),
  byConcern(
    'price',
    'bargain-hunter',
    ['Bargain hunters', '精打细算者'],
    ['Tell them first about sales, bundles and price drops.', '优先告知他们促销、组合优惠和降价信息。'],
  ),
  byConcern(
    'gifts',
    'gift-giver',
    ['Gift givers', '送礼达人'],
    [
      'Offer gift wrapping and cards, and remind them ahead of holidays.',
      '提供礼品包装和贺卡，并在节日前提醒他们。',
    ],
  ),
  byConcern(
    'delivery',
    'fast-delivery-fan',
    ['Fast-delivery fans', '看重物流的顾客'],
    [
      'Promise a delivery date on the product page and keep them informed on the way.',
      '在商品页承诺送达日期，并全程告知物流进度。',
    ],
  ),
  byConcern(
    'service',
    'service-minded',
    ['Service-minded customers', '看重服务的顾客'],
    [
      'Show support hours and easy returns clearly, and answer them within a day.',
      '清楚展示客服时间和便捷退换，并在一天内回复他们。',
    ],
  ),
  byConcern(
    'hobby',
    'hobbyist',
    ['Hobbyists', '兴趣玩家'],
    [
      'Feed their passion with guides, upgrades and a community around it.',
      '用教程、进阶装备和社群来支持他们的爱好。',
    ],
  ),
  byConcern(
    'looks',
    'style-lover',
    ['Style lovers', '颜值爱好者'],
    [
      'Show looks in real settings and tell them about new designs first.',
      '用实景图展示外观，新设计优先告知他们。',
    ],
  ),
  byConcern(
    'ease',
    'ease-seeker',
    ['Fans of ease of use', '便捷至上者'],
    [
      'Show short how-to videos and products that work right out of the box.',
      '展示简短的使用视频和开箱即用的商品。',
    ],
  ),
  byConcern(
    'comfort',
    'comfort-seeker',
    ['Comfort seekers', '舒适优先者'],
    [
      'Give exact sizes and materials, and make an exchange of sizes free.',
      '给出准确的尺码和材质，并提供免费换码。',
    ],
  ),
];

export const reviewingArchetypes: readonly Archetype[] = [...reviewing, ...caring];
