import { latinLanguage } from './latin-language';
import { countScripts, type ScriptCounts } from './script';

/** The language of a text that tells none: no letters, or Latin ones without a word that is known. */
export const undetermined = 'und';

/** Languages told by a script that (nearly) they alone write. */
const languageOfScript = {
  hangul: 'ko',
  cyrillic: 'ru',
  greek: 'el',
  hebrew: 'he',
  arabic: 'ar',
  thai: 'th',
  devanagari: 'hi',
} as const;

/** Kana among the East Asian signs from which on a text is Japanese; Chinese texts decorate with の. */
const kanaShare = 0.15;

/** Signs looked at: a review's language shows in its first lines. */
const headLength = 500;

/** Share of the surely read texts that a language needs before a doubtful text is believed to be in it. */
const believableShare = 0.01;

/**
 * The language of each text of a shop. A text that tells none ('OK', '5/5', a brand) or only hints at one that
 * the shop hardly has goes to the shop's most frequent language: in Latin letters to the most frequent of
 * those, where the shop has any. English where no text tells a language.
 */
export function detectLanguages(texts: readonly string[]): string[] {
  const readings = signsAlone(texts, texts.map(readLanguage));
  let sure = readings.filter((reading) => reading.sure);
  if (sure.length === 0) sure = readings.filter((reading) => reading.language !== undetermined);
  const counts = new Map<string, number>();
  for (const { language } of sure) counts.set(language, (counts.get(language) ?? 0) + 1);
  const isBelievable = (language: string) => (counts.get(language) ?? 0) > believableShare * sure.length;
  const main = mostFrequent(counts) ?? 'en';
  const latin = new Set(sure.filter((reading) => reading.latin).map((reading) => reading.language));
  const mainLatin =
    mostFrequent([...counts].filter(([each]) => latin.has(each) && isBelievable(each))) ?? main;
  return readings.map((reading) => {
    if (reading.sure || isBelievable(reading.language)) return reading.language;
    return reading.latin ? mainLatin : main;
  });
}

/** So many signs without kana are no Chinese for it: '最高', '大満足'. */
const fewSigns = 10;

/** A few Han signs are Japanese where more texts of the shop have kana than have none. */
function signsAlone(texts: readonly string[], readings: LanguageGuess[]): LanguageGuess[] {
  const count = (wanted: string): number => readings.filter(({ language }) => language === wanted).length;
  if (count('ja') <= count('zh')) return readings;
  return readings.map((reading, i) =>
    reading.language === 'zh' && texts[i]!.length <= fewSigns ? { ...reading, language: 'ja' } : reading,
  );
}

function mostFrequent(counts: Iterable<[string, number]>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

interface LanguageGuess {
  readonly language: string;
  /** False where a stray word could have said it. */
  readonly sure: boolean;
  /** Written in Latin letters. */
  readonly latin: boolean;
}

/**
 * The language of a text (ISO 639-1), or 'und'. Its script decides first: Han signs → zh, with kana → ja,
 * hangul → ko, and so on; texts in Latin letters by their frequent words. In a mixed text each East
 * Asian sign weighs as much as a word of another script, so a Chinese title with English brands is Chinese.
 */
function readLanguage(text: string): LanguageGuess {
  const head = text.length > headLength ? text.slice(0, headLength) : text;
  const counts = countScripts(head);
  const [language, weight] = scriptLanguage(counts);
  if (counts.latinWords > weight) {
    return { ...(latinLanguage(head) ?? { language: undetermined, sure: false }), latin: true };
  }
  const reading = { language, sure: weight > 0, latin: false };
  if (language === 'ru' && /[іїєґ]/i.test(head)) return { ...reading, language: 'uk' };
  if (language === 'ar' && /[پچژگ]/.test(head)) return { ...reading, language: 'fa' };
  return reading;
}

/** The language whose script, Latin aside, has most signs or words in a text, and how many. */
function scriptLanguage(counts: ScriptCounts): [string, number] {
  const eastAsian = counts.han + counts.kana;
  let best: [string, number] = [counts.kana >= kanaShare * eastAsian ? 'ja' : 'zh', eastAsian];
  if (eastAsian === 0) best = [undetermined, 0];
  for (const [script, language] of Object.entries(languageOfScript)) {
    const own = counts[script as keyof ScriptCounts];
    if (own > best[1]) best = [language, own];
  }
  return best;
}

/** Share of each language among texts whose languages are given; most frequent first, ties by name. */
export function languageShares(languages: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(sorted.map(([language, count]) => [language, count / languages.length]));
}
