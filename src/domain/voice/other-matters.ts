import { withoutRepeats } from '../label/keywords/choose-keywords';
import { classTfIdf } from '../label/keywords/class-tf-idf';
import type { TermIndex } from '../label/keywords/term-index';
import { feelsSomething, speaksOfAspect } from './language-voice';
import type { VoiceReading } from './read-voice';

/** A word of pleased or displeased reviews that the catalogue of aspects does not know. */
export interface OtherMatter {
  readonly term: string;
  /** Reviews of that feeling that use it. */
  readonly reviews: number;
}

export interface OtherMatters {
  readonly praised: readonly OtherMatter[];
  readonly blamed: readonly OtherMatter[];
}

const shown = 8;
const fewestReviews = 4;
/** Times as common as in reviews of the other feeling. */
const leastLift = 2;

/**
 * What displeased reviews speak of more than pleased ones, and the other way round, of all that is no aspect of the
 * catalogue: terms by class-based TF-IDF over the two kinds of review, repeats of a word left out.
 */
export function otherMatters(index: TermIndex, reading: VoiceReading): OtherMatters {
  const terms = index.terms.length;
  const counts = new Int32Array(2 * terms);
  const reviews = [0, 0];
  for (let r = 0; r < index.reviewTexts; r++) {
    const balance = reading.praise[r]! - reading.blame[r]!;
    if (reading.read[r] === 0 || balance === 0) continue;
    const kind = balance > 0 ? 0 : 1;
    reviews[kind]!++;
    for (let e = index.starts[r]!; e < index.starts[r + 1]!; e++) counts[kind * terms + index.entries[e]!]!++;
  }
  const weights = classTfIdf(counts, 2, terms);
  const of = (kind: 0 | 1): OtherMatter[] => {
    const found: { term: string; weight: number; number: number }[] = [];
    for (let number = 0; number < terms; number++) {
      const count = counts[kind * terms + number]!;
      if (count < fewestReviews) continue;
      const here = count / reviews[kind]!;
      const there = counts[(1 - kind) * terms + number]! / Math.max(1, reviews[1 - kind]!);
      const language = index.languages[index.languageOfTerm[number]!]!;
      if (here < leastLift * there) continue;
      const term = index.terms[number]!;
      if (speaksOfAspect(term, language) || feelsSomething(term, language)) continue;
      found.push({ term, weight: weights[kind * terms + number]!, number });
    }
    found.sort((a, b) => b.weight - a.weight || a.number - b.number);
    return withoutRepeats(found, index, shown).map(({ term, number }) => ({
      term,
      reviews: counts[kind * terms + number]!,
    }));
  };
  return { praised: of(0), blamed: of(1) };
}
