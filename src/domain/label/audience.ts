import { aspectKeys } from '../lexicon/voice';
import type { Shop } from '../shop/shop';
import type { VoiceReading } from '../voice/read-voice';
import type { Portrait } from './archetypes/portray';
import type { SegmentProfile } from './segment';

/**
 * Whom each segment's action is for, and what they paid: where its name tells what is praised or blamed, the customers
 * who wrote that, else all of it. The money is theirs alone, as the export has it.
 */
export function audiencesBySegment(
  { orderLines, reviews }: Shop,
  labels: Int32Array,
  portraits: readonly Portrait[],
  { praised, blamed }: VoiceReading,
): NonNullable<SegmentProfile['audience']>[] {
  const addressed = Uint8Array.from(labels, (label) => (portraits[label]!.voice === null ? 1 : 0));
  for (let r = 0; r < reviews.count; r++) {
    const customer = reviews.customer[r]!;
    const voice = customer < 0 ? null : portraits[labels[customer]!]!.voice;
    if (voice === null) continue;
    const said = voice.feeling === 'blamed' ? blamed[r]! : praised[r]!;
    if ((said >> aspectKeys.indexOf(voice.aspect)) & 1) addressed[customer] = 1;
  }
  const audiences = portraits.map(() => ({ customers: 0, revenue: 0 }));
  labels.forEach((label, i) => {
    audiences[label]!.customers += addressed[i]!;
  });
  for (let l = 0; l < orderLines.count; l++) {
    const customer = orderLines.customer[l]!;
    const amount = orderLines.amount[l]!;
    if (customer >= 0 && addressed[customer] === 1 && !Number.isNaN(amount)) {
      audiences[labels[customer]!]!.revenue += amount;
    }
  }
  return audiences;
}
