import type { TFunction } from 'i18next';
import { segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import type { Format } from '../format';
import type { SegmentNames } from './segment-names';

/** Below this share of the customers a segment may be one too many to keep in mind. */
const leastShare = 0.02;
/** Where fewer of its purchases have others beside them it is said of how many that is known. */
const mostly = 0.8;

/**
 * What must be known before a segment's figures or next step are used, full sentences: that few accounts pay most of
 * its money, that it is set apart by its time alone, that it is small, that another segment would be addressed in the same way.
 * @param profiles all of the run.
 * @param action what to do next about a segment, as it is shown.
 */
export function sayCautions(
  profile: SegmentProfile,
  profiles: readonly SegmentProfile[],
  names: SegmentNames,
  action: (profile: SegmentProfile) => string,
  t: TFunction,
  format: Format,
): string[] {
  const { fewPay, ofItsTime, besideThem = 1, share, size, suspects = 0, unknown = 0 } = profile;
  const said: string[] = [];
  if (fewPay !== undefined) {
    const values = { count: fewPay.customers, share: format.percent(fewPay.share, 0) };
    said.push(t('segments:caution.fewPay', values));
  }
  if (ofItsTime !== undefined) {
    const how = besideThem < mostly ? 'ofItsTimePartly' : 'ofItsTime';
    said.push(t(`segments:caution.${how}.${ofItsTime}`, { share: format.percent(besideThem, 0) }));
  }
  if (unknown > 0 && unknown < size) said.push(t('segments:caution.unknown', { count: unknown }));
  if (suspects > 0 && suspects < size) said.push(t('segments:caution.suspects', { count: suspects }));
  const segments = segmentsAmong(profiles);
  if (!segments.includes(profile) || segments.length < 2) return said;
  if (share < leastShare) said.push(t('segments:caution.small', { share: format.percent(leastShare, 0) }));
  const alike = segments.filter((other) => other !== profile && action(other) === action(profile));
  if (alike.length > 0) {
    const list = alike.map(({ code }) => names.shown(code));
    said.push(t('segments:caution.sameAction', { names: list.join(t('segments:caution.between')) }));
  }
  return said;
}
