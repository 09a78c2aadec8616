import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { decided, draftOf, keptFrom } from '../../domain/writing/draft';
import type { WrittenText } from '../../domain/writing/written-text';
import { beginShop, changeShop, completeShop, getShop } from '../../storage/shops';
import { listTexts, putText } from '../../storage/texts';
import { openShopFile } from './open-shop';
import { saveShop } from './save-shop';

it('texts and what the shop grants are in its file, and in a copy under its own id', async () => {
  await beginShop('shop', 'Shop');
  await completeShop('shop', [], []);
  const tone = { words: 'short', examples: ['Hi there!'] };
  await changeShop('shop', () => ({ policy: 'We refund what came broken.', tone }));
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
  // A review without stars and date keeps these unknown.
  const review = { text: 'Broken', rating: Number.NaN, product: '', customer: 'c', at: Number.NaN };
  await putText('shop', keptFrom({ ...template, kind: 'answers', id: 'x', review }), 5);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await saveShop(
    'shop',
    false,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  await openShopFile(new Blob(pieces), 'copy', 'Copy', () => undefined);
  const [answer, name] = await listTexts('shop');
  expect(answer!.review).toEqual(review);
  expect(await listTexts('copy')).toEqual([
    { ...answer, shopId: 'copy', key: 'copy/answers/en/x' },
    { ...name, shopId: 'copy', key: 'copy/names/en/1' },
  ]);
  expect(await getShop('copy')).toMatchObject({ policy: 'We refund what came broken.', tone });
});
