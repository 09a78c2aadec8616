import type { ArchetypeKey } from '../../domain/label/archetypes/archetypes';

/**
 * Each type of customer: what a segment of it is called, and one suggested action, a full sentence; of types that are
 * told by what they are about, the action that names it too.
 */
export default {
  'loyal-big-spender': {
    title: 'Loyal big spenders',
    action: 'Invite them to a loyalty programme with early access to new arrivals.',
  },
  'loyal-regular': {
    title: 'Loyal regulars',
    action:
      'Thank them with a reward on every fifth order and remind them when their next order is usually due.',
  },
  'big-ticket': {
    title: 'Big-ticket buyers',
    action: 'Show them premium ranges and matching accessories right after each purchase.',
  },
  'frequent-small-basket': {
    title: 'Frequent small baskets',
    action: 'Raise the basket with bundles and a free-shipping threshold a little above their usual order.',
  },
  'bulk-buyer': {
    title: 'Bulk buyers',
    action: 'Offer volume prices and a quick reorder list.',
  },
  'new-customer': {
    title: 'New customers',
    action: 'Welcome them with a short series of tips and an offer to come back for.',
  },
  'one-time-buyer': {
    title: 'One-time buyers',
    action: 'Give them a reason for a second order: a voucher for what goes with their first.',
  },
  'lapsing-valued': {
    title: 'Good customers slipping away',
    action: 'Win them back personally: ask what they miss and offer a favourite at a good price.',
  },
  lapsed: {
    title: 'Lapsed customers',
    action: 'Send one win-back offer, then save the budget for customers who answer.',
  },
  'long-standing': {
    title: 'Long-standing customers',
    action: 'Mark their anniversary with the shop and show that long loyalty is noticed.',
  },
  'recently-active': {
    title: 'Recently active customers',
    action: 'Follow up while interest is warm: suggest what goes with their latest choice.',
  },
  'small-spender': {
    title: 'Small-order shoppers',
    action: 'Show low-priced favourites and sets that make a second item easy to add.',
  },
  'broad-explorer': {
    title: 'Broad explorers',
    action: 'Show them what is new in every category and let them be first to try it.',
  },
  'slow-planner': {
    title: 'Occasional shoppers',
    action: 'Write to them at the season in which they usually come back, not every week.',
  },
  quieter: {
    title: 'Quieter customers',
    action:
      'Remind them of what they bought last and give one reason to come back; keep costly offers for those who answer.',
  },
  'larger-orders': {
    title: 'Customers with larger orders',
    action: 'Show them the better ranges first, and what completes an order.',
  },
  'smaller-orders': {
    title: 'Customers with smaller orders',
    action: 'Offer sets, and one small thing that goes with what is in the basket.',
  },
  'more-often': {
    title: 'Customers who buy more often',
    action: 'Reward the next order before it is due, and let them buy the same again in one step.',
  },
  'less-often': {
    title: 'Customers who buy less often',
    action: 'Give them a reason for one more order: what goes with their last one, at a price for trying it.',
  },
  'sent-back': {
    title: 'Bought and sent back',
    action: 'Ask why nothing stayed with them: size, description or quality; then offer a better fit.',
  },
  returner: {
    title: 'Customers who send much back',
    action:
      'Find out why before the next order: which sizes, products or photos mislead them; leave them out of free returns and of offers by spend until that is fixed.',
  },
  'yet-to-buy': {
    title: 'Visitors yet to buy',
    action: 'Make the first order easy: a small welcome offer on what they looked at last.',
  },
  'without-orders': {
    title: 'Customers without an order',
    action:
      'Check whether they ordered where this export does not reach; if not, make the first order easy with a small welcome offer.',
  },
  browser: {
    title: 'Rarely buying browsers',
    action: 'Turn looking into buying with saved lists and a note when a viewed product gets cheaper.',
  },
  'cart-abandoner': {
    title: 'Cart abandoners',
    action: 'Remind them of the full cart within a day and state shipping costs early.',
  },
  'cart-collector': {
    title: 'Cart collectors',
    action: 'Let carts be saved as wish lists and offer a bundle price on what is in them.',
  },
  'decisive-buyer': {
    title: 'Decisive buyers',
    action: 'Keep their way short: one-click reorder and few, fitting suggestions.',
  },
  'curious-clicker': {
    title: 'Curious clickers',
    action: 'Test new products and banners on them first, because they look at what is offered.',
  },
  'careful-looker': {
    title: 'Careful lookers',
    action: 'Give them details to decide on: comparison tables, measurements and real photos.',
  },
  'light-visitor': {
    title: 'Light visitors',
    action: 'Bring them back with one clear message a month about what is popular.',
  },
  'enthusiastic-reviewer': {
    title: 'Enthusiastic reviewers',
    action: 'Ask them for photos and let their words speak on the product pages.',
  },
  'critical-voice': {
    title: 'Critical voices',
    action: 'Answer their complaints in person and fix what they name most often.',
  },
  'happy-customer': {
    title: 'Happy customers',
    action: 'Invite them to recommend the shop to a friend, with a reward for both.',
  },
  'detailed-reviewer': {
    title: 'Detailed reviewers',
    action: 'Send them new products to test and quote their reviews where others decide.',
  },
  'brief-reviewer': {
    title: 'Reviewers of few words',
    action: 'Ask them one short question instead of a long survey.',
  },
  'prolific-reviewer': {
    title: 'Prolific reviewers',
    action: 'Make them the voice of the shop: a tester badge and first pick of new arrivals.',
  },
  'gift-giver': {
    title: 'Gift givers',
    action: 'Offer gift wrapping and cards, and remind them ahead of holidays.',
  },
  hobbyist: {
    title: 'Hobbyists',
    action: 'Feed their passion with guides, upgrades and a community around it.',
  },
  seasonal: {
    title: 'Seasonal customers',
    action: 'Write to them a few weeks before the time of the year at which they come, and little between.',
    actionAbout:
      'Write to them a few weeks before {{topic}}, when they come year after year, and little between.',
  },
  specialist: {
    title: 'Specialists',
    action: 'Show them the whole range of their one category, what is new there and what goes with it.',
    actionAbout: 'Show them the whole range under “{{topic}}”, what is new there and what goes with it.',
  },
  'topic-lover': {
    title: 'Drawn to',
    action: 'Show them more of the topics they come back to, in mails and on the start page.',
    actionAbout: 'Show them more to do with “{{topic}}”, in mails and on the start page.',
  },
  'few-accounts': {
    title: 'A few accounts',
    action: 'So few are no audience for a campaign: speak to them in person.',
  },
  'everyday-customer': {
    title: 'Mixed customers',
    action: 'Keep in touch with a regular selection of what is popular with customers like them.',
  },
} as const satisfies Readonly<Record<ArchetypeKey, { title: string; action: string; actionAbout?: string }>>;
