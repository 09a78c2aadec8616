export default {
  title: 'Adapt the reading to this shop',
  lead: 'The reader knows language at large. Here it learns from your own reviews. What it learnt is used only where it answers questions about customers it did not see better.',
  use: 'In the runs to come',
  way: {
    none: 'Leave the reading as it is',
    contrastive: 'By what makes reviews similar',
    mlm: 'By your customers’ own words',
  },
  wayHelp: {
    contrastive:
      'Reviews with similar stars, of one kind of product or by one customer move closer together. Needs {{fewest}} different reviews.',
    mlm: 'Words of reviews are hidden and guessed, and which sentence follows which: so the reader learns how your customers write. Needs {{fewest}} different reviews and careful reading; takes minutes.',
  },
  useHelp:
    'Tried again in every run, which takes minutes in a large shop. Feelings, your own labels and what is offered by text then use it. Segments, tastes and topics stay with the reading as it is: what cuts across stars and kinds of products, such as delivery or gifts, would no longer separate customers.',
  try: {
    contrastive: 'Try it by what makes reviews similar',
    mlm: 'Try it by your customers’ own words',
  },
  tryNote: 'Tried on the run on screen; nothing changes by trying.',
  best: 'End with the best so far',
  pause: 'Pause',
  resume: 'Go on',
  wish: {
    learns:
      'Learning first, then all texts are read again and what was learnt is tested. It takes minutes in all.',
    paused: 'Paused: nothing is computed, and it goes on where it stood.',
    ended:
      'Learning has ended. If it had learnt something by then, all texts are read again and it is tested.',
  },
  noReading: 'There is nothing to try it on: run a shop that has reviews first.',
  what: 'Adapting the reading',
  facts:
    'Learnt from {{learnt}} different reviews; {{ending}} others said when to stop; tested on {{tested}} of customers who took no part in either.',
  labels: 'What made reviews similar: {{list}}.',
  label: {
    stars: 'their stars ({{texts}})',
    category: 'the category of the product ({{texts}})',
    customer: 'the same customer ({{texts}})',
  },
  reason: {
    taken:
      'Yes: {{gained}} of {{tasks}} questions are answered better by more than their error, and none worse by more. In runs that adapt, feelings, labels and offers use this reading.',
    'few-texts':
      'No: {{texts}} different reviews are too few to learn from some and to test by others, {{fewest}} are needed. A longer export of reviews would tell.',
    'quick-reading':
      'No: the quick reader has no layer that could go on learning. Run the shop with careful reading first.',
    'no-kernels': 'No: this browser lacks what the learning computes with (WebAssembly with SIMD).',
    'no-labels':
      'No: nothing in this shop says which reviews are similar. Stars, a category of each product or customers with several reviews would.',
    'no-tasks':
      'No: there is too little to test it by. Reviews of both pleased and displeased customers, several categories or dated orders after reviews would do.',
    'not-learnt': 'No: what was learnt from some customers did not hold for those who were held back.',
    'no-gain': 'No: no question is answered better by more than its error, so the reading stays as it is.',
    harm: 'No: some questions are answered worse by more than their error, so the reading stays as it is: {{worse}}.',
  },
  words:
    'The shop’s own vocabulary has {{words}} words and pieces of words. Of hidden words in reviews that were held back, {{before}} were guessed before the reader’s last layer learnt and {{after}} after.',
  next: 'Whether a sentence follows another was told rightly in {{before}} of the cases before and {{after}} after; chance gives half.',
  intervals:
    'The intervals are wide enough that all of them hold together in 95 of 100 cases; texts by one customer count as belonging together.',
  task: {
    'stars-neighbours': 'Pleased or not, told by the most similar reviews',
    'stars-head': 'Pleased or not, told by a rule learnt from others',
    'category-neighbours': 'Category of the product, told by the most similar reviews',
    'category-head': 'Category of the product, told by a rule learnt from others',
    'next-list': 'The next product, among the 20 most like the review',
  },
  chart: {
    name: 'Before and after',
    summary:
      'By how many in a hundred more texts are told rightly by the adapted reading than by the one before.',
    fewer: '← worse',
    middle: 'no change',
    more: 'better →',
  },
  column: {
    task: 'Question',
    texts: 'Texts',
    customers: 'Customers',
    before: 'Before',
    after: 'After',
    gain: 'Gain in points (interval)',
  },
  curve: {
    name: 'How it was learnt',
    summary:
      'Loss on reviews that were held back, as a share of what it was at first; the least, after {{step}} steps, counts.',
    soFar:
      'Loss on reviews that are held back, so far, as a share of what it was at first: the lower, the better.',
    steps: 'Steps',
    learnt: 'Learnt from',
    heldOut: 'Held back',
    best: 'least',
  },
  ofRun: {
    yes: 'In the run on screen feelings, labels and offers use an adapted reading.',
    no: 'The run on screen tried it and uses the reading as it was.',
  },
} as const;
