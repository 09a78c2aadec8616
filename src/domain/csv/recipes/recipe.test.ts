import { describe, expect, it } from 'vitest';
import { byKind, type TableKind } from '../../shop/tables/tables';
import type { ColumnMatch } from '../import-types';
import { chooseRecipe, columnKeys, type Findings, followRecipe, recipeOf, signatureOf } from './recipe';

const headers = ['Beleg', 'Wer', 'Was', 'Stück', 'Preis', 'Tag', 'Rest'];
const found = (
  names: readonly string[],
  kind: TableKind | null = 'orders',
  orders: ColumnMatch = {},
): Findings => ({
  headers: names,
  encoding: 'utf-8',
  kind,
  matches: { ...byKind(() => ({})), orders },
});
const first = found(headers, 'orders', { quantity: 3, unitPrice: 4, customerId: 6 });
const chosen = {
  kind: 'orders',
  match: { customerId: 1, productTitle: 2, quantity: 3, unitPrice: 4 },
} as const;
const recipe = recipeOf(first, first, chosen)!;

describe('recipes', () => {
  it('keep what the user changed, and nothing where nothing was changed', () => {
    expect(recipe).toMatchObject({ kind: 'orders', match: { customerId: 'wer', productTitle: 'was' } });
    expect(recipeOf(first, first, { kind: 'orders', match: first.matches.orders })).toBeNull();
    expect(recipeOf(first, first, { kind: 'reviews', match: {} })).not.toBeNull();
  });

  it('are found again whatever the order and spelling of the columns', () => {
    const moved = ['tag', 'REST', 'Preis netto', ' wer ', 'Was', 'Beleg', 'Stück'];
    expect(signatureOf(['b', 'A ']) === signatureOf(['a', 'B'])).toBe(true);
    expect(chooseRecipe([recipe], [...headers].reverse())).toBe(recipe);
    expect(followRecipe(recipe, found([...headers].reverse())).match).toEqual({
      customerId: 5,
      productTitle: 4,
      quantity: 3,
      unitPrice: 2,
    });
    // One name has changed: still the same file, and only that column is asked for.
    expect(chooseRecipe([recipe], moved)).toBe(recipe);
    expect(followRecipe(recipe, found(moved)).unfit).toEqual(['unitPrice']);
  });

  it('are not followed by another file', () => {
    expect(chooseRecipe([recipe], ['Beleg', 'Wer', 'Text', 'Sterne', 'Tag'])).toBeNull();
    expect(chooseRecipe([recipe], ['Wer', 'Was'])).toBeNull();
    expect(chooseRecipe([], headers)).toBeNull();
  });

  it('leave out what was left out, and let new columns serve', () => {
    const today = found([...headers, 'Status'], 'orders', { customerId: 6, status: 7, orderedAt: 5 });
    // 'Tag' was there last time and the user did not want it; 'Status' is new.
    expect(followRecipe(recipe, today)).toEqual({
      kind: 'orders',
      match: { customerId: 1, productTitle: 2, quantity: 3, unitPrice: 4, status: 7 },
      unfit: [],
    });
  });

  it('tell columns of one name apart', () => {
    expect(columnKeys(['City', 'city', 'City '])).toEqual(['city', 'city 2', 'city 3']);
  });

  it('know a file that is read in a wrong encoding again', () => {
    const garbled = found(['¶©µ¥', 'Êý', 'x', 'y'], null);
    const right = { ...found(['订单', '数', 'x', 'y']), encoding: 'gb18030' };
    const kept = recipeOf(right, garbled, { kind: 'orders', match: { orderId: 0 } })!;
    expect(kept.encoding).toBe('gb18030');
    expect(chooseRecipe([kept], garbled.headers)).toBe(kept);
    expect(chooseRecipe([kept], right.headers)).toBe(kept);
  });
});
