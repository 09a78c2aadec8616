import type { VoiceWords } from './voice';

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
  /** The thing comes before what describes it, as in Spanish ('camiseta de algodón'). */
  readonly headFirst?: boolean;
  /** Words that link to a noun what describes it ('with', 'for'): in a title the thing stands before them. */
  readonly linkWords?: string;
  /** Beginnings of titles that go on to speak of the thing ('set_of'); blanks are written as '_'. */
  readonly containers?: string;
  /** Words before a noun ('the', 'my', '一个'): what they stand before is a thing. */
  readonly determiners?: string;
  /** In a language without blanks: words that stand right behind a thing of which something is said ('很', '也'). */
  readonly predicates?: string;
  /** A language of another script whose words its reviewers mix with their own. */
  readonly guest?: string;
  /** How its reviewers speak of aspects and feelings; where it is missing their texts are not judged. */
  readonly voice?: VoiceWords;
  /**
   * Whole names of invoice lines that are no products: postage, fees, vouchers. They are compared with the name in
   * lower case, in an unspaced language without blanks and punctuation.
   */
  readonly serviceLines?: readonly RegExp[];
}
