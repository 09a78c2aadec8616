import { inNotation, type MailTool } from '../domain/lists/mail-slots';
import { type Draft, keptFrom, textKey } from '../domain/writing/draft';
import type { MailTone } from '../domain/writing/mail-text';
import type { ReviewSaid } from '../domain/writing/review-said';
import { currentLanguage, mailSlotWords, speakerFor } from '../i18n';
import { answersCsv } from '../jobs/answers-csv';
import { listTexts, putText, setPolicy, setTone } from '../jobs/kept-texts';
import { mailsCsv } from '../jobs/mails-csv';
import { repliesCsv } from '../jobs/replies-csv';
import { useApp } from './app-store';
import { download } from './download';
import { guarded } from './failure';

export * from './text-writing';
export { keepText } from './keep-text';
export { renamed } from './renamed';
export { useDraftKeeping } from './use-draft-keeping';
export { useAnswer } from './use-answer';
export { productOf as loadProductOf } from '../jobs/writing-matter';
export { type Drafts, type DraftsWanted, useDrafts } from './use-drafts';

/** Keeps what the open shop grants to its customers, in its own words. @returns whether it was done. */
export function savePolicy(shopId: string, policy: string): Promise<boolean> {
  return guarded(useApp.setState, async () => {
    await setPolicy(shopId, policy);
    useApp.setState(({ shop }) => ({
      shop: shop?.id === shopId ? { ...shop, policy: policy.trim() } : shop,
    }));
  });
}

/** Keeps how the mails of the open shop are to sound. @returns whether it was done. */
export function saveTone(shopId: string, wanted: MailTone): Promise<boolean> {
  return guarded(useApp.setState, async () => {
    const tone = await setTone(shopId, wanted);
    useApp.setState(({ shop }) => ({ shop: shop?.id === shopId ? { ...shop, tone } : shop }));
  });
}

/** Offers replies as a file. @param titleOf what a reply answers, in words. */
export function downloadReplies(replies: readonly Draft[], titleOf: (reply: Draft) => string): void {
  download('replies.csv', repliesCsv(replies, titleOf, useApp.getState().exportBom));
}

/** Offers mails as a file, their places as a tool writes them. @param titleOf to whom one goes, in words. */
export function downloadMails(
  mails: readonly Draft[],
  titleOf: (mail: Draft) => string,
  tool: MailTool,
): void {
  const placed = (mail: Draft) => mailFor(mail, tool);
  download('mails.csv', mailsCsv(mails, titleOf, placed, useApp.getState().exportBom));
}

/** A mail's words with its places as a tool writes them. */
export function mailFor({ text, language }: Pick<Draft, 'text' | 'language'>, tool: MailTool): string {
  return inNotation(text, tool, mailSlotWords(language));
}

/** Offers the list of reviews to answer as a file. */
export function downloadAnswers(answers: readonly Draft[]): void {
  download('reviews-to-answer.csv', answersCsv(answers, useApp.getState().exportBom));
}

/** Most replies that are drafted at once. */
export const mostAnswers = 100;

/** Puts reviews on the list of those to answer, with a reply each; one that is on it stays as it is. @returns how many are new. */
export async function listReviews(shopId: string, reviews: readonly ReviewSaid[]): Promise<number | null> {
  let added = 0;
  const { profiles = [], voice = null } = useApp.getState().run ?? {};
  const done = await guarded(useApp.setState, async () => {
    const known = new Set((await listTexts(shopId)).map(textKey));
    const matter = { profiles, voice, reviews: reviews.slice(0, mostAnswers) };
    const answers = speakerFor(currentLanguage()).written('answers', matter, '');
    for (const answer of answers) {
      if (known.has(textKey(answer))) continue;
      known.add(textKey(answer));
      await putText(shopId, keptFrom(answer));
      added++;
    }
  });
  return done ? added : null;
}
