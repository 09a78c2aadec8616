import { expect, it } from 'vitest';
import { announce, onChange, type ShopChange } from './other-tabs';

it('other tabs hear what is announced, and the tab itself does not', async () => {
  const own: ShopChange[] = [];
  onChange((change) => own.push(change));
  const other = new BroadcastChannel('clientele-shops');
  const heard = new Promise((resolve) => {
    other.onmessage = ({ data }) => resolve(data);
  });
  announce('a', true);
  expect(await heard).toEqual({ shopId: 'a', deleted: true });
  other.postMessage({ shopId: 'b', deleted: false });
  other.postMessage('no change');
  await expect.poll(() => own).toEqual([{ shopId: 'b', deleted: false }]);
  other.close();
});
