import type { TFunction } from 'i18next';
import type { ArchetypeKey } from '../../domain/label/archetypes/archetypes';
import type { SegmentProfile } from '../../domain/label/segment';
import { areMostlyBad } from '../../domain/voice/star-counts';
import type { Format } from '../format';

/**
 * What to do next about a segment, a full sentence. A complaint is answered before anything is sold.
 * @param topic what the segment is about, '' where that is not known.
 */
export function sayAction(
  archetype: ArchetypeKey,
  voice: SegmentProfile['voice'],
  topic: string,
  t: TFunction,
): string {
  if (voice?.feeling === 'blamed') return t(`voice:actionBlamed.${voice.aspect}`);
  // A type that is told by more than its praise has an action of its own.
  if (voice === undefined || archetype !== 'everyday-customer') {
    const plain = [`archetypes:${archetype}.action`, 'archetypes:everyday-customer.action'];
    return topic === '' ? t(plain) : t([`archetypes:${archetype}.actionAbout`, ...plain], { topic });
  }
  return t('voice:actionPraised', { aspect: t(`voice:aspect.${voice.aspect}`) });
}

/** From so many rated reviews a customer on, they speak for the segment. */
const ratedEach = 0.2;

/** Whether a segment mostly gives bad stars without a matter that its complaints agree on: nothing is sold to it first. */
export function soundsCross({
  size = 0,
  voice,
  stars,
}: {
  readonly [key in 'size' | 'voice' | 'stars']: SegmentProfile[key] | undefined;
}): boolean {
  if (stars === undefined || voice?.feeling === 'blamed') return false;
  return areMostlyBad(stars) && stars.rated >= ratedEach * size;
}

/** Whom that is for and what they have paid so far, a full sentence; '' for a run that did not note it. */
export function sayAudience(
  audience: SegmentProfile['audience'],
  currency: string,
  t: TFunction,
  format: Format,
): string {
  if (audience === undefined) return '';
  const { customers, revenue } = audience;
  const values = { count: customers, customers: format.number(customers) };
  return revenue > 0
    ? t('segments:audience', { ...values, money: format.money(revenue, currency, 0) })
    : t('segments:audienceNoMoney', values);
}
