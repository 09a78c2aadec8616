import { againstOf } from '../domain/writing/against';
import { echoesIn, sorrowIn } from '../domain/writing/answer-voice';
import { checkText } from '../domain/writing/check-text';
import { type MailTone, plainTone } from '../domain/writing/mail-text';
import { type ChatTurn, promptFor, toldOf, toneInWords } from '../domain/writing/prompts';
import { chinese, wordsOf } from '../domain/writing/writing-words';
import { breakIn, gapsIn } from '../domain/writing/gaps';
import { slotObjections, slotsOf } from '../domain/writing/slots';
import type { Objection, WritingKind, WrittenText } from '../domain/writing/written-text';

/** Tokens of a text at most, by kind. */
const mostTokens = {
  ...{ names: 16, summaries: 90, replies: 90, answers: 90 },
  ...{ mails: 90, portraits: 320, lead: 120 },
} as const;
/** Seeds of the tries: the best tokens first, then chance once. */
const seeds = [0, 1] as const;
/** What is said of an answer without words, or without those of a part. */
const nothing: Objection = { kind: 'claim', text: '' };
/** Texts that are to tell all of their facts. */
const whole: ReadonlySet<WritingKind> = new Set(['summaries', 'portraits', 'lead']);
/** Texts that are sentences from their beginning to their end. */
const inSentences: ReadonlySet<WritingKind> = new Set([
  'summaries',
  'portraits',
  'lead',
  'replies',
  'answers',
]);
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
    const { text, lost } = composed(template, await asks.write(turns, mostTokens[kind], seed));
    const found = text === '' ? [nothing] : checkText(text, againstOf(template, policy), words);
    if (kind === 'names' && (text.length > longestName || text.includes('\n'))) {
      found.push({ kind: 'claim', text });
    }
    found.push(...lost);
    if (whole.has(kind) && text !== '') found.push(...gapsIn(text, asked.facts));
    if (inSentences.has(kind) && text !== '') found.push(...breakIn(text));
    if (kind === 'replies' || kind === 'answers')
      found.push(...echoesIn(text, template.facts, words), ...sorrowIn(text, template.text, words));
    // Who repeats the template has written nothing.
    if (text === template.text) return { ...template, objections: tried };
    if (found.length === 0) return { ...template, text, writer: 'model', objections: tried };
    tried.push(found);
  }
  return { ...template, objections: tried };
}

/**
 * A text with a model's answer in the place of its loose passages, and the places to fill in that each of these lost; ''
 * where the answer lacks a passage.
 */
function composed(
  { text, loose }: WrittenText,
  answer: string,
): { readonly text: string; readonly lost: readonly Objection[] } {
  if (loose === undefined || answer === '') return { text: answer, lost: [] };
  const lines = answer.split('\n').map((line) => line.replace(subjectMark, '').trim());
  const parts = lines.filter((line) => line !== '');
  if (parts.length < loose.length) return { text: '', lost: [] };
  const last = loose.length - 1;
  const anew = [...parts.slice(0, last), parts.slice(last).join('\n')];
  return {
    text: loose.reduce((whole, passage, i) => whole.replace(passage, () => anew[i]!), text),
    lost: loose.flatMap((passage, i) => slotObjections(anew[i]!, slotsOf(passage))),
  };
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
