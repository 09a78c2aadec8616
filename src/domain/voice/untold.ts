import type { Clause } from './clauses';
import type { LanguageVoice } from './language-voice';

/** The part of a clause that tells nothing of what was bought, or tells it as a wish. */
export interface Untold {
  /** Position in the text from which on it does so, to the end of the clause. */
  readonly from: number;
  /** What is wished for is missing: 'I wish the sleeves were longer' is blame, whatever its words feel. */
  readonly wish: boolean;
  /** Only praise is untold: 'Why is it so slow?' asks, and blames. */
  readonly praiseOnly: boolean;
}

/**
 * Finds the clauses that ask, suppose ('if it breaks'), fear, wish, or speak of another product ('my old one', 'other
 * brands'), by the words of their language. What they feel is no finding about the shop.
 *
 * @returns one a clause, null where all of it is told as met with.
 */
export function untoldParts(
  text: string,
  clauses: readonly Clause[],
  { untold, carriesOn, asks, reproaches }: LanguageVoice,
): (Untold | null)[] {
  const parts = new Array<Untold | null>(clauses.length).fill(null);
  const elsewhere = new Uint8Array(clauses.length);
  let clause = 0;
  for (const match of text.matchAll(untold)) {
    while (clause < clauses.length - 1 && match.index >= clauses[clause]!.end) clause++;
    if (clauses[clause] === undefined || parts[clause] !== null) continue;
    parts[clause] = { from: match.index, wish: match[1] !== undefined, praiseOnly: false };
    if (match[3] !== undefined) elsewhere[clause] = 1;
  }
  clauses.forEach(({ start, end, sentence }, i) => {
    const part = text.slice(start, end);
    // 'My old one, which was uncomfortable': still the old one.
    if (i > 0 && elsewhere[i - 1] === 1 && clauses[i - 1]!.sentence === sentence && carriesOn.test(part)) {
      elsewhere[i] = 1;
      parts[i] = { from: start, wish: false, praiseOnly: false };
    }
  });
  return markQuestions(text, clauses, parts, asks, reproaches);
}

function markQuestions(
  text: string,
  clauses: readonly Clause[],
  parts: (Untold | null)[],
  { opens, holds }: LanguageVoice['asks'],
  reproaches: RegExp,
): (Untold | null)[] {
  clauses.forEach(({ start, end, sentence }, i) => {
    const part = text.slice(start, end);
    if (!/[?？]\s*$/.test(part) && !holds.test(part)) return;
    const praiseOnly = reproaches.test(part);
    parts[i] ??= { from: start, wish: false, praiseOnly };
    // 'Is it good, or not?' asks from its first word; 'Great guitar, what more could you want?' does not.
    for (let before = i - 1; clauses[before]?.sentence === sentence; before--) {
      const earlier = clauses[before]!;
      if (opens.test(text.slice(earlier.start, earlier.end))) {
        parts[before] ??= { from: earlier.start, wish: false, praiseOnly };
      }
    }
  });
  return parts;
}
