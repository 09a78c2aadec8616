import { useTranslation } from 'react-i18next';

/** The languages of the interface, as BCP 47 tags. */
export const languages = ['en', 'zh-CN'] as const;
export type InterfaceLanguage = (typeof languages)[number];

const storageKey = 'clientele.language';

/** The language to start in: the one chosen before, else the browser's, else English. */
export function initialLanguage(): InterfaceLanguage {
  const chosen = readChoice();
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  const preferred = globalThis.navigator?.languages?.[0] ?? 'en';
  return preferred.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Remembers the choice for the next visit; a browser that refuses storage simply forgets. */
export function rememberLanguage(language: InterfaceLanguage): void {
  try {
    globalThis.localStorage?.setItem(storageKey, language);
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}

function readChoice(): string | null {
  try {
    return globalThis.localStorage?.getItem(storageKey) ?? null;
  } catch {
    return null;
  }
}

/** The language on screen as the science names it: texts in `Bilingual` are picked with it. */
export function useLanguage(): 'en' | 'zh' {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('zh') ? 'zh' : 'en';
}
