import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type InterfaceLanguage, initialLanguage, rememberLanguage } from './language';
import { resources } from './resources';

export { formatFor, useFormat, type Format } from './format';
export { languages, useLanguage, type InterfaceLanguage } from './language';

/**
 * Sets i18next up with all words in the bundle, so that no screen ever waits for a language.
 * Called once, before the first render.
 */
export function startI18n(): i18n {
  const language = initialLanguage();
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(resources.en),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  markDocument(language);
  return i18next;
}

/** Changes the language of the interface and remembers it. */
export async function changeLanguage(language: InterfaceLanguage): Promise<void> {
  rememberLanguage(language);
  markDocument(language);
  await i18next.changeLanguage(language);
}

function markDocument(language: InterfaceLanguage): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
