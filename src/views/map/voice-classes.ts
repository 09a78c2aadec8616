import { type Aspect, aspectKeys } from '../../domain/lexicon/voice';
import type { Rule } from '../../domain/audience/rule';

/** What a customer's reviews say: of one aspect, or as a whole; words stand under `map.voice.<name>`. */
export const voiceClasses = ['good', 'both', 'bad', 'silent', 'none'] as const;
export type VoiceClass = (typeof voiceClasses)[number];

/** An aspect, or how reviews sound as a whole. */
export type VoiceSubject = Aspect | 'feeling';

const aspectSign = 'aspect:';

/** As the address of the map has it. */
export function signOf(subject: VoiceSubject): string {
  return subject === 'feeling' ? subject : `${aspectSign}${subject}`;
}

/** Null for a sign that is of nothing that reviews say. */
export function subjectOf(sign: string): VoiceSubject | null {
  if (sign === 'feeling') return sign;
  return aspectKeys.find((aspect) => sign === signOf(aspect)) ?? null;
}

/** Rules that find those of good words and of bad words of a subject; of both for an aspect of which there are both. */
export function rulesOf(subject: VoiceSubject): { readonly good: Rule; readonly bad: Rule } {
  if (subject === 'feeling') {
    return {
      good: { what: 'feeling', is: ['pleased', 'mixed'] },
      bad: { what: 'feeling', is: ['displeased', 'mixed'] },
    };
  }
  return {
    good: { what: 'aspect', aspect: subject, feeling: 'praised' },
    bad: { what: 'aspect', aspect: subject, feeling: 'blamed' },
  };
}

/** Whoever wrote anything. */
export const ruleOfWriters: Rule = { what: 'reviews', atLeast: 1 };

/**
 * Of each customer the position of her class in `voiceClasses`, in the order of `ids`, from the ids of whom the rules
 * found.
 */
export function classify(
  ids: readonly string[],
  found: Readonly<Record<'good' | 'bad' | 'writers', readonly string[]>>,
): Int32Array {
  const [good, bad, writers] = [new Set(found.good), new Set(found.bad), new Set(found.writers)];
  const classOf = (id: string): VoiceClass => {
    if (good.has(id)) return bad.has(id) ? 'both' : 'good';
    if (bad.has(id)) return 'bad';
    return writers.has(id) ? 'silent' : 'none';
  };
  return Int32Array.from(ids, (id) => voiceClasses.indexOf(classOf(id)));
}
