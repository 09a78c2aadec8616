import type { ListFits } from '../../contracts/stored';
import type { ListMaker } from '../../domain/recommend/list-maker';
import type { WindowEvent } from '../../domain/window/window-event';
import { getStage, putStage } from '../../storage/runs';

/** What models learnt is kept up to so many bytes. */
const mostKept = 96 * 1024 * 1024;

/** What the models behind a run's lists learnt; undefined where it was not kept. */
export async function keptFits(fingerprint: string | undefined): Promise<ListFits | undefined> {
  return fingerprint === undefined ? undefined : getStage('fits', fingerprint);
}

/** So that pages and answers by these lists take no fitting in a later visit; without the room it is done again then. */
export async function keepFits(
  shopId: string,
  fingerprint: string,
  maker: ListMaker,
  played: readonly WindowEvent[],
): Promise<void> {
  const models = maker.fits();
  let bytes = 0;
  for (const { tables } of models) for (const { byteLength } of Object.values(tables)) bytes += byteLength;
  if (bytes > mostKept) return;
  await putStage(shopId, 'fits', fingerprint, { models, played }).catch(() => undefined);
}
