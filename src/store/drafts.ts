import type { FileInspection } from '../contracts/import-api';
import type { ShopSummary } from '../contracts/run';
import { besideOrders } from '../domain/csv/beside-orders';
import { followRecipe, type Recipe } from '../domain/csv/recipes/recipe';
import { holdsTable } from '../domain/csv/recognition/declined-kinds';
import { type TableKind, tableOf } from '../domain/shop/tables/tables';
import type { FileDraft } from './state';

/**
 * A draft after a look at its file. A kind that the user chose before stays; the columns are matched anew,
 * since in another encoding they have other names.
 */
export function withInspection(draft: FileDraft, inspection: FileInspection): FileDraft {
  const chosen = draft.inspection !== null && draft.kind !== draft.inspection.kind ? draft.kind : null;
  const kind = chosen ?? inspection.kind;
  const { refusal } = inspection;
  const refused = refusal !== null && !(chosen !== null && holdsTable(refusal));
  return {
    ...draft,
    inspection,
    firstLook: draft.firstLook ?? inspection,
    kind,
    match: kind ? inspection.matches[kind] : {},
    status: refused ? 'refused' : 'ready',
    error: refused ? { code: refusal, detail: draft.name } : null,
  };
}

/**
 * The drafts of one import: what is read only beside orders is, where one of them holds orders or the open shop does,
 * to which they may be added.
 */
export function draftsTogether(
  drafts: readonly FileDraft[],
  shop: Pick<ShopSummary, 'reports'> | null,
): FileDraft[] {
  const ofShop = shop?.reports.some(({ kind, imported }) => kind === 'orders' && imported > 0) ?? false;
  const hasOrders = ofShop || holdOrders(drafts);
  return drafts.map((draft) => {
    const { inspection, firstLook, status, error } = draft;
    if (!hasOrders || status !== 'refused' || inspection === null) return draft;
    // Where a later look failed, what an earlier one found lets nothing in.
    const look = error?.code === inspection.refusal ? besideOrders(inspection) : inspection;
    if (look === inspection) return draft;
    return withInspection({ ...draft, firstLook: firstLook && besideOrders(firstLook) }, look);
  });
}

/**
 * The drafts that make a shop of their own: what is read only beside orders is left out where none of them holds any.
 */
export function draftsOfNewShop(drafts: readonly FileDraft[]): readonly FileDraft[] {
  if (holdOrders(drafts)) return drafts;
  return drafts.filter(({ kind }) => kind === null || tableOf(kind).beside === undefined);
}

function holdOrders(drafts: readonly FileDraft[]): boolean {
  return drafts.some(({ status, kind }) => status === 'ready' && kind === 'orders');
}

/** A draft whose kind the user has chosen; the columns are matched for that kind. */
export function withKind(draft: FileDraft, kind: TableKind): FileDraft {
  if (!draft.inspection) return draft;
  const status = holdsTable(draft.inspection.refusal) ? 'ready' : draft.status;
  return {
    ...draft,
    kind,
    match: draft.inspection.matches[kind],
    status,
    error: status === 'ready' ? null : draft.error,
  };
}

/** A draft read as the user had such a table read before. */
export function withRecipe(draft: FileDraft, recipe: Recipe): FileDraft {
  const { inspection } = draft;
  if (inspection === null || !holdsTable(inspection.refusal)) return draft;
  const { kind, match, unfit } = followRecipe(recipe, inspection);
  return {
    ...draft,
    kind,
    match,
    recipe: { signature: recipe.signature, unfit },
    status: 'ready',
    error: null,
  };
}

/** The draft as its table was found, without what was done to another before. */
export function asFound(draft: FileDraft): FileDraft {
  if (draft.firstLook === null) return draft;
  return withInspection({ ...draft, inspection: null, kind: null, recipe: null }, draft.firstLook);
}
