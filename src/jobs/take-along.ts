import type { OfferReason } from '../contracts/details';
import type { RunSummary } from '../contracts/run';
import type { Exploring, FoundFile, FoundRow, WindowRow } from '../contracts/window';
import {
  type FileExploring,
  type FileRow,
  type WindowFile,
  writeWindowFile,
} from '../domain/window/file/window-file';
import { nameCustomers } from '../domain/window/pseudonyms';
import { getPseudonyms, putPseudonyms } from '../storage/window';
import { customerIndex, outputsOf } from './queries';
import { rowOf } from './shop-window';

/** The words of a file in one language. */
export interface FileWords {
  readonly tag: string;
  readonly page: Readonly<Record<string, string>>;
  price(price: number): string;
  rating(rating: number): string;
  row(row: WindowRow): string;
  reason(reason: OfferReason): string;
}

/** Whose pages a file holds: a segment's by its code, all customers' where null. */
export async function customersOfFile(run: RunSummary, segment: number | null): Promise<string[]> {
  const { ids, labels } = await customerIndex(run.id);
  if (segment === null) return [...ids];
  const label = run.profiles.findIndex(({ code }) => code === segment);
  return ids.filter((_, i) => labels[i] === label);
}

/**
 * The shop window as one HTML file. Customers are in it under names that are drawn, once and for all files of the shop, and
 * kept with the shop.
 */
export async function windowHtml(
  run: Pick<RunSummary, 'id' | 'shopId'>,
  about: { readonly name: string; readonly language: string | null },
  { pages, best, pictures, exploring }: FoundFile,
  tongues: readonly FileWords[],
): Promise<string> {
  const { entities } = await outputsOf(run.id);
  const names = await namesOf(
    run.shopId,
    pages.map(({ customerId }) => customerId),
  );
  const products = new Numbers<number>();
  const models = new Numbers<string>();
  const sentences = new Numbers<string>();
  const sentence = (say: (words: FileWords) => string) => sentences.of(JSON.stringify(tongues.map(say)));
  const fileRow = (found: FoundRow): FileRow => {
    const row = rowOf(found, entities, pictures);
    const cards = row.cards.map(({ reason, model, score }, i) => {
      // A row that says why it is there needs no card that says so again.
      const why = found.kind === 'forYou' ? sentence((words) => words.reason(reason)) : -1;
      // Six digits of a score are as many as a model's figures have.
      const told = Number.isNaN(score) ? null : Number(score.toPrecision(6));
      return [products.of(found.offers[i]!.product), why, models.of(model), told] as const;
    });
    return [row.list, sentence((words) => words.row(row)), cards];
  };
  const customers = Object.fromEntries(
    pages.map(({ customerId, rows }) => [names.get(customerId)!, rows.map(fileRow)]),
  );
  const file: WindowFile = {
    id: crypto.randomUUID().slice(0, 8),
    ...about,
    words: Object.fromEntries(tongues.map(({ tag, page }) => [tag, page])),
    best: best.map(fileRow),
    customers,
    exploring: exploringInFile(exploring, (product) => products.of(product)),
    products: products.all.map((product) => {
      const { id, title, description, category, price, rating, ratingCount } = entities.cards[product]!;
      return {
        id,
        title: title || id,
        description,
        category,
        picture: pictures.get(product) ?? '',
        price: Number.isFinite(price) ? tongues.map((words) => words.price(price)) : null,
        rating: Number.isFinite(rating) ? tongues[0]!.rating(rating) : null,
        ratings: ratingCount,
      };
    }),
    models: models.all,
    sentences: sentences.all.map((text) => JSON.parse(text) as string[]),
  };
  return writeWindowFile(file);
}

/** By the file's own numbers of products. */
function exploringInFile(
  { share, places, lists }: Exploring,
  numberOf: (product: number) => number,
): FileExploring {
  const own = Object.entries(lists).map(([list, { unknown, cards }]) => [
    list,
    { unknown, cards: Object.fromEntries(Array.from(cards, ([product, pair]) => [numberOf(product), pair])) },
  ]);
  return { share, places, lists: Object.fromEntries(own) };
}

async function namesOf(shopId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const before = await getPseudonyms(shopId);
  const named = nameCustomers(ids, before, () => crypto.getRandomValues(new Uint8Array(8)));
  await putPseudonyms({ shopId, ...named });
  return new Map(named.ids.map((id, i) => [id, named.names[i]!]));
}

/** Numbers values in the order in which they are met. */
class Numbers<T> {
  readonly all: T[] = [];
  private readonly known = new Map<T, number>();

  of(value: T): number {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    this.known.set(value, this.all.length);
    return this.all.push(value) - 1;
  }
}
