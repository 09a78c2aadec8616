/** What is measured of a shop, and what would tell where something is not known. */
export default {
  name: {
    reach: 'Reach',
    shownProducts: 'Products shown',
    clickThrough: 'Click-through rate',
    interaction: 'Interaction rate',
    conversion: 'Conversion rate',
    stars: 'Stars',
    satisfied: 'Satisfied reviews',
    repeatRate: 'Repeat rate',
    listCoverage: 'Products recommended',
  },
  definition: {
    reach: 'Share of all customers who were shown a product at least once.',
    shownProducts: 'Share of the products that anybody was shown.',
    clickThrough:
      'Of the times a product was shown: share after which the same customer clicked the same product within {{days}} day, one click for one showing at most.',
    interaction:
      'Of the times a product was shown: share after which the same customer looked at it, liked it, put it in the cart or bought it within {{days}} days.',
    conversion:
      'Of the clicks on products (views, where clicks are not logged): share after which the same customer bought the same product within {{days}} days.',
    stars: 'Mean stars of the reviews that name a customer, 1 to 5.',
    satisfied: 'Share of these reviews with four or five stars.',
    repeatRate:
      'Share of the buyers who ordered again on another day within {{days}} days of their first order; whoever came later than that is not counted yet.',
    listCoverage: 'Share of the products that stand in the list of at least one customer.',
  },
  missing: {
    noImpressions:
      'Not known: no export says what customers were shown. An event log with impressions (customer, product, time) would tell.',
    noClicks: 'Not known: no export has clicks or views. An event log with clicks would tell.',
    noDates: 'Not known: nothing that would be counted has a date. An export with times would tell.',
    noOrders: 'Not known: there are no orders. The orders of the shop would tell.',
    tooShort: 'Not known yet: no first order is {{days}} days ago. Orders over a longer time would tell.',
    noStars: 'Not known: no review with stars names its customer. Reviews with a customer number would tell.',
    noLists: 'Not known: nothing has been recommended yet.',
  },
  unknown: {
    position:
      'By position and model nothing is known: exports of events do not say where a product stood or who chose it.',
    afterOffer:
      'Satisfaction after a recommendation is not known: exports do not say which purchases came of one.',
  },
};
