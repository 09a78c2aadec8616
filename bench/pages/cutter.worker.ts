import { AutoTokenizer } from '@huggingface/transformers';
import { expose } from 'comlink';
import type { EncoderName } from '../../src/domain/text/encoders';
import { modelSpecs } from '../../src/engines/text-encoder/models';
import { bindToOwnOrigin } from './own-origin';

/** Texts and how many tokens each has, the model's prefix and special tokens included. */
export interface CutTexts {
  readonly texts: string[];
  readonly tokens: number[];
}

/** Shortens texts so that none has more than `limit` tokens of this model; each keeps its beginning. */
async function cut(name: EncoderName, texts: readonly string[], limit: number): Promise<CutTexts> {
  bindToOwnOrigin();
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const size = (text: string) => tokenizer.encode(modelSpecs[name].prefix + text).length;
  const kept = texts.map((text) => {
    if (size(text) <= limit) return text;
    // The longest beginning that fits, by halving.
    let fits = 0;
    let tooLong = text.length;
    while (tooLong - fits > 1) {
      const middle = (fits + tooLong) >> 1;
      if (size(text.slice(0, middle)) <= limit) fits = middle;
      else tooLong = middle;
    }
    return text.slice(0, fits).toWellFormed().trim();
  });
  return { texts: kept, tokens: kept.map(size) };
}

const api = { cut };

export type CutterApi = typeof api;

expose(api);
