import { described, type Archetype } from './archetype';
import { browsingArchetypes } from './archetypes-browsing';
import { buyingArchetypes } from './archetypes-buying';
import { reviewingArchetypes } from './archetypes-reviewing';

/** Customers of one category above all. */
const specialist: Archetype = {
  ...described(
    'specialist',
    ['Specialists', '专一爱好者'],
    [
      'Show them depth: every variety, part and refill of their one category.',
      '向他们展示其专注品类的全部款式、配件和补充装。',
    ],
  ),
  evidence: { kind: 'category' },
};

/** Whom the topic alone tells apart: 'Drawn to strings & picks'. Several segments may be. */
export const topicLover: Archetype = {
  ...described(
    'topic-lover',
    ['Drawn to', '偏爱'],
    [
      'Show them more of the topics they come back to, in mails and on the start page.',
      '在邮件和首页上多展示他们常关注的主题。',
    ],
  ),
  evidence: { kind: 'topic' },
};

/** Whom nothing tells apart; several segments may be. */
export const everydayCustomer: Archetype = {
  ...described(
    'everyday-customer',
    ['Everyday customers', '日常顾客'],
    [
      'Keep in touch with a regular selection of what is popular with customers like them.',
      '定期推送同类顾客喜爱的热门商品，保持联系。',
    ],
  ),
  evidence: { kind: 'default' },
};

/** Every type of customer that a segment can be named after; a new one is added here or in its file. */
export const archetypes: readonly Archetype[] = [
  ...buyingArchetypes,
  ...browsingArchetypes,
  ...reviewingArchetypes,
  specialist,
  topicLover,
  everydayCustomer,
];

/** The archetype with that key. Throws RangeError for an unknown one. */
export function archetypeOf(key: string): Archetype {
  const found = archetypes.find((archetype) => archetype.key === key);
  if (found === undefined) throw new RangeError(`no archetype '${key}'`);
  return found;
}
