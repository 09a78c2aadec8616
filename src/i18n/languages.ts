import type en from './en';
import type { Words } from './words';

/** A language of the interface: the name of its folder here, a BCP 47 tag. A new folder is a new language. */
export type Language = string;

/** What a language's folder holds. */
export interface Translation {
  /** The language's name in itself. */
  readonly name: string;
  /** Terms that its readers can read: what a name is made of where the data's terms are in several scripts. */
  readonly readable: RegExp;
  /** CSV files begin with a byte order mark, without which the country's Excel would misread them. */
  readonly byteOrderMark: boolean;
  /** All words: namespace (one a screen or subject), key. */
  readonly words: Words<(typeof en)['words']>;
}

/** What is not said in another language is said in this one, whose folder states the keys of all. */
export const fallbackLanguage: Language = 'en';

const folders = import.meta.glob<Translation>('./*/index.ts', { eager: true, import: 'default' });

export const translations: Readonly<Record<Language, Translation>> = Object.fromEntries(
  Object.entries(folders).map(([path, translation]) => [path.split('/')[1]!, translation]),
);

/** The languages of the interface. */
export const languages: readonly Language[] = Object.keys(translations);

/**
 * The language for somebody who asks for `wanted` (BCP 47 tags, dearest first): the first that is here, be it
 * of another country ('zh' and 'zh-TW' are answered by 'zh-CN').
 */
export function matchLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => language === tag) ?? sameTongue(tag);
    if (found !== undefined) return found;
  }
  return fallbackLanguage;
}

function sameTongue(tag: string): Language | undefined {
  const tongue = (of: string) => of.split('-')[0]!.toLowerCase();
  return languages.find((language) => tongue(language) === tongue(tag));
}
