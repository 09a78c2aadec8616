import type { Shop } from '../../shop/shop';
import type { TermIndex } from './term-index';

/** In how many customers' texts each term occurs, by segment. */
export interface TermCounts {
  readonly k: number;
  /** k × terms. */
  readonly counts: Int32Array;
  /** Customers with any text of a language, k × languages. */
  readonly customers: Int32Array;
  /** Sum over the customers of the share that each one's texts with the term have in hers of its language, k × terms. */
  readonly shares: Float64Array;
  /** Their texts with each term, one bought twice counted twice, k × terms; and all of a language, k × languages. */
  readonly uses: Int32Array;
  readonly texts: Int32Array;
}

/**
 * Counts each term once a customer, so that nobody's verbosity decides: over the customer's reviews
 * and the titles of what was bought or reviewed; of what was looked at where a shop has only events.
 */
export function countTerms(shop: Shop, index: TermIndex, labels: Int32Array, k: number): TermCounts {
  const terms = index.terms.length;
  const counts = new Int32Array(k * terms);
  const shares = new Float64Array(k * terms);
  const uses = new Int32Array(k * terms);
  const ofLanguage = new Int32Array(k * index.languages.length);
  const own = new Int32Array(index.languages.length);
  const customers = new Int32Array(k * index.languages.length);
  const lastTerm = new Int32Array(terms).fill(-1);
  const lastLanguage = new Int32Array(index.languages.length).fill(-1);
  const { starts, texts } = textsOfCustomers(shop, index);
  for (let customer = 0; customer < labels.length; customer++) {
    const segment = labels[customer]!;
    own.fill(0);
    for (let i = starts[customer]!; i < starts[customer + 1]!; i++) {
      const first = index.starts[texts[i]!]!;
      // All terms of a text are of its language.
      if (first === index.starts[texts[i]! + 1]!) continue;
      const language = index.languageOfTerm[index.entries[first]!]!;
      own[language]!++;
      ofLanguage[segment * index.languages.length + language]!++;
    }
    for (let i = starts[customer]!; i < starts[customer + 1]!; i++) {
      const text = texts[i]!;
      for (let e = index.starts[text]!; e < index.starts[text + 1]!; e++) {
        const term = index.entries[e]!;
        shares[segment * terms + term]! += 1 / own[index.languageOfTerm[term]!]!;
        uses[segment * terms + term]!++;
        if (lastTerm[term] === customer) continue;
        lastTerm[term] = customer;
        counts[segment * terms + term]!++;
        const language = index.languageOfTerm[term]!;
        if (lastLanguage[language] === customer) continue;
        lastLanguage[language] = customer;
        customers[segment * index.languages.length + language]!++;
      }
    }
  }
  return { k, counts, customers, shares, uses, texts: ofLanguage };
}

/** The texts of each customer, repeats included: n+1 starts into text numbers. */
function textsOfCustomers(shop: Shop, index: TermIndex): { starts: Int32Array; texts: Int32Array } {
  const n = shop.customers.ids.length;
  const { reviews, orderLines, events } = shop;
  const useEvents = reviews.count === 0 && orderLines.count === 0;
  const visit = (use: (customer: number, text: number) => void): void => {
    for (let r = 0; r < reviews.count; r++) {
      use(reviews.customer[r]!, r);
      use(reviews.customer[r]!, titleText(reviews.product[r]!));
    }
    for (let l = 0; l < orderLines.count; l++)
      use(orderLines.customer[l]!, titleText(orderLines.product[l]!));
    if (!useEvents) return;
    for (let e = 0; e < events.count; e++) use(events.customer[e]!, titleText(events.product[e]!));
  };
  const titleText = (product: number): number => (product < 0 ? -1 : index.reviewTexts + product);
  const starts = new Int32Array(n + 1);
  visit((customer, text) => {
    if (customer >= 0 && text >= 0) starts[customer + 1]!++;
  });
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, n);
  const texts = new Int32Array(starts[n]!);
  visit((customer, text) => {
    if (customer >= 0 && text >= 0) texts[next[customer]!++] = text;
  });
  return { starts, texts };
}
