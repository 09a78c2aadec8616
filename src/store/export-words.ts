import type { OfferReason } from '../contracts/details';
import type { SegmentProfile } from '../domain/label/segment';
import { currentLanguage, speakerFor } from '../i18n';

/** The words of an export, in the language on screen. */
export function exportWords(profiles: readonly SegmentProfile[]) {
  const speaker = speakerFor(currentLanguage());
  const names = speaker.segmentNames(profiles);
  return { segmentName: names.shown, reason: (reason: OfferReason) => speaker.reason(reason, names) };
}
