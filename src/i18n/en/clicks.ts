/** Where customers look, which cards they click for themselves, and whether another order would bring more clicks. */
export default {
  title: 'Where customers look, and what they click on its merits',
  lead: 'A card in a good place is clicked more often, whatever it is. Here the effect of the place is taken out.',
  stage: 'Separating clicks from places',
  list: 'List',
  listOf: '{{name}} · {{shown}} showings',
  unnamed: 'without a name',
  listName: {
    forYou: 'For you',
    because: 'Because of a product',
    segment: 'Liked by the segment',
    shop: 'Liked in the shop',
  },
  facts:
    '{{shown}} showings to {{customers}} customers, {{clicks}} of them clicked; the place is known of {{placed}}.',
  setAside_one:
    '{{value}} account clicks as no customer does ({{clicks}} clicks) and is left out of all this.',
  setAside_other:
    '{{value}} accounts click as no customer does ({{clicks}} clicks) and are left out of all this.',
  missing: {
    noImpressions:
      'Nothing is known of places: no export says what customers were shown. An event log with impressions (customer, product, time, list and place in it) would tell, and what is played in the shop window does.',
    noClicks:
      'Nothing is known of places yet: of all that was shown, nothing was clicked. A log with clicks or views would tell.',
    noPositions:
      'The log says what was shown and not where. So the order stays as it is. A column with the place (list position, rank, slot) would tell.',
    fewClicks:
      'Only {{clicks}} showings of this list were clicked. From {{fewest}} on, places are compared; until then the order stays as it is.',
  },
  comparable: {
    all: 'Cards stood at different places, so place and liking can be told apart.',
    some: 'Some places share no card that was clicked with the others: these are left open.',
    none: 'Each card always stood at one place. Whether it is clicked on its merits or for its place cannot be told, and the order stays as it is. Cards that change places now and then would tell.',
  },
  personal:
    'Where lists are made for each customer, the first places hold what suits her best. Part of what looks like the place is then how well it suits her.',
  models: {
    position:
      'On customers it has not seen, liking times place predicts clicks best (error {{position}}; looking from the top until the first click {{cascade}}, click rates alone {{rate}}).',
    cascade:
      'On customers it has not seen, looking from the top until the first click predicts clicks best (error {{cascade}}; liking times place {{position}}, click rates alone {{rate}}). Take the figures by place below with care.',
    rate: 'On customers it has not seen, click rates alone predict clicks best (error {{rate}}; liking times place {{position}}, from the top until the first click {{cascade}}): of this list the place says little.',
  },
  places: 'How often each place is looked at',
  placesNote:
    'As a share of the place that is looked at most. The line over the end of a bar says between what it lies, in 95 of 100 cases.',
  place: 'Place',
  placeNumber: 'Place {{place}}',
  looked: 'Looked at',
  between: '{{low}} to {{high}}',
  interval: 'Between (95%)',
  rate: 'Click rate',
  shown: 'Shown',
  clicked: 'Clicked',
  open: 'cannot be compared',
  cards: 'Cards whose place hides what they are worth',
  cardsNote:
    'Liking is the chance of a click at the best place, places taken out. By its click rate alone a card would seem to have the figure beside it.',
  cardsNone_one: 'The {{value}} card is neither helped nor held back by its place beyond chance.',
  cardsNone_other: 'None of the {{value}} cards is helped or held back by its place beyond chance.',
  cardsFound:
    'Of {{value}} cards, {{flattered}} seem better by their place than they are, {{heldBack}} worse.',
  card: 'Card',
  usualPlace: 'Usual place',
  liking: 'Liking',
  apparent: 'By clicks alone',
  standing: { label: 'Its place', flattered: 'helped by its place', heldBack: 'held back by its place' },
  segments: 'Click rate by segment',
  segmentsNote:
    'Segments with few showings are drawn towards the overall rate. The line over the end of a bar says between what it lies, in 95 of 100 cases.',
  segment: 'Segment',
  order: 'Would another order bring more clicks?',
  refusal: {
    noPropensities:
      'That cannot be said: the log does not say how likely each card was to get its place. A column with it (propensity), of a shop that shows some pages in a random order, would tell.',
    notExplored:
      'That cannot be said: every card always stood where it stands. Only where some pages are shown in a random order can another order be judged.',
    tooFew:
      'That cannot be said yet: too few showings stand behind it ({{shown}} on pages that can be judged). At least {{effective}} must be worth something to the new order.',
    unseenPlaces:
      'That cannot be said: the chances that the log notes do not fit what was shown, or the new order shows cards at places where they never stood.',
  },
  verdict: {
    better:
      'Yes. Sorted by liking, the first {{depth}} places would have brought {{more}} more clicks per 100 showings ({{low}} to {{high}}); as it was they brought {{logged}}.',
    worse:
      'No. Sorted by liking, the first {{depth}} places would have brought {{more}} clicks per 100 showings ({{low}} to {{high}}) beside {{logged}} as it was. The order stays.',
    unclear:
      'It cannot be told apart from chance: {{more}} clicks per 100 showings ({{low}} to {{high}}) beside {{logged}} as it was. The order stays as it is.',
  },
  worth:
    'By {{shown}} showings to {{customers}} customers, worth {{effective}} to the new order. Each customer is judged by an order that was learned from others.',
  ranker: {
    title: 'An order by clicks and recommender together',
    lead: 'Liking with the place taken out, the click rate of the customer’s segment and the recommender’s score, weighed by what was clicked.',
    by: 'It goes by {{parts}}, the most important first.',
    byNothing: 'Neither liking nor segment nor the recommender’s score tells clicks apart in this log.',
    part: {
      liking: 'how much a card is liked',
      segment: 'what the customer’s segment clicks',
      recommender: 'the recommender’s score',
    },
    foretells: {
      better:
        'On customers it has not seen it predicts clicks better than liking times place (error {{own}} beside {{place}}).',
      alike:
        'On customers it has not seen it predicts clicks no better than liking times place (error {{own}} beside {{place}}).',
    },
    refused:
      'Whether its order would bring more clicks cannot be said, for the reason above. The order stays.',
    verdict: {
      better:
        'Its order would have brought {{more}} more clicks per 100 showings on the first {{depth}} places ({{low}} to {{high}}; as it was {{logged}}; worth {{effective}} showings): it can be taken.',
      worse:
        'Its order would have brought {{more}} clicks per 100 showings on the first {{depth}} places ({{low}} to {{high}}; as it was {{logged}}; worth {{effective}} showings): the order stays.',
      unclear:
        'What its order would bring cannot be told apart from chance: {{more}} clicks per 100 showings ({{low}} to {{high}}; as it was {{logged}}; worth {{effective}} showings). The order stays.',
    },
    take: 'Order the window by it',
    isTaken: 'The shop window orders this list by it.',
    groups:
      'Predicted and actual, on customers it has not seen, from the least likely tenth of the showings up',
    group: 'Tenth',
    foretold: 'Predicted clicks per 100',
    cameTrue: 'Clicks per 100',
  },
  estimate: 'Estimate',
  estimates: { ips: 'By chance of placing', snips: 'The same, normalised', dr: 'Doubly robust' },
  clicksOf: 'Clicks per 100',
  moreClicks: 'More per 100',
  intervalMore: 'More between (95%)',
};
