import { aspectKeys } from '../lexicon/voice';
import type { Shop } from '../shop/shop';
import type { VoiceReading } from '../voice/read-voice';
import type { Portrait, VoiceClaim } from './archetypes/portray';
import type { SegmentProfile } from './segment';

/** What the action answers: a complaint, or praise where nothing else tells the segment apart; null for all of it. */
function spokenTo({ archetype, voice }: Portrait): VoiceClaim | null {
  return voice?.feeling === 'blamed' || archetype === 'everyday-customer' ? voice : null;
}

/** Types whose action asks for a first order: the few beside them who have paid are not asked. */
const firstOrders: readonly Portrait['archetype'][] = ['yet-to-buy', 'without-orders'];

/**
 * Whom each segment's action is for, and what they paid: where it answers what is praised or blamed, the customers
 * who wrote that, where it asks for a first order, those who have paid nothing, else all of it. The money is theirs alone, as the accounts have it; what is not known of
 * one is left out.
 */
export function audiencesBySegment(
  { customers, reviews }: Shop,
  labels: Int32Array,
  portraits: readonly Portrait[],
  { praised, blamed }: VoiceReading,
): NonNullable<SegmentProfile['audience']>[] {
  const voices = portraits.map(spokenTo);
  const addressed = Uint8Array.from(labels, (label, customer) => {
    if (voices[label] !== null) return 0;
    return firstOrders.includes(portraits[label]!.archetype) && customers.spend[customer]! > 0 ? 0 : 1;
  });
  for (let r = 0; r < reviews.count; r++) {
    const customer = reviews.customer[r]!;
    const voice = customer < 0 ? null : voices[labels[customer]!];
    if (!voice) continue;
    const said = voice.feeling === 'blamed' ? blamed[r]! : praised[r]!;
    if ((said >> aspectKeys.indexOf(voice.aspect)) & 1) addressed[customer] = 1;
  }
  const audiences = portraits.map(() => ({ customers: 0, revenue: 0 }));
  labels.forEach((label, i) => {
    if (addressed[i] !== 1) return;
    audiences[label]!.customers++;
    audiences[label]!.revenue += customers.spend[i]! || 0;
  });
  return audiences;
}
