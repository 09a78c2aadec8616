import { describe, expect, it } from 'vitest';
import { leftUnsaid } from './fixtures/left-unsaid';
import { filesOutcome } from './fixtures/shop-outcome';

describe('a shop whose exports leave something unsaid', () => {
  it.each(leftUnsaid.map((shop) => [shop.name, shop] as const))('%s', async (_name, { files, is, must }) => {
    const dropped = Object.entries(files).map(([name, content]) => new File([content], name));
    expect(is(await filesOutcome(dropped))).toMatchObject(must);
  });
});
