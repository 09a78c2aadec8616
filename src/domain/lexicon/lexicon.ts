/** What reviewers care about, beyond the thing itself. */
export const concernKeys = [
  'quality',
  'price',
  'gifts',
  'delivery',
  'service',
  'hobby',
  'looks',
  'ease',
  'comfort',
] as const;
export type Concern = (typeof concernKeys)[number];

/** What is known of a language in which texts are read; every part may be missing. Lists are parted by blanks. */
export interface Lexicon {
  /** Written without blanks between words, as Chinese and Japanese are. */
  readonly unspaced?: boolean;
  /**
   * For a language in Latin letters: its most frequent words, function words and the words that reviews are made of.
   * A word that several languages share counts for each of them, so it decides nothing between them.
   */
  readonly frequentWords?: string;
  /** Letters that few languages write: each one found counts as one of its words. */
  readonly tellingLetters?: string;
  /** Function words and the words that every shop's reviews are full of: never keywords. Contractions stand without apostrophe. */
  readonly stopWords?: string;
  /** What a word segmenter leaves at the end of words that mean the same without it. */
  readonly particles?: {
    /** Matches the particle at a word's end. */
    readonly ending: RegExp;
    /** Words that such an ending is part of. */
    readonly partOf: string;
  };
  /**
   * Wordings of each concern, parts of a regular expression: matched from the beginning of a word, anywhere in an
   * unspaced language. A review that uses one or more of them is counted as mentioning the concern once; only
   * over-use against the rest of the shop says anything, so single stray hits do no harm.
   */
  readonly concerns?: Readonly<Record<Concern, string>>;
  /**
   * Whole names of invoice lines that are no products: postage, fees, vouchers. They are compared with the name in
   * lower case, in an unspaced language without blanks and punctuation.
   */
  readonly serviceLines?: readonly RegExp[];
}
