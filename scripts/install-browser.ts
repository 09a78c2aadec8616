import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser';

function run(command: string, ...args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

/**
 * Finds a Chromium, or installs one: Debian's package where we are root, else Playwright's own.
 * @throws with what to do by hand where neither works.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chrome or Chromium found; installing one for the end-to-end tests.');
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
  } else {
    run('npx', 'playwright', 'install', 'chromium');
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'No Chrome or Chromium could be installed. Install one (on Debian or Ubuntu: sudo apt-get install chromium), ' +
      'or set CLIENTELE_BROWSER to the path of yours, and run the command again.',
  );
}
