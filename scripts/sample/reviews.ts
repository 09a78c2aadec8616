import { normal, type Random, seededRandom } from '../../src/domain/math/random';
import { msPerDay } from '../../src/domain/time';
import { between, pick, shuffled, weighted } from './chance';
import { expand } from './grammar';
import { type PhraseBook, phraseBooks } from './phrases/book';
import { profiles } from './profiles';
import {
  type Customer,
  type CustomerType,
  customerTypes,
  type Language,
  lastInstant,
  type OrderLine,
  type Product,
  type Review,
} from './types';

/** Share of buyers who never write a review. */
const silentShare = 0.006;
/** Reviews with an e-mail address or a phone number in them. */
const contactReviews = 14;

/**
 * `count` distinct reviews of things that were bought. Nearly every buyer writes one; the rest are
 * spread at random over those who bought more than they reviewed.
 */
export function makeReviews(
  seed: number,
  count: number,
  customers: readonly Customer[],
  products: readonly Product[],
  lines: readonly OrderLine[],
): Review[] {
  const random = seededRandom(seed);
  const chosen = chooseLines(count, customers, products, lines, random);
  const withContact = new Set(shuffled([...chosen.keys()], random).slice(0, contactReviews));
  const written = new Set<string>();
  const reviews = chosen.map((line, index) => {
    const customer = customers[line.customer]!;
    const rating = ratingOf(customer, random);
    const writer = new Writer(customer, products[line.product]!, rating, random);
    let text = writer.review(withContact.has(index));
    while (written.has(text)) text = writer.review(withContact.has(index));
    written.add(text);
    const at = Math.min(lastInstant, line.at + Math.floor(between(2, 11, random) * msPerDay));
    return { customer: line.customer, product: line.product, rating, title: writer.title(), text, at };
  });
  return reviews.sort((a, b) => a.at - b.at || a.customer - b.customer);
}

/** The lines to be reviewed: hobbyists write about their hobby's things above all. */
function chooseLines(
  count: number,
  customers: readonly Customer[],
  products: readonly Product[],
  lines: readonly OrderLine[],
  random: Random,
): OrderLine[] {
  const open = customers.map(() => [] as OrderLine[]);
  for (const line of lines) {
    const mine = open[line.customer]!;
    if (line.status === 'completed' && !mine.some(({ product }) => product === line.product)) mine.push(line);
  }
  const writers = [...customers.keys()].filter((index) => open[index]!.length > 0 && random() > silentShare);
  const chosen: OrderLine[] = [];
  const take = (index: number): void => {
    const mine = open[index]!;
    if (mine.length === 0) return;
    const hobby = customers[index]!.type === 'hobby';
    const weights = mine.map(({ product }) =>
      hobby && products[product]!.category !== 'Coffee & Tea' ? 0.1 : 1,
    );
    chosen.push(...mine.splice(weighted(weights, random), 1));
  };
  for (const index of writers) take(index);
  while (chosen.length < count) take(pick(writers, random));
  return chosen;
}

function ratingOf(customer: Customer, random: Random): number {
  const mean = profiles[customer.type].behaviour.rating;
  return Math.max(1, Math.min(5, Math.round(mean + 0.85 * normal(random))));
}

/** A review as a customer who is that content might write it. */
export function writeReview(
  customer: Customer,
  product: Product,
  rating: number,
  random: Random,
): { readonly title: string; readonly text: string } {
  const writer = new Writer(customer, product, rating, random);
  return { text: writer.review(false), title: writer.title() };
}

/** Writes about one product in one customer's words. */
class Writer {
  private readonly book: PhraseBook;
  private readonly slots: Readonly<Record<string, readonly string[]>>;
  private readonly used = new Set<string>();

  constructor(
    private readonly customer: Customer,
    product: Product,
    private readonly rating: number,
    private readonly random: Random,
  ) {
    this.book = phraseBooks[customer.language];
    this.slots = {
      ...this.book.slots,
      item: [product.noun[customer.language]],
      ...contactSlots(customer.language, random),
    };
  }

  /** Opening, remark and concern in any order, complaint, digression, closing: most of them optional. */
  review(contact: boolean): string {
    const { book, random, rating } = this;
    const { behaviour } = profiles[this.customer.type];
    const body = [this.concernSentence()];
    if (random() < behaviour.secondSentence) body.push(this.concernSentence());
    if (random() < 0.06) body.push(this.say(book.remarks));
    const sentences = random() < 0.1 ? [this.say(book.openings)] : [];
    sentences.push(...shuffled(body, random));
    if (rating <= 2) sentences.push(this.say(book.regrets));
    if (random() < (rating <= 3 ? 0.6 : rating === 4 ? 0.15 : 0.02))
      sentences.push(this.say(book.complaints));
    if (random() < 0.03) sentences.push(this.say(book.digressions));
    if (contact) sentences.push(this.say(book.contacts));
    else if (random() < 0.1 && rating >= 4) sentences.push(this.say(book.closings));
    this.used.clear();
    return join(sentences, this.customer.language);
  }

  /** A heading that states the concern of the review, or only how the reviewer liked it. */
  title(): string {
    const { titles, concerns } = this.book;
    const stated = this.rating >= 4 && this.random() < 0.8;
    const liking = this.rating >= 5 ? titles.good : this.rating >= 3 ? titles.fair : titles.poor;
    return capital(
      expand(pick(stated ? concerns[this.concern()].titles : liking, this.random), this.slots, this.random),
    );
  }

  private concern(): CustomerType {
    return customerTypes[weighted(profiles[this.customer.type].concerns, this.random)]!;
  }

  private concernSentence(): string {
    return this.say(this.book.concerns[this.concern()].sentences);
  }

  /** A sentence from a bank, never twice from the same template in one review. */
  private say(bank: readonly string[]): string {
    let template = pick(bank, this.random);
    while (this.used.has(template)) template = pick(bank, this.random);
    this.used.add(template);
    return expand(template, this.slots, this.random);
  }
}

function contactSlots(language: Language, random: Random): Record<string, readonly string[]> {
  const number = String(Math.floor(between(1000, 9999, random)));
  return language === 'zh'
    ? { mail: [`buyer${number}@example.cn`], phone: [`1380013${number}`] }
    : { mail: [`buyer${number}@example.com`], phone: [`+1 202 555 0${number.slice(1)}`] };
}

/** Sentences one after the other; a sentence that follows a full stop begins with a capital letter. */
function join(sentences: readonly string[], language: Language): string {
  if (language === 'zh') return sentences.join('');
  return sentences
    .map((text, index) => (/[:,]$/.test(sentences[index - 1] ?? '') ? text : capital(text)))
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
