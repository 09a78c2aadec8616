import type { ReviewSaid } from './review-said';

/**
 * What can be written: a name, a summary and a portrait for each segment (portraits of products too), what a shop may
 * answer to what reviews say and to single ones, mails to a group of customers, and what a report begins with.
 */
export const writingKinds = [
  'names',
  'summaries',
  'replies',
  'answers',
  'mails',
  'portraits',
  'lead',
] as const;
export type WritingKind = (typeof writingKinds)[number];

/** Whether texts of a kind go to customers, in the shop's name: those promise nothing and have places to fill in. */
export function goesToCustomers(kind: WritingKind): boolean {
  return kind === 'replies' || kind === 'answers' || kind === 'mails';
}

/** Who writes: sentences with places for figures, or a language model whose answer was checked. */
export const writers = ['template', 'model'] as const;
export type WriterName = (typeof writers)[number];

export const objectionKinds = [
  'number',
  'claim',
  'promise',
  'voice',
  'slot',
  'quote',
  'gap',
  'unfinished',
] as const;

/** Something in a text that its facts do not bear out. */
export interface Objection {
  /**
   * `number`: no fact has it, or it stands beside something else than there; `claim`: a word that no fact has; `promise`:
   * something that the shop has not granted; `voice`: said as a customer would; `slot`: a place to fill in that is missing,
   * or that nobody would fill in; `quote`: between quotation marks, and nobody's words; `gap`: a fact that
   * is left out of a text which is to tell them all; `unfinished`: it breaks off.
   */
  readonly kind: (typeof objectionKinds)[number];
  /** The words objected to. */
  readonly text: string;
}

/** A text as it is handed to the marketer: a draft, with what it rests on. */
export interface WrittenText {
  readonly kind: WritingKind;
  /**
   * Of a segment its code; of a reply what it answers, as 'blamed:delivery' or 'topic:2'; of a portrait or a mail of a
   * product 'product:' and its id; of a mail to everybody 'all'; of the answer to a review its key; of the lead 'report'.
   */
  readonly id: string;
  /** Of the interface, BCP 47; of what goes to customers theirs. */
  readonly language: string;
  readonly text: string;
  /** Of a name those that its facts bear out as well, the automatic one among them: a model chooses and writes none. */
  readonly choices?: readonly string[];
  /** Passages that a model may word anew, one a line of its answer; all of the text where they are left out. */
  readonly loose?: readonly string[];
  /** Titles in the text: what they say is their maker's promise and not the shop's. */
  readonly titles?: readonly string[];
  /** Of an answer the review that it answers. */
  readonly review?: ReviewSaid;
  /** Sentences that the text was made of, each computed or said by a customer. */
  readonly facts: readonly string[];
  readonly writer: WriterName;
  /** What was objected to in answers of a model before this text stood; empty where nothing was. */
  readonly objections: readonly (readonly Objection[])[];
}
