import { chinese } from './lessons/chinese';
import { english } from './lessons/english';
import type { Asked } from './lessons/lesson';
import type { MailTone } from './mail-text';
import type { WritingKind, WrittenText } from './written-text';

/** Who speaks: the system, which says what is to be done, the user, who asks, or the assistant, which answers. */
export interface ChatTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** Facts that a prompt holds at most: a small model mixes up more. */
const factsTold = 6;

/**
 * What a writing model is asked for one text of a kind, in Chinese or in English. All but the last turn is the same for
 * every text of a kind, so that it is read once.
 */
export function promptFor(kind: WritingKind, asked: Asked, inChinese: boolean): ChatTurn[] {
  const lesson = (inChinese ? chinese : english)[kind];
  const shown = lesson.shown.flatMap(([question, answered]): ChatTurn[] => [
    { role: 'user', text: question },
    { role: 'assistant', text: answered },
  ]);
  return [{ role: 'system', text: lesson.told }, ...shown, { role: 'user', text: lesson.ask(asked) }];
}

/** Of what a model makes a text: what it answers, the passages that it words anew, or the first of the facts. */
export function toldOf({ kind, facts, loose, text }: WrittenText): readonly string[] {
  if (loose !== undefined) return loose;
  if (kind === 'replies' || kind === 'answers') return facts;
  // What the template says is what is to be said, figures and all: the rest of the facts is for whoever checks.
  if (kind === 'portraits' || kind === 'summaries')
    return facts.filter((fact) => text.includes(fact)).slice(0, factsTold);
  return facts.slice(0, factsTold);
}

/** A tone as a prompt holds it. */
export function toneInWords({ words, examples }: MailTone): string {
  return [words, ...examples.map((example) => `“${example}”`)].filter((part) => part !== '').join(' ');
}
