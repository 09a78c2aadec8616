import { useTranslation } from 'react-i18next';
import type { VoiceClass, VoiceSubject } from './voice-classes';

/** Names what reviews speak of. */
export function useSubjectName(): (subject: VoiceSubject) => string {
  const { t } = useTranslation(['map', 'voice']);
  return (subject) => (subject === 'feeling' ? t('voice.feeling') : t(`voice:aspect.${subject}`));
}

/** What the reviews of a class of customers say of it. */
export function useVoiceWords(): (subject: VoiceSubject, of: VoiceClass) => string {
  const { t } = useTranslation('map');
  return (subject, of) => (subject === 'feeling' ? t(`voice.sounds.${of}`) : t(`voice.says.${of}`));
}
