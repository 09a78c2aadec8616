import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { initialLanguage, rememberLanguage } from './language';
import { fallbackLanguage, type Language, translations } from './languages';

export { formatFor, useFormat, type Format } from './format';
export { copyName, currentLanguage, sampleShopName, sampleShopNames } from './language';
export { fallbackLanguage, languages, type Language, translations } from './languages';
export { sayReport } from './say/report';
export { isOneCrowd } from './say/headline';
export type { SegmentNames } from './say/segment-names';
export type { ShownGroups } from './say/verdict';
export { shopLanguages } from './say/mail';
export { mailSlotWords } from './say/mail-slot-words';
export type { WritingMatter } from './say/written';
export { speakerFor, useSpeaker, type Speaker } from './speaker';

/**
 * Sets i18next up with all words in the bundle, so that no screen ever waits for a language.
 * Called once, before the first render.
 */
export function startI18n(language: Language = initialLanguage()): i18n {
  void i18next.use(initReactI18next).init({
    resources: Object.fromEntries(Object.entries(translations).map(([tag, { words }]) => [tag, words])),
    lng: language,
    fallbackLng: fallbackLanguage,
    ns: Object.keys(translations[fallbackLanguage]!.words),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  markDocument(language);
  return i18next;
}

/** Changes the language of the interface and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  markDocument(language);
  await i18next.changeLanguage(language);
}

function markDocument(language: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
