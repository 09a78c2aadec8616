import type { LabelsFound } from '../../contracts/labels';
import type { Matrix } from '../../domain/math/matrix';
import { fuse } from '../../domain/fusion/fuse';
import { scaleBlocks } from '../../domain/fusion/scale-blocks';
import type { Shop } from '../../domain/shop/shop';
import { listedRows } from '../../domain/supervision/doubts';
import { LabelHead, type LabelledRows } from '../../domain/supervision/label-head';
import { findLabelled, type LabelSubject, type ShopLabels } from '../../domain/supervision/read-labels';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { joinText } from '../../domain/text/collect-texts';
import type { CentredReading } from './reading';
import type { Sides } from './sides';

/** What is compared of customers: who they are is left out, as a label may be one of it. */
const customerWeights = { text: 1, taste: 1, behaviour: 1 };

/** Learns the user's labels of reviews or customers by one reading; what was learnt is kept for the next correction. */
export class LabelDesk {
  readonly #heads = new Map<LabelSubject, LabelHead>();

  constructor(
    private readonly shop: Shop,
    private readonly texts: ShopTexts,
    private readonly reading: CentredReading | null,
    private readonly sides: () => Sides,
  ) {}

  /** null where neither reviews nor customers have any of the ids. */
  learn({ rows, column, corrections }: ShopLabels): LabelsFound | null {
    const start = performance.now();
    const { customers, reviews, names } = this.shop;
    const ids = {
      reviews: Array.from({ length: reviews.count }, (_, r) => names?.ofReview[r] || `#${r + 1}`),
      customers: customers.ids,
    };
    const found = findLabelled(column === null ? rows : this.#ofColumn(column), ids);
    if (found === null) return null;
    const { of, unknown, contradicted } = found;
    const given = new Map(found.given);
    const corrected = findLabelled(corrections, { reviews: [], customers: [], [of]: ids[of] });
    for (const [row, label] of corrected?.given ?? []) given.set(row, label);
    const head = this.#heads.get(of) ?? new LabelHead(of === 'reviews' ? this.#reviews() : this.#customers());
    this.#heads.set(of, head);
    const learnt = head.learn(given);
    const { report, labels, told, chance } = learnt;
    const listed = listedRows(learnt, given).map(({ row, why }) => ({
      id: ids[of][row]!,
      why,
      text: of === 'reviews' ? joinText(reviews.title[row]!, reviews.text[row]!) : '',
      given: given.get(row) ?? null,
      told: labels[told[row]!]!,
      chance: chance[row]!,
    }));
    return {
      of,
      unknown,
      contradicted,
      report,
      labels,
      listed,
      ids: ids[of],
      told,
      chance,
      given: ids[of].map((_, row) => given.get(row) ?? ''),
      seconds: (performance.now() - start) / 1000,
    };
  }

  /** Columns of the customers whose values can be taught. */
  columns(): string[] {
    return this.shop.customers.attributes.map(({ name }) => name);
  }

  #ofColumn(column: string): [string, string][] {
    const { attributes, ids } = this.shop.customers;
    const values = attributes.find(({ name }) => name === column)?.values ?? [];
    return values.map((value, customer) => [ids[customer]!, value]);
  }

  #reviews(): LabelledRows {
    const { reviews } = this.shop;
    const { textOfReview } = this.texts;
    const columns = this.reading?.dimensions ?? 1;
    const points: Matrix = {
      rows: reviews.count,
      columns,
      values: new Float32Array(reviews.count * columns),
    };
    const known = new Uint8Array(reviews.count);
    // Unit vectors: the root mean square of a column is 1 / √columns.
    const spread = Math.sqrt(columns);
    textOfReview.forEach((text, r) => {
      if (text < 0 || this.reading === null) return;
      known[r] = 1;
      const from = text * columns;
      for (let d = 0; d < columns; d++)
        points.values[r * columns + d] = spread * this.reading.vectors[from + d]!;
    });
    // Who wrote several, and who wrote the same words, is on one side.
    const writer = new Map<number, number>();
    const group = Int32Array.from(textOfReview, (text, r) => {
      const customer = reviews.customer[r]!;
      const own = customer >= 0 ? customer : -2 - r;
      if (text < 0) return own;
      const first = writer.get(text) ?? own;
      writer.set(text, first);
      return customer >= 0 ? customer : first;
    });
    return { points, known, group };
  }

  #customers(): LabelledRows {
    const blocks = this.sides().blocks.filter(({ block }) => block !== 'attributes');
    const { points } = fuse(scaleBlocks(blocks), customerWeights);
    // The blocks share a variance of 1 in all: as wide as a column each is what a head's penalty was chosen for.
    const spread = Math.sqrt(points.columns);
    return {
      points: { ...points, values: points.values.map((value) => value * spread) },
      known: new Uint8Array(points.rows).fill(1),
      group: Int32Array.from({ length: points.rows }, (_, customer) => customer),
    };
  }
}
