import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { RunOptions } from '../src/contracts/analysis-api';
import { standingByHand } from '../src/domain/label/by-hand';
import type { AdaptReport } from '../src/domain/adapt/adapt-report';
import type { RunSummary } from '../src/contracts/run';
import type { Progress } from '../src/contracts/progress';
import type {} from '../src/app/script-api';
import { runSegments } from './analyze-by-hand';
import { importFiles, inWords, writeTables } from './analyze-import';
import { writeAudience } from './analyze-audience';
import { writeLabels } from './analyze-labels';
import { writeCampaign, writeOutcome } from './analyze-campaign';
import type { AnalyzeOptions } from './analyze-options';
import { writeTexts } from './analyze-texts';
import { evaluationLines } from './evaluation-lines';
import { browserArguments } from './find-browser';
import { ensureBuild } from './fresh-build';
import { ensureBrowser } from './install-browser';
import { ProgressReport } from './progress-report';
import { searchLines } from './search-lines';
import { serveApp } from './server';

/** Runs the whole job in the built app, in a browser without a window. */
export async function analyzeShop(options: AnalyzeOptions): Promise<void> {
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
    await importAndWrite(page, options);
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

async function importAndWrite(page: Page, options: AnalyzeOptions): Promise<void> {
  const { out } = options;
  const { files, hasShop } = await importFiles(page, options.files);
  report.clear();
  for (const file of files) {
    if (file.declined) console.error(`analyze: ${inWords(file)}`);
    else console.log(inWords(file));
  }
  const found = hasShop ? await page.evaluate(() => window.clientele.totals()) : null;
  for (const { sentence } of found?.warnings ?? []) console.log(`Please check: ${sentence}`);
  const imported = { files, ...found };
  const isRun = !options.dryRun && options.outcome === null;
  if (!hasShop) {
    await writeRun(out, imported);
    process.exitCode = 1;
    return;
  }
  const tables = options.tables ? await writeTables(page, out) : [];
  const valued = options.value ? await writeValue(page, out) : null;
  const risked = options.risk ? await writeRisk(page, out) : null;
  const suspected = options.suspects ? await writeSuspects(page, out) : [];
  const known = {
    ...imported,
    ...(valued && { value: valued.value }),
    ...(risked && { risk: risked.risk }),
  };
  const asked = [...(valued?.files ?? []), ...(risked?.files ?? []), ...suspected];
  if (!isRun) await writeRun(out, known);
  const closed = options.outcome === null ? [] : await writeOutcome(page, out, options.outcome);
  const results = isRun ? await runAndWrite(page, options, known) : closed;
  console.log(`Written to ${out}: ${[...results, ...tables, ...asked, 'run.json'].join(', ')}`);
}

/** What customers will be worth, for run.json, where nothing has an entry a customer; and the names of the files. */
async function writeValue(page: Page, out: string): Promise<{ value: object; files: string[] }> {
  const { customers: _, ...value } = await page.evaluate(() => window.clientele.value());
  report.clear();
  console.log(value.sentences.join('\n'));
  for (const what of ['value', 'due'] as const) {
    await writeFile(
      join(out, `${what}.csv`),
      await page.evaluate((name) => window.clientele.exportValue(name), what),
    );
  }
  return { value, files: ['value.csv', 'due.csv'] };
}

/** Who may stay away or send goods back, for run.json, without an entry a customer; and the names of the files. */
async function writeRisk(page: Page, out: string): Promise<{ risk: object; files: string[] }> {
  const { customers: _, ...risk } = await page.evaluate(() => window.clientele.risk());
  report.clear();
  for (const { sentences } of [risk.lapse, risk.refund]) console.log(sentences.join('\n'));
  await writeFile(join(out, 'risk.csv'), await page.evaluate(() => window.clientele.exportRisk()));
  return { risk, files: ['risk.csv'] };
}

/** @returns the names of the files. */
async function writeSuspects(page: Page, out: string): Promise<string[]> {
  const found = await page.evaluate(() => window.clientele.suspects());
  report.clear();
  await writeFile(join(out, 'suspects.csv'), await page.evaluate(() => window.clientele.exportSuspects()));
  const count = (kind: string) => found.filter((finding) => finding.kind === kind).length;
  console.log(
    `To look at: ${count('account')} accounts, ${count('review')} reviews, ${count('order')} orders, clicks of ${count('clicks')} accounts`,
  );
  return ['suspects.csv'];
}

/** @returns the names of the files. */
async function runAndWrite(
  page: Page,
  {
    out,
    run: wanted,
    given,
    assignOnly,
    byHand,
    evaluate,
    tune,
    campaign,
    metrics,
    history,
    map,
    audience,
    labels,
    window: shopWindow,
    reportFile,
    write,
    writer,
    tone,
  }: AnalyzeOptions,
  imported: object,
): Promise<string[]> {
  if (tune !== null) await tuneFirst(page, tune, wanted);
  const run = await runSegments(page, wanted, given, { assignOnly, byHand });
  const evaluation = await page.evaluate(() => window.clientele.evaluate());
  report.clear();
  const names = ['segments', 'recommendations', 'features', 'audiences', 'together'] as const;
  for (const what of names) {
    await writeFile(
      join(out, `${what}.csv`),
      await page.evaluate((name) => window.clientele.exportCsv(name), what),
    );
  }
  const segments = await page.evaluate(() => window.clientele.profiles());
  await writeFile(join(out, 'segments.json'), `${JSON.stringify(segments, null, 2)}\n`);
  await writeFile(join(out, 'evaluation.json'), `${JSON.stringify(evaluation, null, 2)}\n`);
  await writeRun(out, {
    ...imported,
    voice: run.voice ?? null,
    options: run.options,
    depth: run.depth,
    encoder: run.encoder,
    device: run.device,
    seconds: run.seconds,
    fusion: run.fusion,
    quality: qualityOf(run, evaluation),
    changes: run.changes ?? [],
    kept: run.kept ?? null,
    byHand: { ...run.byHand, ...standingByHand(run) },
    suspects: run.suspects ?? [],
    segments,
  });
  for (const { code, name, size, keywords } of segments)
    console.log(`${code}  ${name}  (${size} customers)  ${keywords.join(', ')}`);
  if (evaluate && evaluation) console.log(evaluationLines(evaluation).join('\n'));
  if (metrics) {
    const found = await page.evaluate(() => window.clientele.metrics());
    await writeFile(join(out, 'metrics.json'), `${JSON.stringify(found, null, 2)}\n`);
    const clicks = await page.evaluate(() => window.clientele.clicks());
    report.clear();
    await writeFile(join(out, 'clicks.json'), `${JSON.stringify(clicks, null, 2)}\n`);
  }
  if (run.adapted) await writeAdapted(out, run.adapted);
  else if (isAdapting(wanted)) await writeAdapted(out, { taken: false, reason: 'no-reading' });
  if (history) {
    const moved = await page.evaluate(() => window.clientele.movement());
    report.clear();
    await writeFile(join(out, 'movement.json'), `${JSON.stringify(moved, null, 2)}\n`);
    await writeFile(join(out, 'movement.csv'), await page.evaluate(() => window.clientele.exportMovement()));
  }
  if (map !== null) {
    await writeFile(
      join(out, 'map.csv'),
      await page.evaluate((kind) => window.clientele.exportMap(kind), map),
    );
    report.clear();
  }
  if (shopWindow !== null) {
    const html = await page.evaluate(
      (segment) => window.clientele.takeAlong({ segment }),
      shopWindow.segment,
    );
    report.clear();
    await writeFile(shopWindow.file, html);
    console.log(`The shop window: ${shopWindow.file} (${Math.ceil(html.length / 1024)} KB)`);
  }
  if (reportFile !== null) {
    await writeFile(reportFile, await page.evaluate(() => window.clientele.report()));
    report.clear();
    console.log(`Report: ${reportFile}`);
  }
  if (write.length > 0) await writeTexts(page, out, write, writer, tone);
  const found = audience === null ? [] : await writeAudience(page, out, audience);
  const told = labels === null ? [] : await writeLabels(page, out, labels);
  report.clear();
  const drawn = campaign === null ? [] : await writeCampaign(page, out, campaign, segments);
  const files = [
    ...names.map((name) => `${name}.csv`),
    'segments.json',
    'evaluation.json',
    ...(metrics ? ['metrics.json', 'clicks.json'] : []),
    ...(isAdapting(wanted) ? ['adapt.json'] : []),
    ...(history ? ['movement.csv', 'movement.json'] : []),
    ...(map !== null ? ['map.csv'] : []),
    ...(write.length > 0 ? ['texts.json'] : []),
    ...found,
    ...told,
    ...drawn,
  ];
  if (tune === null) return files;
  const experiments = await page.evaluate(() => window.clientele.experiments());
  await writeFile(join(out, 'experiments.json'), `${JSON.stringify(experiments, null, 2)}\n`);
  return [...files, 'experiments.json'];
}

function isAdapting({ adapt = 'none' }: Partial<RunOptions>): boolean {
  return adapt !== 'none';
}

/** What adapting the reading came to; a shop without texts has no reading. */
async function writeAdapted(out: string, found: Partial<AdaptReport> | object): Promise<void> {
  await writeFile(join(out, 'adapt.json'), `${JSON.stringify(found, null, 2)}\n`);
}

/** Searches better options, and says what became of each model. */
async function tuneFirst(page: Page, seconds: number, options: Partial<RunOptions>): Promise<void> {
  const found = await page.evaluate(
    ([time, run]: [number, Partial<RunOptions>]) => window.clientele.tune(time, run),
    [seconds, options] as [number, Partial<RunOptions>],
  );
  report.clear();
  console.log(searchLines(found).join('\n'));
}

function qualityOf({ choice, silhouette, silhouetteByK, profiles }: RunSummary, recommendations: unknown) {
  const { verdict, ...found } = choice!;
  const { answer, ...why } = verdict;
  return {
    verdict: answer,
    ...why,
    k: profiles.length,
    silhouette,
    silhouetteByK,
    ...found,
    recommendations,
  };
}

async function writeRun(folder: string, summary: object): Promise<void> {
  await writeFile(join(folder, 'run.json'), `${JSON.stringify(summary, null, 2)}\n`);
}
