import type { DraftMatch } from './table';

const stages = ['dealstage', 'dealstatus', 'opportunitystage', 'stage'];
const numbers = ['recordid', 'dealid', 'opportunityid'];
const titles = ['opportunityname', 'dealname', 'dealtitle'];
const companies = [
  'associatedcompany',
  'primaryassociatedcompany',
  'dealorganization',
  'organization',
  'accountname',
  'company',
];

/**
 * A list of deals is one of orders, of which those that were won are sales: a deal is called by its record or, where that
 * has none, by its name, and its customer is the company.
 */
export function settleDeals(match: DraftMatch<'orderId' | 'customerId' | 'status'>): void {
  const isDeals = titles.some((name) => match.hasColumn(name)) && stages.includes(match.nameOf('status'));
  if (!isDeals) return;
  const own = [...numbers, ...titles].find((name) => match.hasColumn(name));
  if (own !== undefined && (!match.has('orderId') || match.nameOf('customerId') === own))
    match.assign('orderId', own);
  const company = companies.find((name) => match.hasColumn(name));
  if (company !== undefined && (!match.has('customerId') || match.nameOf('customerId') === own))
    match.assign('customerId', company);
}
