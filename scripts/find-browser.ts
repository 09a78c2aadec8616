import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium-based browser: CLIENTELE_BROWSER, the usual places, Playwright's own; or null. */
export function findBrowser(): string | null {
  const named = process.env.CLIENTELE_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CLIENTELE_BROWSER names ${named}, which does not exist.`);
  }
  return usualPlaces.find((path) => existsSync(path)) ?? playwrightsOwn();
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/**
 * Features of the browser that are switched off. Of an argument that is given twice Chromium takes the last, so that
 * what Playwright switches off for everybody's tests is named again.
 */
const switchedOff = [
  // Two pages behind the address bar, which every new window loads and nobody sees: a second of processor time each.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** As root Chromium refuses its sandbox; its background services would call foreign hosts. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${switchedOff.join(',')}`,
];

/** Opens the browser that `findBrowser` finds, Playwright's own where it finds none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ args: [...browserArguments], ...(executablePath && { executablePath }) });
}
