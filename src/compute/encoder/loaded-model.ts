/** A model whose weights lie in an arena, ready for its kernel. */
export interface LoadedModel {
  readonly kernel: 'encodeBert' | 'encodeNGrams';
  /** Address of the model's fields. */
  readonly address: number;
  /** Length of a vector. */
  readonly dimensions: number;
  /** Multiplications by weights for one token, attention and what is done once a text left out. */
  readonly multiplications: number;
  /**
   * Tokens that one task reads, more only where one piece is longer. Few, so that activations stay in the second
   * cache and threads end together; enough that a task takes some ten milliseconds.
   */
  readonly taskTokens: number;
}
