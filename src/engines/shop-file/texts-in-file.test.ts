import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { decided, draftOf } from '../../domain/writing/draft';
import type { WrittenText } from '../../domain/writing/written-text';
import { beginShop, changeShop, completeShop, getShop } from '../../storage/shops';
import { listTexts, putText } from '../../storage/texts';
import { openShopFile } from './open-shop';
import { saveShop } from './save-shop';

it('texts and what the shop grants are in its file, and in a copy under its own id', async () => {
  await beginShop('shop', 'Shop');
  await completeShop('shop', [], []);
  await changeShop('shop', () => ({ policy: 'We refund what came broken.' }));
  const template: WrittenText = {
    ...{
      kind: 'names',
      id: '1',
      language: 'en',
      text: 'Loyal',
      facts: ['a'],
      writer: 'template',
      objections: [],
    },
  };
  await putText('shop', decided(draftOf(template, null), 'accepted'), 5);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await saveShop(
    'shop',
    false,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  await openShopFile(new Blob(pieces), 'copy', 'Copy', () => undefined);
  const [before] = await listTexts('shop');
  expect(await listTexts('copy')).toEqual([{ ...before, shopId: 'copy', key: 'copy/names/en/1' }]);
  expect((await getShop('copy')).policy).toBe('We refund what came broken.');
});
