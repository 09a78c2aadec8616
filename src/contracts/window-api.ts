import type { Progress } from './progress';
import type { FoundFile, FoundPage, Pictures } from './window';

/**
 * What the analysis worker answers of the shop window.
 * @typeParam Asked what lists of a stored run are made again by.
 */
export interface WindowApi<Asked> {
  /**
   * From now on what was done in the shop's window, as storage has it, is among what its customers did.
   * @returns a key of it, '' where nothing was.
   */
  observe(): Promise<string>;
  /** Whether what made these lists is there, so that a page takes no fitting and disturbs no other job. */
  holdsLists(lists: string): Promise<boolean>;
  /**
   * A customer's page by what made the lists of a stored run, what she did in the window folded in; null where there is no
   * such customer. The models are fitted once more where what they learnt was not kept, which `stopQuestion` ends.
   * Throws `result-lost`.
   * @param visit the same visit draws the same orders, as far as the cards are the same.
   */
  windowPage(
    question: number,
    request: Asked,
    customerId: string,
    visit: string,
    onProgress: (progress: Progress) => void,
  ): Promise<FoundPage | null>;
  /**
   * All that a file of the shop window shows: the pages of customers in their order, those who are not there left out, and
   * what anybody else sees.
   */
  windowFile(
    request: Asked,
    customerIds: readonly string[],
    onProgress: (progress: Progress) => void,
  ): Promise<FoundFile>;
  /** Pictures that the export holds as data. */
  windowPictures(request: Asked, onProgress: (progress: Progress) => void): Promise<Pictures>;
}
