import { useTranslation } from 'react-i18next';

/** What a feature is called: 'Orders', 'Gender: female', 'City: other'. */
export function useFeatureName(): (feature: string) => string {
  const { t } = useTranslation('recommend');
  return (feature) => {
    const at = feature.indexOf('=');
    const attribute = at < 0 ? feature : feature.slice(0, at);
    const name = t(`feature.${attribute}`, { defaultValue: attribute });
    if (at < 0) return name;
    const value = feature.slice(at + 1);
    return `${name}: ${value === 'other' ? t('feature.other') : value}`;
  };
}
