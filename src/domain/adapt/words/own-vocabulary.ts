/** Words of a shop's own texts, out of the encoder's vocabulary: what masked words are told among. */
export interface OwnVocabulary {
  /** Token of each, the commonest first. */
  readonly tokens: Int32Array;
  /** How often each was seen. */
  readonly counts: Float64Array;
  /** Number of a token's word by the token, −1 where it is none. */
  readonly numberOf: Int32Array;
}

/** More are seen so seldom that nothing is learnt of them, and make every step longer. */
const mostWords = 6000;
/** What stands in one place only is no word of the shop. */
const fewestTimes = 2;

/**
 * The tokens that some texts hold more than once, as far as there is room.
 *
 * @param texts token ids, special ones left out. @param size of the encoder's vocabulary.
 */
export function ownVocabulary(texts: Iterable<Int32Array>, size: number): OwnVocabulary {
  const seen = new Float64Array(size);
  for (const ids of texts) for (const id of ids) seen[id]++;
  const tokens = [...seen.keys()]
    .filter((id) => seen[id] >= fewestTimes)
    .sort((a, b) => seen[b] - seen[a] || a - b)
    .slice(0, mostWords);
  const numberOf = new Int32Array(size).fill(-1);
  tokens.forEach((id, word) => {
    numberOf[id] = word;
  });
  return {
    tokens: Int32Array.from(tokens),
    counts: Float64Array.from(tokens, (id) => seen[id]),
    numberOf,
  };
}
