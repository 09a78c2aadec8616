import type { WrittenText } from './written-text';

/** Tokens that a text comes to, roughly: a Chinese character is most of one, four letters are one. */
export function tokensIn(text: string): number {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  return 0.7 * han + (text.length - han) / 4;
}

/** What reading the question takes, in tokens that are written meanwhile. */
const reading = 12;
/** What is read for a choice is read several at a time. */
const choosing = 0.3;

/** What a text takes a model, in tokens that it writes; a forecast, for the time left. */
export function writingWork({
  text,
  choices,
  loose,
}: Pick<WrittenText, 'text' | 'choices' | 'loose'>): number {
  if (choices !== undefined) return reading + choosing * tokensIn(choices.join(' '));
  return reading + tokensIn(loose === undefined ? text : loose.join(' '));
}
