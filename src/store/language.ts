import type { Language } from '../domain/language';

/** The language on screen, as the page itself declares it. */
export function uiLanguage(): Language {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}
