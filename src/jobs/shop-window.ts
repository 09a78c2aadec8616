import type { RunSummary } from '../contracts/run';
import type { FoundPage, FoundRow, Pictures, ShopWindow, WindowRow } from '../contracts/window';
import type { ShopEntities } from '../contracts/entities';
import { rowName, type WindowEvent } from '../domain/window/window-event';
import * as storage from '../storage/window';
import { offerReason } from './offer-reason';
import { outputsOf } from './queries';

export {
  addToGesture,
  deleteGesture,
  getWindowPolicy,
  listGestures,
  putWindowPolicy,
  watchPlayed,
  watchWindowPolicy,
} from '../storage/window';

/** A page with the cards of its products. */
export async function windowOf(run: RunSummary, page: FoundPage, pictures: Pictures): Promise<ShopWindow> {
  const { entities } = await outputsOf(run.id);
  return { ...page, rows: page.rows.map((row) => rowOf(row, entities, pictures)) };
}

export function rowOf(
  { kind, about, cameBy, offers }: FoundRow,
  entities: ShopEntities,
  pictures: Pictures,
): WindowRow {
  const spoken = kind === 'because' ? entities.cards[about]! : null;
  const segment = kind === 'segment' ? about : null;
  return {
    kind,
    list: rowName(kind, spoken?.id ?? segment),
    product: spoken === null ? '' : spoken.title || spoken.id,
    cameBy,
    segment,
    cards: offers.map(({ product, kind: reason, evidence, model, score, propensity }, place) => ({
      product: entities.cards[product]!,
      picture: pictures.get(product) ?? '',
      // She is not told how the shop calls her segment.
      reason: { ...offerReason(reason, evidence, entities), segment: null },
      model,
      position: place + 1,
      score,
      propensity,
    })),
  };
}

/** Keeps what one customer did at once with her shop. @returns the id by which it is taken back. */
export async function recordGesture(
  shopId: string,
  customerId: string,
  events: readonly WindowEvent[],
): Promise<number> {
  const id = await storage.addGesture({ shopId, customerId, events });
  return id;
}

/** Takes back all that was played in a shop's window. */
export async function takeBackPlayed(shopId: string): Promise<void> {
  await storage.deleteGestures(shopId);
}
