import i18next from 'i18next';
import { type Language, matchLanguage, translations } from './languages';

const storageKey = 'clientele.language';

/**
 * The language to start in: the one chosen before, else the browser's first if it is here, else English.
 * Wishes after the first are left: who reads a language second best may not want it here.
 */
export function initialLanguage(): Language {
  const chosen = readChoice();
  if (chosen !== null && chosen in translations) return chosen;
  return matchLanguage((globalThis.navigator?.languages ?? []).slice(0, 1));
}

/** The language on screen. */
export function currentLanguage(): Language {
  return i18next.language;
}

/** What the sample shop is called in the language on screen. */
export function sampleShopName(): string {
  return i18next.t('common:sampleShop');
}

/** What it is called in any language: under one of these names it was imported. */
export function sampleShopNames(): string[] {
  return Object.values(translations).map(({ words }) => words.common.sampleShop);
}

/** What a copy of a shop is called in the language on screen. */
export function copyName(name: string): string {
  return i18next.t('shops:shopFile.copyName', { name });
}

/** Remembers the choice for the next visit; a browser that refuses storage simply forgets. */
export function rememberLanguage(language: Language): void {
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
    // Storage is switched off.
    return null;
  }
}
