/** Chances that a customer stays away or sends goods back, by the shop's own outcomes. */
export default {
  title: 'Who may stay away or send goods back',
  lead: 'How many of a hundred customers with such a past did. It tells where care pays; it says nothing of what a customer can pay, and no one should be refused or charged by it.',
  download: 'Risks (CSV)',
  lapse: {
    title: 'No order',
    share:
      'Of {{customers}} customers who had ordered, {{happened}} ({{share}}) ordered nothing in the last {{days}} days.',
    ofHer: 'Of a hundred customers with such a past about {{count}} order nothing within {{days}} days.',
  },
  refund: {
    title: 'Goods sent back',
    share:
      'Of {{customers}} earlier customers who ordered in the last {{days}} days, {{happened}} ({{share}}) sent something back.',
    ofHer:
      'Of a hundred customers with such a past who order within {{days}} days about {{count}} send something back.',
  },
  refusal: {
    noOrders: 'Nothing is told: no order has a date.',
    noReturns:
      'Nothing is told: the export has no returns. An export of returns or refunds with customer and date would tell.',
    tooShort: 'Nothing is told: that takes 120 days of orders at least, two windows and something before.',
    tooFew:
      'Of single customers nothing is told: in each of two windows at least {{fewest}} must have done it and {{fewest}} not.',
    noBetter:
      'Of single customers nothing is told: what they did before foretells it no better than the share of all, beyond chance.',
  },
  tested:
    'Tried on the last {{days}} days, which it had not seen: of one who did it and one who did not, the right one had the higher chance in {{auc}} of the cases (50% is a guess); error {{loss}}, by the share alone {{plain}}.',
  reasons: 'It goes most by: {{reasons}}.',
  raises: '{{feature}} (more of it, more risk)',
  lowers: '{{feature}} (more of it, less risk)',
  unclear:
    'Left out: {{count}} who only sent something back in that time; of what they had ordered, the export does not tell when.',
  corrected:
    'Where what was foretold lay above or below what happened, single customers are told a chance that is corrected by it: learned from one half of the customers and tried on the other, error {{loss}}, by the share alone {{plain}}. Whether the next {{days}} days are like these, only they will tell.',
  groups: 'Foretold and happened, by fifths of the customers, the least likely first',
  group: 'Fifth',
  least: '{{place}} (least likely)',
  place: '{{place}}',
  most: '{{place}} (most likely)',
  customers: 'Customers',
  foretold: 'Foretold',
  happened: 'Happened',
};
