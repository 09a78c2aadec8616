export default {
  /** Whether there are segments, in one sentence; the reason is the key. */
  parted: 'These are segments: there are gaps between the groups, with few or no customers in them.',
  overlapping:
    'There are segments: the same groups turn up whichever customers are looked at, which slices of one crowd would not do. They overlap, so some customers stand between two.',
  'dense-places': 'These are segments: customers gather in the same places whichever of them are looked at.',
  'one-crowd':
    'These are not segments: nothing divides the customers, they are one crowd. The groups below are slices of it: useful for sorting, but not kinds of customers.',
  'too-few':
    'Whether there are segments cannot be told: only {{distinct}} customers differ from each other, and {{needed}} are needed. Treat the groups below as slices.',
  /** The same where all customers are shown as one group. */
  whole: {
    'one-crowd': 'There are no segments: nothing divides the customers, so they are shown as one group.',
    'too-few':
      'Whether there are segments cannot be told: only {{distinct}} customers differ from each other, and {{needed}} are needed. They are shown as one group; a longer period in the export would tell more.',
  },
  /** Which sides of the customers part them by themselves. */
  sides: {
    one: '{{side}} divides them into {{parts}} groups; on every other side alone they are one crowd.',
    several: 'Several sides divide them, each on its own: {{list}}.',
    each: 'Each group combines one of each.',
    together: 'No side divides them on its own, only all of them together.',
    part: '{{side}} into {{parts}}',
    text: 'What they write',
    taste: 'What they like',
    behaviour: 'What they do',
    attributes: 'Who they are',
  },
  /** Of groups that rules made (RFM). */
  byRules: 'These groups are made by rules, from what was bought; they were not found in the data.',
  partedBeside:
    'There are also segments: gaps divide the customers into {{parts}}. To see them, choose another way of finding groups in the settings.',
  /** Why the groups shown are not those that lie apart. */
  ownNumber:
    'This way of finding groups sets their number itself; by the gaps alone there would be {{parts}}.',
  otherHeight: 'The height of the cut was set by hand; by the gaps alone there would be {{parts}}.',
  otherNumber: 'The number was set by hand; by the gaps alone there would be {{parts}}.',
  finer:
    'By the gaps alone there would be {{parts}}, but those turn up less reliably when other customers are looked at.',
  beyondRange:
    'By the gaps there would be {{parts}}, more than the range in the settings allows: widen it to see them.',
  belowRange:
    'By the gaps there are only {{parts}}; the range in the settings asks for more, so some of these were cut in two.',
  surer:
    'By the gaps alone there would be {{parts}}; cut further, the groups are as clear and turn up as reliably when other customers are looked at.',
  moreByHand:
    'On its own that makes {{parts}}. The {{shown}} shown come from what was kept or split by hand: not every one is clearly divided from the next.',
  notAsMany: 'They are {{parts}}; of the number shown here this is not known.',
  otherShape:
    'There are segments: gaps divide the customers into {{parts}}. But this way of finding groups cuts across their shape, so the groups below are not quite the same. “Crowds of any shape (HDBSCAN)” in the settings may follow that shape.',
  times_one:
    'The groups lie apart, but perhaps only in time: {{count, number}} of {{shown, number}} is set apart by what everyone else also bought or paid at that time. If products were renamed or prices changed since, these are periods of the shop, not segments.',
  times_other:
    'The groups lie apart, but perhaps only in time: {{count, number}} of {{shown, number}} are set apart by what everyone else also bought or paid at that time. If products were renamed or prices changed since, these are periods of the shop, not segments.',
  someTimes_one:
    'These are segments except for {{count, number}} of the {{shown, number}}: all lie apart, but that one is set apart by what everyone else also bought or paid at that time. If products were renamed or prices changed since, it is a period of the shop, not a kind of customer.',
  someTimes_other:
    'These are segments except for {{count, number}} of the {{shown, number}}: all lie apart, but those are set apart by what everyone else also bought or paid at that time. If products were renamed or prices changed since, they are periods of the shop, not kinds of customers.',
  ofTheirTime_one:
    'But {{count, number}} of the groups is set apart by what everyone else also bought or paid at that time: if products were renamed or prices changed since, it is a period of the shop, not a kind of customer.',
  ofTheirTime_other:
    'But {{count, number}} of the groups are set apart by what everyone else also bought or paid at that time: if products were renamed or prices changed since, they are periods of the shop, not kinds of customers.',
  unknownCustomers_one:
    'Nothing is on record for {{count, number}} more customer, no order, review or visit: the answer is about the others.',
  unknownCustomers_other:
    'Nothing is on record for {{count, number}} more customers, no order, review or visit: the answer is about the others. An export that reaches further back, or a log of visits, would tell more about them.',
  noise: '{{share}} of the customers are in no dense place.',
  noiseAbout:
    'Tried on a sample of these customers it left {{share}} out; for all of them it may be more or fewer.',
  homes: {
    title: 'Of those who are left out, the nearest {{share}} join a group',
    strict: 'Strict',
    everyone: 'Everyone has a home',
    label: 'How many of those who are left out join the nearest group',
  },
  dissolved_one:
    '{{count, number}} of the groups does not turn up again when other customers are looked at: do not build on it.',
  dissolved_other:
    '{{count, number}} of the groups do not turn up again when other customers are looked at: do not build on them.',
  title: 'Are there segments?',
  yes: 'yes',
  no: 'no, one crowd',
  unknown: 'too few customers to tell',
  again: 'turn up again in {{value}} of 100 draws',
  againHelp:
    'The customers were drawn at random twenty times and divided again. 100 means that the same groups came out each time, 0 that they are chance.',
  method: {
    title: 'How the groups are found',
    lead: 'The usual way suits nearly every shop. The others show groups of other shapes, or who belongs nowhere.',
    label: 'Way of finding groups',
    kmeans: 'K-means',
    kmeansHelp: 'The usual way: each customer joins the group whose middle is nearest.',
    spherical: 'K-means by direction',
    sphericalHelp: 'Looks at what customers lean to and not at how much of it there is.',
    hdbscan: 'Crowds of any shape (HDBSCAN)',
    hdbscanHelp: 'Finds dense crowds and their number by itself; says how many customers are in none.',
    dbscan: 'Crowds of one density (DBSCAN)',
    dbscanHelp: 'Joins customers within reach of each other; says how many are out of reach.',
    rfm: 'Recency, frequency, money (RFM)',
    rfmHelp: 'Sorts buyers into the groups that marketers know, by rules; nothing is searched for.',
    ward: 'Step by step (Ward)',
    wardHelp: 'Joins the most alike customers, then groups, until as many are left as wanted.',
    average: 'Step by step (average linkage)',
    averageHelp: 'Joins groups whose customers are nearest on average.',
    complete: 'Step by step (complete linkage)',
    completeHelp: 'Joins groups whose farthest customers are nearest.',
  },
} as const;
