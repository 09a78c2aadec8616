import { useSpeaker } from '../i18n';

/** What a feature is called: 'Orders', 'Gender: female', 'City: other'. */
export function useFeatureName(): (feature: string) => string {
  return useSpeaker().feature;
}
