import type { WriterTokeniser } from './tokeniser';

/** Who speaks: the system, which says what is to be done, the user, who asks, or the assistant, which answers. */
export interface ChatTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** Tokens of a talk in ChatML, ready for the assistant's next answer. */
export function chatTokens(tokeniser: WriterTokeniser, turns: readonly ChatTurn[]): number[] {
  const { encode, control } = tokeniser;
  const start = control('<|im_start|>');
  const end = [control('<|im_end|>'), ...encode('\n')];
  const said = turns.flatMap(({ role, text }) => [start, ...encode(`${role}\n${text}`), ...end]);
  return [...said, start, ...encode('assistant\n')];
}
