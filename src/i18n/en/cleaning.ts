export default {
  lead: 'What was imported stays as it is: a rule that you switch off lets its rows count again. Segments and offers are computed again when you ask. What was done while the files were read was done before anything was stored.',
  working: 'Looking at what was cleaned…',
  none: 'Nothing needed cleaning.',
  changed_one: '{{count, number}} change',
  changed_other: '{{count, number}} changes',
  wouldChange_one: '{{count, number}} change, if it were on',
  wouldChange_other: '{{count, number}} changes, if it were on',
  effect: 'takes {{money}} off what customers paid',
  effect_adds: 'adds {{money}} to what customers paid',
  switch: 'Apply the rule: {{rule}}',
  example: '{{before}} → {{after}} ({{place}})',
  exampleGone: '{{before}} ({{place}})',
  rowsOf_one: '{{table}}: {{count, number}} row',
  rowsOf_other: '{{table}}: {{count, number}} rows',
  atImport: 'done while the files were read',
  leftOut: 'Left out for {{files}}, as you wished.',
  importWithout: 'Import the files again without this rule',
  why: {
    personalData:
      'It cannot be switched off: what is not stored can neither leak nor be exported by mistake, and no part of the analysis needs it. The words around it stay.',
    unreadableFields:
      'A number that is none cannot be kept as one. The rows stay; look at the column’s values in the file.',
    markup:
      'The texts as the files have them were not stored. They come with the next import without the rule.',
    damagedIds:
      'What a spreadsheet has left of such a number is the same for many. Better than leaving the rule out: export again, and drop the file before a spreadsheet has opened it.',
    minorUnits: 'Amounts come as the file has them with the next import without the rule.',
    placeholderDates:
      'Such days come with the next import without the rule, as far as the calendar has them.',
  },
  reading: {
    title: 'What is cleaned while the files are read',
    lead: 'Only what these rules leave is stored. All other cleaning can be switched off later, on the Data screen.',
    always: 'always on',
  },
  name: {
    'equal-rows': 'The same row twice',
    'later-states': 'Earlier states of a row',
    'gone-rows': 'Rows that a newer export no longer has',
    'several-payments': 'Lines repeated for each payment',
    'joined-lines': 'Lines repeated by what stands beside them',
    'perhaps-joined-lines': 'Lines that are perhaps repeated',
    'edited-orders': 'Earlier versions of edited orders',
    unreadableFields: 'Cells that could not be read',
    markup: 'HTML in texts',
    personalData: 'Personal data in texts',
    damagedIds: 'Numbers that a spreadsheet damaged',
    placeholderDates: 'Dates that stand for none',
    minorUnits: 'Amounts in cents',
    implausibleDates: 'Dates that cannot be',
    duplicateReviews: 'The same review twice',
    nearDuplicateReviews: 'Nearly the same review twice',
    defaultReviews: 'Reviews that the shop system wrote',
    sharedTexts: 'One text from many accounts',
    outliers: 'Accounts that buy like no other',
  },
  what: {
    'equal-rows': 'What repeats as a whole, within a file or across files, counts once.',
    'later-states': 'Where a newer export has the same row in another state, the newer one counts.',
    'gone-rows':
      'Orders, customers and products that a newer export should hold and does not: they count until you take them off here.',
    'several-payments':
      'Where a file has every line of an order once for each of its payments, the lines count once and the payments are added up.',
    'joined-lines':
      'Where a file has a line of an order once for each of its parcels, coupons, categories or the like, the line counts once.',
    'perhaps-joined-lines':
      'Rows that differ from another row of their order only in something like the number of a parcel: lines of their own, or the same line again. They count until you leave them out here.',
    'edited-orders': 'Where a file has an order, or a line of it, in several versions, the latest counts.',
    unreadableFields: 'Numbers and dates that nothing could be made of are left empty.',
    markup: 'Tags and entities were taken out and the text kept.',
    personalData:
      'Addresses, phone, card and identity numbers were replaced by a mark before anything was stored.',
    damagedIds: 'Numbers whose last digits are lost join nobody to anybody.',
    minorUnits: 'Payment services write amounts in the smallest coin: 2999 is 29.99, and 2999 yen stay 2999.',
    placeholderDates: 'A day that systems write where they have none is no date.',
    implausibleDates: 'What lies in the future or before the shop is of an unknown day.',
    duplicateReviews: 'A customer’s review that repeats word by word counts once.',
    nearDuplicateReviews: 'A review that differs from another by a few signs counts once.',
    defaultReviews: 'Texts that nobody wrote say nothing of who is supposed to have written them.',
    sharedTexts: 'A text that many accounts wrote alike says nothing of any of them.',
    outliers: 'A wholesale account or a till is marked, so that it does not bend the measures of all others.',
  },
} as const;
