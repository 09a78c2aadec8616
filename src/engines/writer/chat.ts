import type { ChatTurn } from '../../domain/writing/prompts';
import type { WriterTokeniser } from './tokeniser';

/** Tokens of a talk in ChatML, ready for the assistant's next answer. */
export function chatTokens(tokeniser: WriterTokeniser, turns: readonly ChatTurn[]): number[] {
  const { encode, control } = tokeniser;
  const start = control('<|im_start|>');
  const end = [control('<|im_end|>'), ...encode('\n')];
  const said = turns.flatMap(({ role, text }) => [start, ...encode(`${role}\n${text}`), ...end]);
  return [...said, start, ...encode('assistant\n')];
}
