import type { EncoderName } from '../domain/text/encoders';

/** Token ids of a list of texts, in its order, each text as one piece or several. */
export interface TokenisedTexts {
  /** Ids of all pieces laid end to end, special tokens included; piece i is ids[starts[i]] to ids[starts[i + 1]]. */
  readonly ids: Int32Array;
  /** Pieces + 1. */
  readonly starts: Int32Array;
  /** Texts + 1: text t has the pieces textStarts[t] to textStarts[t + 1], one at least. */
  readonly textStarts: Int32Array;
  /** Tokens of each text behind the limit of `maxTextTokens`, which were cut off. */
  readonly cut: Int32Array;
}

/** The tokeniser worker, opened by the encoder worker: one vocabulary until the worker ends. */
export interface TokeniserApi {
  /** Loads the encoder's vocabulary. Throws `model-missing` where its files are not served, `encoder-failed` else. */
  load(encoder: EncoderName): Promise<void>;
  /** Tokenises texts with the encoder's prefix; the arrays are the receiver's own. */
  tokenise(texts: readonly string[]): Promise<TokenisedTexts>;
}
