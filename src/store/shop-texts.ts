import type { Draft, KeptText } from '../domain/writing/draft';
import { deleteText, putText, setPolicy } from '../jobs/kept-texts';
import { repliesCsv } from '../jobs/replies-csv';
import { useApp } from './app-store';
import { download } from './download';
import { guarded } from './failure';

export * from './text-writing';
export { useKeptTexts } from './use-kept-texts';

/** Keeps what became of a text, or with null forgets it: the template stands again. @returns whether it was done. */
export function keepText(shopId: string, of: Draft, kept: KeptText | null): Promise<boolean> {
  return guarded(useApp.setState, () =>
    kept === null ? deleteText(shopId, of.template) : putText(shopId, kept),
  );
}

/** Keeps what the open shop grants to its customers, in its own words. @returns whether it was done. */
export function savePolicy(shopId: string, policy: string): Promise<boolean> {
  return guarded(useApp.setState, async () => {
    await setPolicy(shopId, policy);
    useApp.setState(({ shop }) => ({
      shop: shop?.id === shopId ? { ...shop, policy: policy.trim() } : shop,
    }));
  });
}

/** Offers replies as a file. @param titleOf what a reply answers, in words. */
export function downloadReplies(replies: readonly Draft[], titleOf: (reply: Draft) => string): void {
  download('replies.csv', repliesCsv(replies, titleOf, useApp.getState().exportBom));
}
