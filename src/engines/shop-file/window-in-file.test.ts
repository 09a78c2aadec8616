import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { WindowEvent } from '../../domain/window/window-event';
import { beginShop, completeShop } from '../../storage/shops';
import { addGesture, getPseudonyms, listGestures, putPseudonyms } from '../../storage/window';
import { openShopFile } from './open-shop';
import { saveShop } from './save-shop';

const event = (kind: WindowEvent['kind'], dwellSeconds = Number.NaN): WindowEvent => ({
  ...{ customerId: 'c1', productId: 'p1', kind, at: 5, position: 2, list: 'forYou', model: 'als' },
  dwellSeconds,
});

it('what was played in the window, and who is who in its files, is in the file of the shop', async () => {
  await beginShop('shop', 'Shop');
  await completeShop('shop', [], []);
  const gestures = [[event('click'), event('view', 3.5)], [event('dismiss')]];
  for (const events of gestures) await addGesture({ shopId: 'shop', customerId: 'c1', events });
  await putPseudonyms({ shopId: 'shop', ids: ['c1'], names: ['cw-1'] });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await saveShop(
    'shop',
    false,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  await openShopFile(new Blob(pieces), 'copy', 'Copy', () => undefined);
  expect((await listGestures('copy')).map(({ events }) => events)).toEqual(gestures);
  expect(await listGestures('copy', 'c2')).toEqual([]);
  expect(await getPseudonyms('copy')).toEqual({ shopId: 'copy', ids: ['c1'], names: ['cw-1'] });
  expect(await listGestures('shop')).toHaveLength(2);
});
