import { Tokenizer } from '@huggingface/tokenizers';
import { maxTextTokens } from '../../../contracts/encoder-api';
import type { TokenisedTexts } from '../../../contracts/tokeniser-api';
import { asLoadError, readModelJson } from '../model-files';
import type { ModelSpec } from '../models';
import { TokenisedTextsBuilder } from './tokenised-texts';
import { tokeniseInPieces, type Vocabulary } from './tokenise-in-pieces';

export interface Tokeniser {
  tokenise(texts: readonly string[]): TokenisedTexts;
}

/** Texts to token ids, on another thread or on this one. */
export interface AsyncTokeniser {
  tokenise(texts: readonly string[]): Promise<TokenisedTexts>;
}

/**
 * Reads a model's vocabulary from our own origin: the same code and files, and so the same ids, as
 * transformers.js' AutoTokenizer. Throws `model-missing` where a file is not served and `encoder-failed` where it holds
 * no vocabulary.
 */
export async function loadTokeniser(spec: ModelSpec): Promise<Tokeniser> {
  const [rules, config] = await Promise.all([
    readModelJson(spec.name, 'tokenizer.json'),
    readModelJson(spec.name, 'tokenizer_config.json'),
  ]);
  try {
    return tokeniserOf(vocabularyOf(spec, new Tokenizer(rules, config), config));
  } catch (error) {
    throw asLoadError(spec.name, error);
  }
}

function vocabularyOf({ prefix, maxTokens }: ModelSpec, tokenizer: Tokenizer, config: object): Vocabulary {
  const padding = (config as { pad_token?: string }).pad_token ?? '';
  // A vocabulary without special tokens makes nothing of an empty text; a session wants one token at least.
  const nothing = [tokenizer.token_to_id(padding) ?? 0];
  const tokenise = (text: string) => {
    const { ids } = tokenizer.encode(prefix + text);
    return ids.length > 0 ? ids : nothing;
  };
  // A blank at the prefix's end belongs to the word behind it.
  return { tokenise, maxTokens, frame: tokenizer.encode(prefix.trimEnd()).ids.length };
}

function tokeniserOf(vocabulary: Vocabulary): Tokeniser {
  return {
    tokenise(texts) {
      const list = new TokenisedTextsBuilder(texts.length);
      for (const text of texts) {
        const { pieces, cut } = tokeniseInPieces(vocabulary, text, maxTextTokens);
        list.add(pieces, cut);
      }
      return list.finish();
    },
  };
}
