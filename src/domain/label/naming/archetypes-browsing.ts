import { above, below, byFeatures, within, type Archetype } from './archetype';

/** Told by events on the site: views, carts and what comes of them. */
export const browsingArchetypes: readonly Archetype[] = [
  byFeatures(
    'yet-to-buy',
    ['Visitors yet to buy', '尚未下单的访客'],
    [within(below('frequency', 0.2), 0, 0.6), below('views', -2, 0)],
    [
      'Make the first order easy: a small welcome offer on what they looked at last.',
      '降低首单门槛：对他们最近浏览的商品给出小额新客优惠。',
    ],
  ),
  byFeatures(
    'browser',
    ['Browsers who rarely buy', '只逛少买的浏览者'],
    [above('views', 0.3), below('viewToPurchase', 0.1)],
    [
      'Turn looking into buying with saved lists and a note when a viewed product gets cheaper.',
      '用收藏清单和浏览商品降价提醒，把浏览变成购买。',
    ],
  ),
  byFeatures(
    'cart-abandoner',
    ['Cart abandoners', '加购未下单者'],
    [above('viewToCart', 0.25), below('viewToPurchase', 0.1, 0.6)],
    [
      'Remind them of the full cart within a day and state shipping costs early.',
      '在一天内提醒他们购物车中的商品，并尽早说明运费。',
    ],
  ),
  byFeatures(
    'cart-collector',
    ['Cart collectors', '爱加购的顾客'],
    [above('carts', 0.4, 0.9)],
    [
      'Let carts be saved as wish lists and offer a bundle price on what is in them.',
      '让购物车可存为心愿单，并对其中的商品给出组合优惠。',
    ],
  ),
  byFeatures(
    'decisive-buyer',
    ['Decisive buyers', '果断下单者'],
    [above('viewToPurchase', 0.4)],
    [
      'Keep their way short: one-click reorder and few, fitting suggestions.',
      '让购买路径更短：一键复购和少而准的推荐。',
    ],
  ),
  byFeatures(
    'curious-clicker',
    ['Curious clickers', '好奇的点击者'],
    [above('clickThrough', 0.4, 0.9)],
    [
      'Test new products and banners on them first, because they look at what is offered.',
      '新品和活动先向他们展示，他们愿意点开看看。',
    ],
  ),
  byFeatures(
    'careful-looker',
    ['Careful lookers', '仔细比较者'],
    [above('dwell', 0.45, 0.9)],
    [
      'Give them details to decide on: comparison tables, measurements and real photos.',
      '提供便于决策的细节：对比表、尺寸和实拍图。',
    ],
  ),
  byFeatures(
    'light-visitor',
    ['Light visitors', '轻度访客'],
    [below('views', 0.45, 0.9)],
    [
      'Bring them back with one clear message a month about what is popular.',
      '每月用一条清晰的热门资讯把他们带回来。',
    ],
  ),
];
