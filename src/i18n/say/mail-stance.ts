import type { ArchetypeKey } from '../../domain/label/archetypes/archetypes';
import { fewestInCampaign } from '../../domain/campaign/campaign';
import type { SegmentProfile } from '../../domain/label/segment';
import type { RfmGroup } from '../../domain/behaviour/rfm/groups';

/** With what a mail begins, as what is to be done next about its readers has it. */
export type Stance =
  | 'blamed'
  | 'critical'
  | 'away'
  | 'new'
  | 'once'
  | 'loyal'
  | 'visitor'
  | 'returner'
  | 'reviewer'
  | 'gift'
  | 'topic'
  | 'product'
  | 'few'
  | 'plain';

const ofTypes: Readonly<Record<ArchetypeKey, Stance>> = {
  'loyal-big-spender': 'loyal',
  'loyal-regular': 'loyal',
  'big-ticket': 'plain',
  'frequent-small-basket': 'loyal',
  'bulk-buyer': 'plain',
  'new-customer': 'new',
  'one-time-buyer': 'once',
  'lapsing-valued': 'away',
  lapsed: 'away',
  'long-standing': 'loyal',
  'recently-active': 'plain',
  'small-spender': 'plain',
  'broad-explorer': 'plain',
  'slow-planner': 'plain',
  quieter: 'away',
  'larger-orders': 'plain',
  'smaller-orders': 'plain',
  'more-often': 'loyal',
  'less-often': 'plain',
  'sent-back': 'returner',
  returner: 'returner',
  'yet-to-buy': 'visitor',
  'without-orders': 'visitor',
  browser: 'visitor',
  'cart-abandoner': 'visitor',
  'cart-collector': 'visitor',
  'decisive-buyer': 'plain',
  'curious-clicker': 'visitor',
  'careful-looker': 'visitor',
  'light-visitor': 'visitor',
  'enthusiastic-reviewer': 'reviewer',
  'critical-voice': 'critical',
  'happy-customer': 'reviewer',
  'detailed-reviewer': 'reviewer',
  'brief-reviewer': 'reviewer',
  'prolific-reviewer': 'reviewer',
  'gift-giver': 'gift',
  hobbyist: 'topic',
  seasonal: 'plain',
  specialist: 'topic',
  'topic-lover': 'topic',
  'few-accounts': 'few',
  'everyday-customer': 'plain',
};

const ofGroups: Readonly<Record<RfmGroup, Stance>> = {
  'most-loyal': 'loyal',
  loyal: 'loyal',
  returning: 'loyal',
  new: 'new',
  once: 'once',
  'at-risk': 'away',
  lapsed: 'away',
  // Some of them sent everything back, others never ordered.
  never: 'few',
};

/** @param hasTopic whether the segment is about something that its readers can read. */
export function stanceOf(
  { archetype, rfm, size }: Pick<SegmentProfile, 'archetype' | 'rfm' | 'size'>,
  hasTopic: boolean,
): Stance {
  if (size < fewestInCampaign) return 'few';
  const stance = rfm === undefined ? ofTypes[archetype] : ofGroups[rfm];
  return stance === 'topic' && !hasTopic ? 'plain' : stance;
}
