import axe, { type AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from './journey';

/** What breaks a rule of axe-core, best practices too; no rule and no part of the page is left out. */
export async function faultsOf(page: Page): Promise<AxeResults['violations']> {
  // The source goes once into a document, and what is in order stays in the page: both took longer than the rules.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: rules } = window as unknown as { readonly axe: typeof axe };
    return (await rules.run(document, { resultTypes: ['violations'] })).violations;
  });
}

export async function expectNoFault(page: Page, name: string): Promise<void> {
  const faults = (await faultsOf(page)).map(({ id, impact, nodes }) => ({
    id,
    impact,
    where: nodes.map(({ target }) => target.join(' ')).slice(0, 5),
  }));
  expect.soft(faults, name).toEqual([]);
}
