/**
 * What reviews praise and blame. The order is that of the bits in a mask of aspects; where wordings of two begin at one
 * place the earlier takes it ('arrived broken' is packaging before 'arrived' is delivery).
 */
export const aspectKeys = [
  'quality',
  'durability',
  'function',
  'price',
  'packaging',
  'delivery',
  'returns',
  'service',
  'description',
  'fit',
  'comfort',
  'looks',
  'taste',
  'smell',
  'sound',
  'battery',
  'ease',
  'display',
  'content',
] as const;
export type Aspect = (typeof aspectKeys)[number];

/** What reviewers bought for: no matter of praise or blame. */
export const purposeKeys = ['gifts', 'hobby'] as const;
export type Purpose = (typeof purposeKeys)[number];

/** Words with which a language speaks of aspects and feelings. */
export interface VoiceWords {
  /**
   * Wordings of each aspect, parts of a regular expression without capturing groups: matched from the beginning of a
   * word, anywhere in an unspaced language. Where a wording holds another's only sense, it excludes it ('cheap' but not
   * 'cheaply made').
   */
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  /** Words and phrases of praise and of blame, parted by blanks; the blanks within a phrase are written as '_'. */
  readonly praise: string;
  readonly blame: string;
  /** Those of them that speak of the whole, whatever stands beside them ('recommend'); of phrases the first word. */
  readonly ofWhole: string;
  /** Words and phrases that hold one of these and feel nothing ('looks like', '好像'). */
  readonly unfeeling: string;
  /** Words that turn what follows them round. A phrase in the lists above is taken whole and not turned. */
  readonly negators: string;
  /** What does away with the bad that follows it ('removes', 'no more'). */
  readonly remedies: string;
  /** In a language with blanks: words whose denial reaches to the end of the clause ('don't think'). */
  readonly opinions?: string;
  /** Words that join another to what was denied ('or'). */
  readonly joinsDenied: string;
  /** In a language with blanks: words that join another to what a remedy does away with ('and'). */
  readonly joinsRemedied?: string;
  /** Words of praise that behind blame only tell how it happens ('breaks easily'). */
  readonly manners?: string;
  /** Words that may stand between a negator and what it turns, in a language without blanks. */
  readonly betweenNegation?: string;
  /** Words that open the clause which counts, where one of the other feeling stands before it ('but'). */
  readonly turns: string;
  /** Words that open the clause which counts less ('although'). */
  readonly concessions: string;
  /** Words that open what is left out of the praise or blame of all else ('except'). */
  readonly exceptions: string;
  /**
   * This and all below are parts of a regular expression, matched as the aspects are. Words in the rest of the sentence
   * by which nothing is left out ('also').
   */
  readonly besides: string;
  /** What stands right before and right behind a figure that is a day ('arrived 1/5'), and no mark. */
  readonly dates: { readonly before: string; readonly after: string };
  /** Wishes for what is missing. */
  readonly wishes: string;
  /** Openings of what is supposed, feared or expected and not met with. */
  readonly suppositions: string;
  /** Other products than the one bought, and what begins a clause that goes on about them. */
  readonly elsewhere: string;
  /** What sets one product against another, whichever it favours ('than', '比'). */
  readonly comparing: string;
  readonly carriesOn: string;
  /** What opens a question, and what makes one without a mark. */
  readonly asks: { readonly opens: string; readonly holds: string };
  /** Questions that blame ('why', '为什么'). */
  readonly reproaches: string;
  /** In a language with blanks: what opens a part of a sentence that can be quoted by itself ('and the', 'it'). */
  readonly standsAlone?: string;
}
