import { encoderDimensions, type EncoderName } from '../../domain/text/encoders';

/** How the rows that a model puts out become one vector a text; `ready`: they are it already. */
export type Pooling = 'mean' | 'cls' | 'ready';

/** What has to be known of a model before it is loaded, from its SOURCE.txt. */
export interface ModelSpec {
  readonly name: EncoderName;
  readonly pooling: Pooling;
  /** Put in front of every text, or ''. */
  readonly prefix: string;
  readonly dimensions: number;
  /** Longest piece in tokens, special ones included; longer texts are split and pooled. */
  readonly maxTokens: number;
  /** Name of the model's output. */
  readonly output: 'last_hidden_state' | 'sentence_embedding';
  /**
   * Attention's share of the work of one more token: 1 / (6 × width) for a BERT (2·L·h against 12·h²
   * multiplications a token and layer), 0 without attention.
   */
  readonly attentionShare: number;
}

/**
 * 256 tokens everywhere: all-MiniLM-L6-v2 never saw more, and for the others the square of the
 * length starts to weigh beyond it.
 */
const maxTokens = 256;

export const modelSpecs: Readonly<Record<EncoderName, ModelSpec>> = {
  'all-MiniLM-L6-v2': {
    name: 'all-MiniLM-L6-v2',
    dimensions: encoderDimensions['all-MiniLM-L6-v2'],
    pooling: 'mean',
    prefix: '',
    maxTokens,
    output: 'last_hidden_state',
    attentionShare: 1 / (6 * 384),
  },
  'bge-small-zh-v1.5': {
    name: 'bge-small-zh-v1.5',
    dimensions: encoderDimensions['bge-small-zh-v1.5'],
    pooling: 'cls',
    prefix: '',
    maxTokens,
    output: 'last_hidden_state',
    attentionShare: 1 / (6 * 512),
  },
  'multilingual-e5-small': {
    name: 'multilingual-e5-small',
    dimensions: encoderDimensions['multilingual-e5-small'],
    pooling: 'mean',
    prefix: 'passage: ',
    maxTokens,
    output: 'last_hidden_state',
    attentionShare: 1 / (6 * 384),
  },
  'use-multilingual-v3': {
    name: 'use-multilingual-v3',
    dimensions: encoderDimensions['use-multilingual-v3'],
    pooling: 'ready',
    prefix: '',
    maxTokens,
    output: 'sentence_embedding',
    attentionShare: 0,
  },
};
