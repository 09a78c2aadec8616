/** What can be written: a name and a summary for each segment, and what a shop may answer to what reviews say. */
export const writingKinds = ['names', 'summaries', 'replies'] as const;
export type WritingKind = (typeof writingKinds)[number];

/** Who writes: sentences with places for figures, or a language model whose answer was checked. */
export const writers = ['template', 'model'] as const;
export type WriterName = (typeof writers)[number];

export const objectionKinds = ['number', 'claim', 'promise', 'voice', 'slot'] as const;

/** Something in a text that its facts do not bear out. */
export interface Objection {
  /**
   * `number`: no fact has it, or it stands beside something else than there; `claim`: a word that no fact has; `promise`:
   * something that the shop has not granted; `voice`: said as a customer would; `slot`: a place to fill in that is missing,
   * or that nobody would fill in.
   */
  readonly kind: (typeof objectionKinds)[number];
  /** The words objected to. */
  readonly text: string;
}

/** A text as it is handed to the marketer: a draft, with what it rests on. */
export interface WrittenText {
  readonly kind: WritingKind;
  /** Of a segment its code; of a reply what it answers, as 'blamed:delivery' or 'topic:2'. */
  readonly id: string;
  /** Of the interface, BCP 47; of a reply that of the review that is quoted. */
  readonly language: string;
  readonly text: string;
  /** Of a name those that its facts bear out as well, the automatic one among them: a model chooses and writes none. */
  readonly choices?: readonly string[];
  /** Sentences that the text was made of, each computed or said by a customer. */
  readonly facts: readonly string[];
  readonly writer: WriterName;
  /** What was objected to in answers of a model before this text stood; empty where nothing was. */
  readonly objections: readonly (readonly Objection[])[];
}
