import { againstOf } from '../domain/writing/against';
import { checkText } from '../domain/writing/check-text';
import { type MailTone, plainTone } from '../domain/writing/mail-text';
import { type ChatTurn, promptFor, toldOf, toneInWords } from '../domain/writing/prompts';
import { chinese, wordsOf } from '../domain/writing/writing-words';
import { slotsOf } from '../domain/writing/slots';
import type { Objection, WrittenText } from '../domain/writing/written-text';

/** Tokens of a text at most, by kind. */
const mostTokens = {
  ...{ names: 16, summaries: 90, replies: 90, answers: 90 },
  ...{ mails: 90, portraits: 220, lead: 120 },
} as const;
/** Seeds of the tries: the best tokens first, then chance once. */
const seeds = [0, 1] as const;
/** A name that is longer is none. */
const longestName = 60;

/** By what a model is held, in the shop's own words. */
export interface WritingWishes {
  /** What the shop grants. */
  readonly policy: string;
  readonly tone?: MailTone;
}

/** What a model is asked. Both reject once the user stops it. */
export interface AsksWriter {
  /** Writes an answer; a seed of 0 takes the best token each time. */
  write(turns: readonly ChatTurn[], most: number, seed: number): Promise<string>;
  /** How likely each of these is to be the answer, the likeliest the highest, whatever its length. */
  choose(turns: readonly ChatTurn[], choices: readonly string[]): Promise<readonly number[]>;
}

/**
 * A text by a model in place of a template, in its language and from the same facts. Where there are true ones to choose
 * from it chooses, and is the writer where that is another than the template's. Else it writes, and an answer stands only
 * where nothing is objected to: after two tries the template does. Of a mail it words the subject and the opening anew.
 */
export async function writeChecked(
  asks: AsksWriter,
  template: WrittenText,
  { policy, tone = plainTone }: WritingWishes,
): Promise<WrittenText> {
  const { kind, choices } = template;
  const words = wordsOf(template.text);
  const slots = slotsOf(template.text);
  const asked = { facts: toldOf(template), slots, tone: toneInWords(tone) };
  const turns = promptFor(kind, asked, words === chinese);
  if (choices !== undefined) return chosen(asks, turns, template, choices);
  const tried: Objection[][] = [];
  for (const seed of seeds) {
    const text = composed(template, await asks.write(turns, mostTokens[kind], seed));
    const found = checkText(text, againstOf(template, policy), words);
    if (text === '' || (kind === 'names' && (text.length > longestName || text.includes('\n')))) {
      found.push({ kind: 'claim', text });
    }
    if (found.length === 0) return { ...template, text, writer: 'model', objections: tried };
    tried.push(found);
  }
  return { ...template, objections: tried };
}

/** A text with a model's answer in the place of its loose passages; '' where the answer has none of the last. */
function composed({ text, loose }: WrittenText, answer: string): string {
  if (loose === undefined || answer === '') return answer;
  const lines = answer.split('\n').map((line) => line.replace(subjectMark, '').trim());
  const parts = lines.filter((line) => line !== '');
  if (parts.length < loose.length) return '';
  const last = loose.length - 1;
  const anew = [...parts.slice(0, last), parts.slice(last).join('\n')];
  return loose.reduce((whole, passage, i) => whole.replace(passage, () => anew[i]!), text);
}

/** A model may say what its first line is. */
const subjectMark = /^(?:subject|主题|body|正文)\s*[:：]\s*/iu;

async function chosen(
  asks: AsksWriter,
  turns: readonly ChatTurn[],
  template: WrittenText,
  choices: readonly string[],
): Promise<WrittenText> {
  if (choices.length < 2) return template;
  const scores = await asks.choose(turns, choices);
  const text = choices[scores.indexOf(Math.max(...scores))] ?? template.text;
  return text === template.text ? template : { ...template, text, writer: 'model' };
}
