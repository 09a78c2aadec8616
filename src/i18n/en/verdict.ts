export default {
  /** Whether there are segments, in one sentence; the reason is the key. */
  parted: 'These are segments: between groups of customers there are gaps, with few or none in them.',
  overlapping:
    'There are segments: groups that come again whichever customers are looked at, as groups cut out of one crowd would not. They overlap, so that some customers stand between two.',
  'dense-places': 'These are segments: customers crowd in the same places whichever of them are looked at.',
  'one-crowd':
    'These are not segments: nothing parts the customers, they are one crowd. The groups below are slices of it, fit for sorting and not kinds of customers.',
  'too-few':
    'Whether there are segments cannot be told: only {{distinct}} customers differ from each other, and it takes {{needed}}. Take the groups below as slices.',
  /** The same where all customers are shown as one group. */
  whole: {
    'one-crowd': 'There are no segments: nothing parts the customers, and they are shown as one group.',
    'too-few':
      'Whether there are segments cannot be told: only {{distinct}} customers differ from each other, and it takes {{needed}}. They are shown as one group; a longer period in the export would tell more.',
  },
  /** Which sides of the customers part them by themselves. */
  sides: {
    one: '{{side}} parts them, into {{parts}}; by the other sides alone they are one crowd.',
    several: 'Several sides part them, each by itself: {{list}}.',
    each: 'A group is one of each.',
    together: 'No side parts them by itself, only all of them together do.',
    part: '{{side}} into {{parts}}',
    text: 'What they write',
    taste: 'What they like',
    behaviour: 'What they do',
    attributes: 'Who they are',
  },
  /** Of groups that rules made (RFM). */
  byRules: 'These groups are made by rules, from what was bought; nothing is found.',
  partedBeside:
    'There are segments beside them: gaps part the customers into {{parts}}. Another way of finding groups in the settings shows these.',
  /** Why the groups shown are not those that lie apart. */
  ownNumber:
    'This way of finding groups finds their number by itself; by the gaps alone there would be {{parts}}.',
  otherHeight: 'The height of the cut was set by hand; by the gaps alone there would be {{parts}}.',
  otherNumber: 'The number was set by hand; by the gaps alone there would be {{parts}}.',
  finer:
    'By the gaps alone there would be {{parts}}, but these do not come again as surely when other customers are looked at.',
  beyondRange:
    'By the gaps there would be {{parts}}, more than the range in the settings allows: widen it to see them.',
  belowRange:
    'By the gaps there are only {{parts}}; the range in the settings asks for more, so some of these were cut in two.',
  surer:
    'By the gaps alone there would be {{parts}}; cut further, the groups are as clear and come again as surely when other customers are looked at.',
  moreByHand:
    'By itself that makes {{parts}}. The {{shown}} shown follow from what was kept or split by hand: not each of them is parted from the next.',
  notAsMany: 'They are {{parts}}; of the number shown here this is not known.',
  otherShape:
    'There are segments: gaps part the customers into {{parts}}. But these are of a shape that this way of finding groups cuts across, so that the groups below are not quite these. “Crowds of any shape (HDBSCAN)” in the settings may follow it.',
  times_one:
    'The groups lie apart, but perhaps by time alone: {{count, number}} of {{shown, number}} is set apart by what all others bought or paid too when it bought. If products were renamed or prices changed since, these are times of the shop and no segments.',
  times_other:
    'The groups lie apart, but perhaps by time alone: {{count, number}} of {{shown, number}} are set apart by what all others bought or paid too when they bought. If products were renamed or prices changed since, these are times of the shop and no segments.',
  someTimes_one:
    'These are segments but for {{count, number}} of the {{shown, number}}: all lie apart, but it is set apart by what all others bought or paid too when it bought. If products were renamed or prices changed since, that is a time of the shop and no kind of customer.',
  someTimes_other:
    'These are segments but for {{count, number}} of the {{shown, number}}: all lie apart, but these are set apart by what all others bought or paid too when they bought. If products were renamed or prices changed since, these are times of the shop and no kinds of customers.',
  ofTheirTime_one:
    'But {{count, number}} of the groups is set apart by what all others bought or paid too at the time when it bought: if products were renamed or prices changed since, that is a time of the shop and no kind of customer.',
  ofTheirTime_other:
    'But {{count, number}} of the groups are set apart by what all others bought or paid too at the time when they bought: if products were renamed or prices changed since, these are times of the shop and no kinds of customers.',
  unknownCustomers_one:
    'Of {{count, number}} further customer nothing is on record, no order, review or visit: the answer is of the others.',
  unknownCustomers_other:
    'Of {{count, number}} further customers nothing is on record, no order, review or visit: the answer is of the others. An export that reaches further back, or a log of visits, would tell more of them.',
  noise: '{{share}} of the customers are in no dense place.',
  noiseAbout: 'Tried on a sample of these customers it left {{share}} out; of all it may be fewer or more.',
  homes: {
    title: 'Of those who are left out, the nearest {{share}} join a group',
    strict: 'Strict',
    everyone: 'Everyone has a home',
    label: 'How many of those who are left out join the nearest group',
  },
  dissolved_one:
    '{{count, number}} of the groups does not come again when other customers are looked at: do not build on it.',
  dissolved_other:
    '{{count, number}} of the groups do not come again when other customers are looked at: do not build on them.',
  title: 'Are there segments?',
  yes: 'yes',
  no: 'no, one crowd',
  unknown: 'too few customers to tell',
  again: 'come again in {{value}} of 100 draws',
  againHelp:
    'The customers were drawn anew twenty times and divided again. 100 means that the same groups came each time, 0 that they are chance.',
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
    rfmHelp: 'Sorts buyers into the groups that marketers know, by rules; nothing is found.',
    ward: 'Step by step (Ward)',
    wardHelp: 'Joins the most alike customers, then groups, until as many are left as wanted.',
    average: 'Step by step (average linkage)',
    averageHelp: 'Joins groups whose customers are nearest on average.',
    complete: 'Step by step (complete linkage)',
    completeHelp: 'Joins groups whose farthest customers are nearest.',
  },
} as const;
