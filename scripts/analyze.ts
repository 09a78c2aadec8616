import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { errorCode } from '../src/contracts/errors';
import type { RunOptions } from '../src/contracts/analysis-api';
import type { Progress } from '../src/contracts/progress';
import type {} from '../src/app/script-api';
import { type AnalyzeOptions, readOptions, UsageError, usage } from './analyze-options';
import { sentenceFor } from './error-sentences';
import { browserArguments } from './find-browser';
import { ensureBuild } from './fresh-build';
import { ensureBrowser } from './install-browser';
import { ProgressReport } from './progress-report';
import { serveApp } from './server';

/** Runs the whole job in the built app, in a browser without a window. */
async function analyze(options: AnalyzeOptions): Promise<void> {
  await ensureBuild();
  const server = await serveApp(0);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserArguments] });
  try {
    // The models come from this very machine: keeping a copy of them for offline use would only take time.
    const context = await browser.newContext({
      serviceWorkers: 'block',
      locale: options.language,
    });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'clientele' in window);
    await mkdir(options.out, { recursive: true });
    await page.exposeFunction('reportProgress', (progress: Progress) => report.report(progress));
    await page.evaluate(() => void window.clientele.onProgress(window.reportProgress));
    await runAndWrite(page, options);
  } finally {
    report.clear();
    await browser.close();
    await server.close();
  }
}

const report = new ProgressReport(process.stderr);

declare global {
  interface Window {
    /** Put into the page by Playwright. */
    reportProgress(progress: Progress): void;
  }
}

async function runAndWrite(page: Page, { files, out, run: wanted }: AnalyzeOptions): Promise<void> {
  const shop = await importFiles(page, files);
  report.clear();
  for (const { name, kind, read, imported, merged, rejected } of shop.reports) {
    console.log(
      `${name}: ${kind}; ${read} rows read = ${imported} imported + ${merged} merged + ${rejected} rejected`,
    );
  }
  const run = await page.evaluate((options: Partial<RunOptions>) => window.clientele.run(options), wanted);
  const evaluation = await page.evaluate(() => window.clientele.evaluate());
  report.clear();
  for (const what of ['segments', 'recommendations', 'features'] as const) {
    await writeFile(
      join(out, `${what}.csv`),
      await page.evaluate((name) => window.clientele.exportCsv(name), what),
    );
  }
  const segments = await page.evaluate(() => window.clientele.profiles());
  const summary = {
    files: shop.reports.map(({ name, kind, read, imported, merged, rejected }) => ({
      name,
      kind,
      read,
      imported,
      merged,
      rejected,
    })),
    options: run.options,
    depth: run.depth,
    encoder: run.encoder,
    device: run.device,
    seconds: run.seconds,
    quality: { silhouette: run.silhouette, silhouetteByK: run.silhouetteByK, recommendations: evaluation },
    segments,
  };
  await writeFile(join(out, 'run.json'), `${JSON.stringify(summary, null, 2)}\n`);
  for (const { code, name, size, keywords } of segments)
    console.log(`${code}  ${name}  (${size} customers)  ${keywords.join(', ')}`);
  console.log(`Written to ${out}: segments.csv, recommendations.csv, features.csv, run.json`);
}

/** Hands the files over as a file picker would, so that their bytes never pass through the protocol. */
async function importFiles(page: Page, files: readonly string[]) {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    return document.body.appendChild(element);
  });
  await input.asElement().setInputFiles([...files]);
  return page.evaluate((element) => window.clientele.importFiles([...(element.files ?? [])]), input);
}

/** What a person reads: our own sentence where the failure has a code, else the browser's message. */
function sentence(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const inPage = /(Clientele:[a-z-]+): ([^\n]*)/.exec(message);
  if (!inPage) return message.split('\n')[0]!;
  const thrown = Object.assign(new Error(inPage[2]), { name: inPage[1]! });
  return sentenceFor(errorCode(thrown), thrown.message);
}

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) {
  console.log(usage);
} else {
  try {
    await analyze(readOptions(args));
  } catch (error) {
    console.error(`analyze: ${sentence(error)}`);
    process.exitCode = 1;
  }
}
