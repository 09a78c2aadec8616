/** What labels are of. */
export const labelSubjects = ['reviews', 'customers'] as const;
export type LabelSubject = (typeof labelSubjects)[number];

/** Labels that the user gave, kept with the shop: id and label of each, and where she said otherwise of what was told. */
export interface ShopLabels {
  /** What the labels say, as the file or column they come from is called. */
  readonly name: string;
  /** Column of the customers that they are read from; null where they came from a file. */
  readonly column: string | null;
  readonly rows: readonly (readonly [id: string, label: string])[];
  readonly corrections: readonly (readonly [id: string, label: string])[];
}

/** Labels of a file, found among the shop's own ids. */
export interface FoundLabels {
  readonly of: LabelSubject;
  /** The label of each row (review or customer, by number) that was found. */
  readonly given: ReadonlyMap<number, string>;
  /** The shop's own names of each row. */
  readonly ids: readonly string[];
  /** Rows of the file whose id the shop does not know, and those that say another label of one that was said before. */
  readonly unknown: number;
  readonly contradicted: number;
}

/**
 * Finds the subjects of labels: reviews or customers, whichever knows more of the ids. null where neither knows any.
 *
 * @param rows id and label, as a file has them; blank labels say nothing. @param ids of the reviews and of the customers,
 * '' where one has none.
 */
export function findLabelled(
  rows: readonly (readonly [id: string, label: string])[],
  ids: Readonly<Record<LabelSubject, readonly string[]>>,
): FoundLabels | null {
  const said = rows
    .map(([id, label]) => [id.trim(), label.trim()] as const)
    .filter(([id, label]) => id !== '' && label !== '');
  const found = (of: LabelSubject): FoundLabels => {
    const numbers = new Map<string, number>();
    ids[of].forEach((id, i) => {
      if (id !== '') numbers.set(id, i);
    });
    const given = new Map<number, string>();
    let [unknown, contradicted] = [0, 0];
    for (const [id, label] of said) {
      const row = numbers.get(id);
      if (row === undefined) unknown++;
      else if (given.has(row) && given.get(row) !== label) contradicted++;
      else given.set(row, label);
    }
    return { of, given, ids: ids[of], unknown, contradicted };
  };
  const [reviews, customers] = [found('reviews'), found('customers')];
  const best = customers.given.size > reviews.given.size ? customers : reviews;
  return best.given.size > 0 ? best : null;
}
