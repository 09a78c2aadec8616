export default {
  lead: 'Checked on purchases that were hidden from every way of recommending: how often the offers hit, which way is best, and for which customers.',
  title: 'How often the offers hit',
  blend: {
    title: 'Are all ways combined better than each alone?',
    better:
      'Better than ‘{{model}}’: {{value}} more of 100 products found (between {{low}} and {{high}}), which is hardly chance.',
    worse:
      'Worse than ‘{{model}}’: {{value}} of 100 products (between {{low}} and {{high}}), which is hardly chance. It may be chosen alone.',
    unsure:
      'Not surely different from ‘{{model}}’: {{value}} of 100 products (between {{low}} and {{high}}) may be chance.',
    form: {
      equal_one:
        'Every way counts the same: no other weights did better for the {{count, number}} customer that was asked.',
      equal_other:
        'Every way counts the same: no other weights did surely better for the {{count, number}} customers that were asked.',
      elected_one:
        'How much each way counts was chosen on {{count, number}} customer apart from those tested.',
      elected_other:
        'How much each way counts was chosen on the purchases before, of {{count, number}} customers; the hidden ones were not looked at.',
      'by-history_one':
        'How much each way counts was chosen on the purchases before, of {{count, number}} customer, by how much is known of a customer.',
      'by-history_other':
        'How much each way counts was chosen on the purchases before, of {{count, number}} customers, by how much is known of a customer; the hidden ones were not looked at.',
    },
    ageing:
      'Popularity ages: a purchase counts half after {{days}} days, which did better on the purchases that it was tried on; that may be chance.',
    interest: {
      shop: 'What customers did counts half after {{days}} days for the ways that compare their purchases, so that what nobody takes any more fades. That did better on the purchases that it was tried on, which may be chance.',
      customer:
        'What a customer did counts half {{days}} days before her own last purchase for the ways that compare purchases. That did better on the purchases that it was tried on, which may be chance.',
    },
    noAgeing:
      'Popularity does not age: counting late purchases more did no better on the purchases that it was tried on.',
  },
  again_one:
    'Of products that a customer bought again, {{value}} of 100 were among the {{k}} of her own that she had most to do with (between {{low}} and {{high}}, {{count, number}} customer); by all ways combined {{blend}}, drawn blindly {{chance}}.',
  again_other:
    'Of products that customers bought again, {{value}} of 100 were among the {{k}} of their own that they had most to do with (between {{low}} and {{high}}, {{count, number}} customers); by all ways combined {{blend}}, drawn blindly {{chance}}.',
  groups: {
    title: 'For which customers they hit',
    lead: 'Of 100 products that each group bought next for the first time, how many were among those offered.',
    who: 'Customers',
    customers: 'Tested',
    cold: 'Nothing bought before (not in the figures above)',
    some: '{{from}} to {{to}} products before',
    many: '{{from}} products and more before',
    few_one: 'Groups of fewer than {{count}} tested customer have no figure.',
    few_other: 'Groups of fewer than {{count}} tested customers have no figure.',
  },
} as const;
