import type { Decoder } from '../../compute/decoder/decoder';
import { logChance } from './choose-token';
import type { WriterTokeniser } from './tokeniser';

/** How likely a model holds a text to be what follows a prompt. */
export interface ScoredChoice {
  readonly text: string;
  /** Sum of its tokens' ln chances, the end of the answer among them. */
  readonly logChance: number;
  /** Tokens that it has, the end among them. */
  readonly tokens: number;
}

/**
 * Scores of given answers behind a prompt, in the order given: the prompt is read once, each answer behind it. By sums the
 * best of them is the likeliest; by sums over tokens long ones are not held back.
 */
export async function scoreChoices(
  decoder: Decoder,
  tokeniser: WriterTokeniser,
  prompt: readonly number[],
  choices: readonly string[],
  signal?: AbortSignal,
  pause?: () => Promise<void>,
): Promise<ScoredChoice[]> {
  const first = Float32Array.from(await decoder.readAll(prompt, signal));
  const scored: ScoredChoice[] = [];
  for (const text of choices) {
    await pause?.();
    signal?.throwIfAborted();
    const tokens = [...tokeniser.encode(text), tokeniser.end];
    let sum = logChance(first, tokens[0]!);
    decoder.forget(prompt.length);
    await decoder.readEach(
      tokens.slice(0, -1),
      (scores, index) => {
        sum += logChance(scores, tokens[index + 1]!);
      },
      signal,
    );
    scored.push({ text, logChance: sum, tokens: tokens.length });
  }
  decoder.forget(prompt.length);
  return scored;
}
