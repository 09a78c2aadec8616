import { above, below, byFeatures, within, type Archetype } from './archetype';

/**
 * Told by orders: recency, frequency, money, baskets. Those of `recency`, `tenure` and `variety` alone are
 * also found in a shop that has reviews but no orders, so they speak of no order.
 */
export const buyingArchetypes: readonly Archetype[] = [
  byFeatures(
    'loyal-big-spender',
    ['Loyal big spenders', '忠诚大客户'],
    [above('monetary', 0.4), above('frequency', 0.3), below('recency', 0, 0.3)],
    [
      'Invite them to a loyalty programme with early access to new arrivals.',
      '邀请他们加入会员计划，新品优先购买。',
    ],
  ),
  byFeatures(
    'loyal-regular',
    ['Loyal regulars', '忠实常客'],
    [above('frequency', 0.4), below('recency', -0.1, 0.4)],
    [
      'Thank them with a reward on every fifth order and remind them when it is time to restock.',
      '每满五单给予奖励，并在补货时间到来时提醒他们。',
    ],
  ),
  byFeatures(
    'big-ticket',
    ['Big-ticket buyers', '高客单价顾客'],
    [above('averageOrder', 0.45), below('frequency', -0.2, 0.2)],
    [
      'Show them premium ranges and matching accessories right after each purchase.',
      '在每次购买后向他们推荐高端系列和配套商品。',
    ],
  ),
  byFeatures(
    'frequent-small-basket',
    ['Frequent small baskets', '高频小单顾客'],
    [above('frequency', 0.25), below('averageOrder', 0.25)],
    [
      'Raise the basket with bundles and a free-shipping threshold a little above their usual order.',
      '用组合装和略高于其平时客单价的包邮门槛来提高每单金额。',
    ],
  ),
  byFeatures(
    'bulk-buyer',
    ['Bulk buyers', '批量采购者'],
    [above('basketSize', 0.6)],
    ['Offer volume prices and a quick reorder list.', '提供批量价和一键再次购买清单。'],
  ),
  byFeatures(
    'new-customer',
    ['New customers', '新客'],
    [below('tenure', 0.5), below('recency', 0.2, 0.6)],
    [
      'Welcome them with a short series of tips and an offer to come back for.',
      '用新客欢迎系列内容和回访优惠来留住他们。',
    ],
  ),
  byFeatures(
    'one-time-buyer',
    ['One-time buyers', '一次性买家'],
    [within(below('frequency', 0.2), 0.8, 1.6)],
    [
      'Give them a reason for a second order: a voucher for what goes with their first.',
      '用与首单搭配的商品优惠券给他们一个再次下单的理由。',
    ],
  ),
  byFeatures(
    'lapsing-valued',
    ['Good customers slipping away', '正在流失的优质客户'],
    [above('recency', 0.4), above('monetary', 0.1, 0.6)],
    [
      'Win them back personally: ask what they miss and offer a favourite at a good price.',
      '主动回访，询问他们缺少什么，并以优惠价提供他们喜爱的商品。',
    ],
  ),
  byFeatures(
    'lapsed',
    ['Lapsed customers', '沉睡顾客'],
    [above('recency', 0.5)],
    [
      'Send one win-back offer, then save the budget for customers who answer.',
      '发送一次召回优惠，之后把预算留给有回应的顾客。',
    ],
  ),
  byFeatures(
    'long-standing',
    ['Long-standing customers', '资深老顾客'],
    [above('tenure', 0.5, 0.8), below('recency', -0.1, 0.2)],
    [
      'Mark their anniversary with the shop and show that long loyalty is noticed.',
      '在他们成为顾客的周年日送上心意，让长期的信任得到回应。',
    ],
  ),
  byFeatures(
    'recently-active',
    ['Recently active customers', '近期活跃顾客'],
    [below('recency', 0.5, 0.8)],
    [
      'Follow up while interest is warm: suggest what goes with their latest choice.',
      '趁热打铁，推荐与他们最近所选搭配的商品。',
    ],
  ),
  byFeatures(
    'small-spender',
    ['Small-order shoppers', '小额顾客'],
    [below('averageOrder', 0.4, 0.7), below('monetary', 0.2, 0.5)],
    [
      'Show low-priced favourites and sets that make a second item easy to add.',
      '展示低价热销款和组合装，让他们轻松多加一件。',
    ],
  ),
  byFeatures(
    'broad-explorer',
    ['Broad explorers', '广泛尝新者'],
    [above('variety', 0.4, 0.9)],
    [
      'Show them what is new in every category and let them be first to try it.',
      '向他们展示各品类的新品，让他们率先尝试。',
    ],
  ),
  byFeatures(
    'slow-planner',
    ['Occasional shoppers', '偶尔光顾者'],
    [above('daysBetween', 0.4, 0.7), below('frequency', -0.1, 0.2)],
    [
      'Write to them at the season in which they usually come back, not every week.',
      '在他们通常回来的时节联系他们，而不是每周打扰。',
    ],
  ),
];
