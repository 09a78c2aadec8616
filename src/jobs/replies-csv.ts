import { csvWriter } from '../domain/csv/writing/write';
import type { Draft } from '../domain/writing/draft';

/**
 * `about,title,language,reply,state,written_by,facts`, one reply a row, those that were dropped left out. Replies and
 * quotes are text, guarded against being run as formulas. @param titleOf what a reply answers, in words.
 */
export function repliesCsv(
  replies: readonly Draft[],
  titleOf: (reply: Draft) => string,
  bom: boolean,
): string[] {
  const writer = csvWriter(
    [
      { name: 'about', type: 'text' },
      { name: 'title', type: 'text' },
      { name: 'language', type: 'text' },
      { name: 'reply', type: 'text' },
      { name: 'state', type: 'text' },
      { name: 'written_by', type: 'text' },
      { name: 'facts', type: 'text' },
    ],
    { bom },
  );
  const rows = replies
    .filter(({ state }) => state !== 'dropped')
    .map((reply) => {
      const { id, language, text, state, writer: by, edited, facts } = reply;
      return writer.row([
        ...[id, titleOf(reply), language, text, state],
        ...[edited ? `${by}, edited` : by, facts.join(' ')],
      ]);
    });
  return [writer.header(), ...rows];
}
