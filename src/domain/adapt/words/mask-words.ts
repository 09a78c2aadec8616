import { permutation, type Random } from '../../math/random';
import type { OwnVocabulary } from './own-vocabulary';
import type { Sequence } from './sequences';

/** A sequence with words masked. */
export interface MaskedSequence {
  readonly ids: Int32Array;
  /** Places whose word is asked for, and its number in the shop's own vocabulary. */
  readonly masked: readonly number[];
  readonly targets: readonly number[];
}

const shares = { masked: 0.15, hidden: 0.8, replaced: 0.1 };

/**
 * Masks whole words until they hold 15% of the tokens, one word at least: eight in ten of their tokens become the mask, one
 * another word of the shop, one stays (Devlin et al. 2019, with the whole words of BERT's later models). Words of which a
 * token is not in the shop's vocabulary are never asked.
 */
export function maskWords(
  { ids, words }: Sequence,
  { numberOf, tokens }: OwnVocabulary,
  mask: number,
  random: Random,
): MaskedSequence {
  const spans = new Map<number, number[]>();
  const unknown = new Set<number>();
  let tokenCount = 0;
  words.forEach((word, place) => {
    if (word < 0) return;
    tokenCount++;
    const span = spans.get(word);
    if (span) span.push(place);
    else spans.set(word, [place]);
    if (numberOf[ids[place]] < 0) unknown.add(word);
  });
  const askable = [...spans].filter(([word]) => !unknown.has(word)).map(([, span]) => span);
  const wanted = Math.max(1, Math.round(shares.masked * tokenCount));
  const masked: number[] = [];
  for (const i of permutation(askable.length, random)) {
    if (masked.length >= wanted) break;
    // A word that would go far beyond is left for a shorter one.
    if (masked.length > 0 && masked.length + askable[i].length > wanted) continue;
    masked.push(...askable[i]);
  }
  masked.sort((a, b) => a - b);
  const read = ids.slice();
  for (const place of masked) {
    const draw = random();
    if (draw < shares.hidden) read[place] = mask;
    else if (draw < shares.hidden + shares.replaced)
      read[place] = tokens[Math.floor(random() * tokens.length)];
  }
  return { ids: read, masked, targets: masked.map((place) => numberOf[ids[place]]) };
}
