import { Tokenizer } from '@huggingface/tokenizers';
import type { TextFrame, WordPart } from '../../../domain/adapt/words/sequences';
import { wordsOfTokens } from '../../../domain/adapt/words/word-runs';
import { asLoadError, readModelJson } from '../model-files';
import type { ModelSpec } from '../models';

/** Cuts single sentences into tokens and says which of them are one word. */
export interface WordTokeniser {
  readonly frame: TextFrame;
  /** Tokens of the vocabulary. */
  readonly size: number;
  part(text: string): WordPart;
}

/** Reads an encoder's vocabulary. Throws as `loadTokeniser` does. */
export async function loadWordTokeniser({ name, prefix }: ModelSpec): Promise<WordTokeniser> {
  const [rules, config] = await Promise.all([
    readModelJson(name, 'tokenizer.json'),
    readModelJson(name, 'tokenizer_config.json'),
  ]);
  try {
    const tokenizer = new Tokenizer(rules, config);
    const { model } = rules as { model: { type: string } };
    const marks = model.type === 'Unigram' ? 'begun' : 'continued';
    const mask = tokenizer.token_to_id((config as { mask_token: string }).mask_token);
    if (mask === undefined) throw new RangeError('the vocabulary has no mask');
    const around = tokenizer.encode(prefix.trimEnd()).ids;
    let size = 0;
    for (const id of tokenizer.get_vocab(true).values()) size = Math.max(size, Number(id) + 1);
    const frame = { lead: Int32Array.from(around.slice(0, -1)), separator: around.at(-1)!, mask };
    return {
      frame,
      size,
      part: (text) => {
        const { ids, tokens } = tokenizer.encode(text, { add_special_tokens: false });
        return { ids: Int32Array.from(ids), words: wordsOfTokens(tokens, marks) };
      },
    };
  } catch (error) {
    throw asLoadError(name, error);
  }
}
