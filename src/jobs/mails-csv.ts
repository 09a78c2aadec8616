import { csvWriter } from '../domain/csv/writing/write';
import type { Draft } from '../domain/writing/draft';
import { mailParts } from '../domain/writing/mail-text';

/**
 * `about,title,language,subject,body,state,written_by,facts`, one mail a row, those that were dropped left out, guarded
 * against being run as formulas. @param titleOf to whom a mail goes, in words. @param placed a mail's words with its
 * places as the tool writes them that sends it.
 */
export function mailsCsv(
  mails: readonly Draft[],
  titleOf: (mail: Draft) => string,
  placed: (mail: Draft) => string,
  bom: boolean,
): string[] {
  const names = ['about', 'title', 'language', 'subject', 'body', 'state', 'written_by', 'facts'];
  const writer = csvWriter(
    names.map((name) => ({ name, type: 'text' })),
    { bom },
  );
  const rows = mails
    .filter(({ state }) => state !== 'dropped')
    .map((mail) => {
      const { id, language, state, writer: by, edited, facts } = mail;
      const { subject, body } = mailParts(placed(mail));
      const written = edited ? `${by}, edited` : by;
      return writer.row([id, titleOf(mail), language, subject, body, state, written, facts.join(' ')]);
    });
  return [writer.header(), ...rows];
}
