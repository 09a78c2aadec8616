import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { unseenKinds } from './fixtures/unseen-kinds';

describe('an export comes to what its admin shows, or says what it cannot know', () => {
  it.each(unseenKinds.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
