import type { SegmentProfile } from '../segment';
import type { Language } from '../../language';

/** The name on screen and in exports: the marketer's own, else the automatic one in the given language. */
export function segmentName(
  profile: Pick<SegmentProfile, 'customName' | 'autoName'>,
  language: Language,
): string {
  return profile.customName ?? profile.autoName[language];
}
