import type { ReviewSaid } from './review-said';
import type { Objection, WrittenText } from './written-text';

/** What the marketer made of a text: nothing yet, taken, or thrown away. */
export const draftStates = ['draft', 'accepted', 'dropped'] as const;
export type DraftState = (typeof draftStates)[number];

/** What is kept of one text, through later runs. */
export interface KeptText extends Pick<WrittenText, 'kind' | 'id' | 'language' | 'text' | 'writer'> {
  /** Whether the marketer changed the words. */
  readonly edited: boolean;
  readonly state: DraftState;
  /** Of an answer the review that it answers. */
  readonly review?: ReviewSaid;
  /** Facts of the time when it was written, accepted or edited. */
  readonly facts: readonly string[];
  /** What was objected to in answers of a model. */
  readonly objections: readonly (readonly Objection[])[];
}

/** A text as it stands by now: what is kept of it, else the template. */
export interface Draft extends KeptText {
  /** The text that today's figures give. */
  readonly template: WrittenText;
  /** null where nothing was done with it yet. */
  readonly kept: KeptText | null;
  /** Facts of then that hold no more, and those of now that were not known then. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Which text something is about, in which language. */
export function textKey({ kind, id, language }: Pick<KeptText, 'kind' | 'id' | 'language'>): string {
  return `${kind}/${language}/${id}`;
}

/** A text of today's figures with what is kept of it. */
export function draftOf(template: WrittenText, kept: KeptText | null): Draft {
  if (kept === null) return { ...keptFrom(template), template, kept, gone: [], come: [] };
  return {
    ...kept,
    ...{ template, kept },
    gone: kept.facts.filter((fact) => !template.facts.includes(fact)),
    come: template.facts.filter((fact) => !kept.facts.includes(fact)),
  };
}

/** A text as it was written, by a template or a model, before anybody did something with it. */
export function keptFrom(written: WrittenText): KeptText {
  const { kind, id, language, text, writer, facts, objections, review } = written;
  const kept = { kind, id, language, text, writer, facts, objections, ...(review && { review }) };
  return { ...kept, edited: false, state: 'draft' };
}

/**
 * A draft with what the marketer does with it. Whoever accepts, changes or drops a text has seen the facts of now: these
 * are the ones kept. @param text other words; the same leave it as it is.
 */
export function decided(draft: Draft, state: DraftState, text = draft.text): KeptText {
  const { kind, id, language, writer, objections, template, review } = draft;
  const edited = draft.edited || text !== draft.text;
  const of = { kind, id, language, ...(review && { review }) };
  return { ...of, text, writer, objections, edited, state, facts: template.facts };
}

/** What a model may write anew: nothing that the marketer has decided on or changed. */
export function isOpen({ state, edited }: Pick<Draft, 'state' | 'edited'>): boolean {
  return state === 'draft' && !edited;
}
