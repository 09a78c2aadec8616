import { expect, type Page } from '@playwright/test';
import { storedRuns } from './journey';

/** Desktop and phone. */
export const viewports = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

/** A screen by its address after the '#/', and what only shows once it is complete. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is clicked there to come to it, where its own address is made as it comes up. */
  readonly link?: string;
  readonly landmark: string;
}

/** The screens of an open shop with a run. */
export const screens: readonly Screen[] = [
  { name: 'import', path: '', landmark: '[data-testid="report-orders.csv"]' },
  { name: 'rows', path: 'data/rows/orders', landmark: '[role="gridcell"]:not([data-waiting])' },
  { name: 'accounts', path: 'data/accounts', landmark: '[data-testid="bridge"]' },
  { name: 'rules', path: 'data/rules', landmark: '[data-testid^="rule-"]' },
  { name: 'health', path: 'data/health', landmark: '[data-testid="health"]' },
  {
    name: 'suspects',
    path: 'data/suspects',
    landmark: '[data-testid="suspects-queue"], [data-testid="no-suspects"]',
  },
  { name: 'customer', path: 'data/customer/C10001', landmark: '[data-testid="person"]' },
  { name: 'segments', path: 'segments', landmark: '[data-testid="segment-card-1"]' },
  { name: 'segment', path: 'segments/1', landmark: '[data-testid="export-segment"]' },
  { name: 'judging', path: 'segments/are-there', landmark: '[data-testid="silhouettes"] svg' },
  { name: 'rfm', path: 'segments/rfm', landmark: '[data-testid="rfm-cell"]' },
  { name: 'value', path: 'segments/value', landmark: '[data-testid="value-findings"]' },
  { name: 'movement', path: 'segments/movement', landmark: '[data-testid="movement-flow"]' },
  { name: 'replay', path: 'segments/replay', landmark: '[data-testid="replay-segments"]' },
  { name: 'compare', path: 'compare', landmark: '[data-testid="compare-figures"]' },
  { name: 'texts', path: 'segments/texts', landmark: '[data-testid="texts-replies"]' },
  { name: 'labels', path: 'segments/labels', landmark: '[data-testid="labels-from"]' },
  { name: 'map', path: 'map/by=feeling', landmark: '[data-testid="map-values"]' },
  { name: 'map of products', path: 'map/of=products', landmark: '[data-testid="map-faith"]' },
  { name: 'map of sentences', path: 'map/of=sentences', landmark: '[data-testid="map-nothing"]' },
  { name: 'recommend', path: 'recommend/C10001', landmark: '[data-testid="recommendation-1"]' },
  { name: 'window', path: 'recommend-window/C10001', landmark: '[data-testid="window-card"]' },
  { name: 'products', path: 'recommend-products', landmark: '[data-testid="product-page"]' },
  { name: 'rules for offers', path: 'recommend-rules', landmark: '[data-testid^="rule-"]' },
  {
    name: 'offer quality',
    path: 'recommend-quality',
    landmark: '[data-testid="offer-quality"], main section',
  },
  { name: 'figures', path: 'recommend-figures', landmark: '[data-testid="metric-segments"]' },
  { name: 'experiments', path: 'recommend-experiments', landmark: '[data-testid="experiments"]' },
  { name: 'audiences', path: 'audiences', landmark: '[data-testid="new-audience"]' },
  { name: 'new audience', path: 'audiences/new', landmark: '[data-testid="audience-overlap"]' },
  { name: 'campaigns', path: 'campaigns', landmark: '[data-testid="campaign-row"]' },
  { name: 'new campaign', path: 'campaigns/new', landmark: '[data-testid="campaign-power"]' },
  {
    name: 'campaign',
    path: 'campaigns',
    link: '[data-testid="campaign-row"] a',
    landmark: '[data-testid="campaign-segments"]',
  },
  { name: 'runs', path: 'runs', landmark: 'main figure' },
  { name: 'compare runs', path: 'runs/compare', landmark: '[data-testid="run-flow"]' },
  { name: 'settings', path: 'settings', landmark: '[data-testid="run-again"]' },
];

/** An address of a segment that the run does not have. */
export const missingSegment: Screen = {
  name: 'a segment that is not there',
  path: 'segments/99',
  landmark: 'main h1',
};

/** The same before there is any shop, and an address that does not exist. */
export const emptyScreens: readonly Screen[] = [
  { name: 'first screen', path: '', landmark: '[data-testid="open-sample"]' },
  ...[
    'data',
    'segments',
    'segments/1',
    'segments/texts',
    'segments/labels',
    'map',
    'recommend',
    'audiences',
    'campaigns',
    'runs',
    'settings',
    'nowhere',
  ].map((path) => ({
    name: `${path} without a shop`,
    path,
    landmark: 'main h1, main h2',
  })),
];

/** Analyses the open shop in two ways, since screens compare runs, and keeps a campaign of its past. */
export async function runTwice(page: Page): Promise<void> {
  // A shop that was kept brings a run.
  const { length: runs } = await storedRuns(page);
  await page.evaluate(async (isFirst) => {
    if (isFirst) await window.clientele.run({ depth: 'quick', k: 4 });
    await window.clientele.run({ depth: 'quick' });
    const campaign = await window.clientele.campaign({ date: '2026-05-01', name: 'May' });
    await window.clientele.keepCampaign(campaign);
  }, runs === 0);
}

/** Goes to a screen as a link does and waits until it is complete. */
export async function show(page: Page, { name, path, link, landmark }: Screen): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#/${to}`;
  }, path);
  if (link) await page.locator(link).first().click();
  // Some are worked out when they are first asked for, and another journey may compute beside this one.
  await expect(page.locator(landmark).first(), name).toBeVisible({ timeout: 90_000 });
  await settle(page);
}

/** Waits until nothing changes on the page any more. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(settled);
}

/** Runs in the page: resolves once nothing has changed for a moment and what fades or slides has come to its end. */
async function settled(): Promise<void> {
  const moment = 120;
  await new Promise<void>((resolve) => {
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, moment);
    });
    const done = () => {
      changes.disconnect();
      resolve();
    };
    let timer = setTimeout(done, moment);
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
