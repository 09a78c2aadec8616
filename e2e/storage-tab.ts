import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';

let script: Promise<string> | null = null;

/** A tab of our origin with the storage room alone: the app's own start would clear up under the test. */
export async function openTab(context: BrowserContext): Promise<Page> {
  script ??= bundle();
  const page = await context.newPage();
  await page.goto('/precache.json');
  await page.evaluate(await script);
  return page;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'storage-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
}
