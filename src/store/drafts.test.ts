import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FileInspection } from '../contracts/import-api';
import { commaDialect } from '../domain/csv/records/dialect';
import { recipeOf } from '../domain/csv/recipes/recipe';
import { byKind } from '../domain/shop/tables/tables';
import { asFound, draftsOfNewShop, draftsTogether, withInspection, withKind, withRecipe } from './drafts';
import { importSlice } from './import-slice';
import type { AppState, FileDraft } from './state';

const inspection = (patch: Partial<FileInspection>): FileInspection => ({
  name: 'a.csv',
  source: '',
  format: 'delimited',
  size: 1,
  encoding: 'utf-8',
  encodingDoubtful: false,
  encodings: [],
  compressed: false,
  ...commaDialect,
  headerLine: 0,
  firstRow: 2,
  headers: ['a', 'b'],
  kind: 'orders',
  kindScore: 1,
  assumption: null,
  kindBeside: null,
  platform: null,
  matches: { ...byKind(() => ({})), products: { title: 0 }, orders: { orderId: 0 } },
  confidence: byKind(() => ({})),
  runnersUp: byKind(() => ({})),
  clocks: {},
  labels: null,
  preview: [],
  refusal: null,
  ...patch,
});

const fresh: FileDraft = {
  id: '1',
  name: 'a.csv',
  size: 1,
  status: 'inspecting',
  inspection: null,
  firstLook: null,
  kind: null,
  match: {},
  recipe: null,
  error: null,
};

describe('a draft', () => {
  it('takes kind and match from the look at its file', () => {
    expect(withInspection(fresh, inspection({}))).toMatchObject({
      status: 'ready',
      kind: 'orders',
      match: { orderId: 0 },
    });
  });

  it('keeps the kind that the user chose when the file is looked at again in another encoding', () => {
    const chosen = withKind(withInspection(fresh, inspection({})), 'products');
    const again = withInspection(chosen, inspection({ encoding: 'gb18030' }));
    expect(again).toMatchObject({ kind: 'products', match: { title: 0 }, status: 'ready' });
  });

  it('that was refused in a wrong encoding is let in by the right one', () => {
    const wrong = inspection({ kind: null, refusal: 'file-not-recognised', encoding: 'utf-16le' });
    const refused = withInspection(fresh, wrong);
    expect(refused).toMatchObject({ status: 'refused', error: { code: 'file-not-recognised' } });
    expect(withInspection(refused, inspection({}))).toMatchObject({ status: 'ready', error: null });
  });

  it('is let in by a chosen kind where it was not recognised, but not where it is no text', () => {
    const unknown = withInspection(fresh, inspection({ kind: null, refusal: 'file-not-recognised' }));
    expect(withKind(unknown, 'orders')).toMatchObject({ status: 'ready', error: null });
    const declined = withInspection(fresh, inspection({ kind: null, refusal: 'file-is-statement' }));
    expect(declined).toMatchObject({ status: 'refused', error: { code: 'file-is-statement' } });
    expect(withKind(declined, 'orders')).toMatchObject({ status: 'ready', error: null });
    const binary = withInspection(fresh, inspection({ kind: null, refusal: 'file-not-text' }));
    expect(withKind(binary, 'orders').status).toBe('refused');
  });

  it('of refunds is let in where another one holds orders, and stays refused beside reviews', () => {
    const refunds = withInspection(
      { ...fresh, id: '2' },
      inspection({ kind: null, kindBeside: 'refunds', refusal: 'file-is-returns' }),
    );
    const orders = withInspection(fresh, inspection({}));
    const reviews = withInspection(fresh, inspection({ kind: 'reviews' }));
    expect(draftsTogether([reviews, refunds], null)).toEqual([reviews, refunds]);
    expect(draftsTogether([refunds, orders], null)).toMatchObject([
      { id: '2', kind: 'refunds', status: 'ready', error: null },
      { kind: 'orders', status: 'ready' },
    ]);
  });

  it('of refunds is let in beside the open shop’s orders, and makes no shop of its own', () => {
    const refunds = withInspection(
      { ...fresh, id: '2' },
      inspection({ kind: null, kindBeside: 'refunds', refusal: 'file-is-returns' }),
    );
    const orders = withInspection(fresh, inspection({}));
    const shopOf = (kind: 'orders' | 'reviews', imported: number) => ({
      reports: [{ kind, imported }] as never,
    });
    const [added] = draftsTogether([refunds], shopOf('orders', 5));
    expect(added).toMatchObject({ kind: 'refunds', status: 'ready', error: null });
    for (const without of [shopOf('reviews', 5), shopOf('orders', 0)])
      expect(draftsTogether([refunds], without)).toEqual([refunds]);
    expect(draftsOfNewShop([added!])).toEqual([]);
    expect(draftsOfNewShop([added!, orders])).toHaveLength(2);
  });

  it('of refunds is let in as soon as another one is corrected to orders', () => {
    const store = createStore<AppState>()(
      (set, get) => ({ shop: null, ...importSlice(set, get, {} as never) }) as AppState,
    );
    const refunds = withInspection(
      { ...fresh, id: '2' },
      inspection({ kind: null, kindBeside: 'refunds', refusal: 'file-is-returns' }),
    );
    store.setState({ drafts: [withInspection(fresh, inspection({ kind: 'reviews' })), refunds] });
    store.getState().setDraftKind('1', 'orders');
    expect(store.getState().drafts).toMatchObject([
      { id: '1', kind: 'orders', status: 'ready' },
      { id: '2', kind: 'refunds', status: 'ready', error: null },
    ]);
  });

  it('of refunds stays let in when it is looked at again in another encoding, and its first look the first', () => {
    const look = inspection({ kind: null, kindBeside: 'refunds', refusal: 'file-is-returns' });
    const orders = withInspection(fresh, inspection({}));
    const [added] = draftsTogether([withInspection({ ...fresh, id: '2' }, look), orders], null);
    const again = withInspection(added!, { ...look, encoding: 'gb18030' });
    expect(again.status).toBe('refused');
    expect(draftsTogether([again, orders], null)[0]).toMatchObject({
      kind: 'refunds',
      status: 'ready',
      inspection: { encoding: 'gb18030' },
      firstLook: { encoding: 'utf-8', kind: 'refunds' },
    });
  });

  it('of refunds that could not be looked at again is not let in by the look before', () => {
    const look = inspection({ kind: null, kindBeside: 'refunds', refusal: 'file-is-returns' });
    const error = { code: 'file-not-text', detail: '' } as const;
    const failed: FileDraft = { ...withInspection({ ...fresh, id: '2' }, look), error };
    const orders = withInspection(fresh, inspection({}));
    expect(draftsTogether([failed, orders], null)[0]).toMatchObject({ status: 'refused', error });
  });

  it('is read as one like it was read before, and as it was found once the user wants that', () => {
    const before = withInspection(fresh, inspection({}));
    const recipe = recipeOf(inspection({}), inspection({}), {
      kind: 'reviews',
      match: { text: 1, rating: 0 },
    })!;
    const again = withRecipe(before, recipe);
    expect(again).toMatchObject({
      kind: 'reviews',
      match: { text: 1, rating: 0 },
      recipe: { signature: recipe.signature, unfit: [] },
    });
    expect(asFound(again)).toEqual(before);
    const unknown = withInspection(fresh, inspection({ kind: null, refusal: 'file-not-recognised' }));
    expect(withRecipe(unknown, recipe)).toMatchObject({ status: 'ready', error: null });
    const binary = withInspection(fresh, inspection({ kind: null, refusal: 'file-not-text' }));
    expect(withRecipe(binary, recipe).status).toBe('refused');
  });
});
