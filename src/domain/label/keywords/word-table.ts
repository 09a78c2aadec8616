import { findCharacterWords } from './character-words';
import { stopWordsOf } from '../../lexicon/lexicons';
import { foldPlural, gap, isHan, tokenise } from './tokens';

/** Share of a word's uses that are plural, for it to be a thing that there are several of, and no accident. */
const leastPlural = 0.05;

/** Numbers the words and keeps every text as a stream of word numbers, -1 for a gap. */
export class WordTable {
  readonly languages: string[] = [];
  readonly languageOfWord: number[] = [];
  readonly stream: number[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #forms: Map<string, number>[] = [];

  get count(): number {
    return this.#forms.length;
  }

  add(text: string, language: string): void {
    const numbers: number[] = [];
    if (text !== '')
      for (const token of tokenise(text, language)) numbers.push(this.#number(token, language));
    this.stream.push(numbers);
  }

  /** The form in which the word is met most often. */
  surface(word: number): string {
    let best = '';
    let most = 0;
    for (const [form, count] of this.#forms[word]!) {
      if (count > most || (count === most && form < best)) [best, most] = [form, count];
    }
    return best;
  }

  /**
   * The plural of a word where it is common, else the form met most often: what customers are drawn to are pedals, though
   * each writes of a pedal.
   */
  inPlural(word: number): string {
    const forms = this.#forms[word]!;
    const language = this.languages[this.languageOfWord[word]!]!;
    let all = 0;
    for (const count of forms.values()) all += count;
    for (const [form, count] of forms) {
      if (foldPlural(form, language) !== form && count >= leastPlural * all) return form;
    }
    return this.surface(word);
  }

  /** Puts runs of single Chinese characters together where they are words. */
  joinCharacters(): void {
    const surfaces = Array.from({ length: this.count }, (_, word) => this.surface(word));
    const single = surfaces.map((surface) => surface.length === 1 && isHan(surface));
    const found = findCharacterWords(this.stream, this.count, (word) => single[word]!);
    const stop = stopWordsOf('zh');
    this.stream.forEach((stream, text) => {
      if (!stream.some((word) => word >= 0 && single[word])) return;
      const joined: number[] = [];
      for (let i = 0; i < stream.length; ) {
        const length = stream[i]! >= 0 && single[stream[i]!]! ? found.lengthAt(stream, i) : 1;
        const parts = stream.slice(i, i + length);
        const word = length === 1 ? '' : parts.map((part) => surfaces[part]!).join('');
        if (length === 1) joined.push(stream[i]!);
        else
          joined.push(
            stop.has(word) ? -1 : this.#number(word, this.languages[this.languageOfWord[parts[0]!]!]!),
          );
        i += length;
      }
      this.stream[text] = joined;
    });
  }

  #number(token: string, textLanguage: string): number {
    if (token === gap) return -1;
    const language = isHan(token) ? 'zh' : textLanguage;
    const key = `${language} ${foldPlural(token, language)}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#forms.length;
      this.#numbers.set(key, number);
      this.#forms.push(new Map());
      let position = this.languages.indexOf(language);
      if (position < 0) position = this.languages.push(language) - 1;
      this.languageOfWord.push(position);
    }
    const forms = this.#forms[number]!;
    forms.set(token, (forms.get(token) ?? 0) + 1);
    return number;
  }
}
