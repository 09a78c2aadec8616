import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey';

/** Every rule of axe-core, best practices too; no rule and no part of the page is left out. */
export async function expectNoFault(page: Page, name: string): Promise<void> {
  // The app has no frames, which are all that the page that axe opens for each of its answers is for.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const faults = violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    where: nodes.map(({ target }) => target.join(' ')).slice(0, 5),
  }));
  expect.soft(faults, name).toEqual([]);
}
