export default {
  title: 'Your own labels',
  lead: 'Give some reviews or customers labels of your own, a reason of complaint or a persona, and all others are told from them. How far that can be trusted is measured on labels that it did not learn from.',
  file: {
    title: 'Where the labels come from',
    lead: 'A small CSV: an id (of a review or a customer) and a label on each line. Some ten of each label will do to begin with.',
    choose: 'Choose a file',

    column: 'Or a column of your customers',
    noColumn: 'none',
    numbers: 'Reviews without a number of their own are #1, #2 … in the order of your export.',
    kept: '“{{name}}”: {{value}} labels, {{corrections}} of them said here.',
    keptColumn: 'The column “{{name}}” of your customers, {{corrections}} of its values said here.',
    forget: 'Forget the labels',
    forgotten: 'The labels “{{name}}” were forgotten.',
    unread: 'No label was found in {{file}}: two columns are needed, id and label.',
  },
  noOne: 'Neither a review nor a customer has any of these ids. Take the ids as your export has them.',
  noReviews: 'The run on screen read no texts: labels of reviews need a run that read them.',
  what: 'Learning your labels',
  subject: { reviews: 'reviews', customers: 'customers' },
  refusal: {
    'few-labels':
      'Nothing is learnt yet: at least two different labels with {{fewest}} examples each are needed.',
    'few-labelled': 'Nothing is learnt yet: {{given}} examples are too few, {{fewest}} are needed in all.',
  },
  said: {
    better:
      'Of {{rows}} labelled {{subjects}} that it did not learn from, {{accuracy}} were told rightly ({{low}} to {{high}}); always saying “{{label}}” would be right for {{majority}}.',
    notBetter:
      'What is told is no better than always saying “{{label}}”: of {{rows}} labelled {{subjects}} that it did not learn from, {{accuracy}} were told rightly ({{low}} to {{high}}), against {{majority}}. Do not build on it; clearer labels or more of them may help.',
    calibration: 'How sure it says it is differs from how often it is right by {{points}} points on average.',
    leftOut: 'Left out, with fewer than {{fewest}} examples: {{list}}.',
    unknown_one: '{{value}} line has an id that is not in this shop.',
    unknown_other: '{{value}} lines have ids that are not in this shop.',
    contradicted_one: '{{value}} line says another label of one that was labelled before; the first counts.',
    contradicted_other:
      '{{value}} lines say another label of ones that were labelled before; the first counts.',
  },
  quality: {
    title: 'How well it is told',
    label: 'Label',
    given: 'Examples',
    found: 'Found, of those that have it',
    right: 'Right, of those told it',
    all: 'Told of all',
    seconds: 'Learnt in {{seconds}} s.',
  },
  reliability: {
    name: 'How sure, and how often right',
    summary:
      'Labels told with such a probability, and the share of them that was right; on the line both are the same.',
    sure: 'Said',
    right: 'Was right',
    count: 'Labels',
  },
  list: {
    title: 'To look at',
    lead: 'Choose another label where one is wrong: it is learnt at once.',
    show: 'Show',
    against: 'Told otherwise than labelled',
    unsure: 'Told least surely',
    sureOf: 'Surely {{label}}',
    empty: 'None.',
    told: '{{label}}, {{chance}}',
    given: 'your label: {{label}}',
    correct: 'Label of {{id}}',
    corrected: '{{id}} is now “{{label}}”.',
  },
  export: 'Export all as CSV',
} as const;
