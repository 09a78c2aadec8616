import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { importFiles } from '../scripts/analyze-import';
import { launchBrowser } from '../scripts/find-browser';
import { ensureBuild } from '../scripts/fresh-build';
import { generateSampleShop } from '../scripts/sample/generate';
import { serveApp } from '../scripts/server';
import type {} from '../src/app/script-api';
import type { WritingKind, WrittenText } from '../src/domain/writing/written-text';
import { type Pair, sideBySidePage } from './side-by-side-page';

const data = resolve(import.meta.dirname, '../../shared/data');
const languages = ['en', 'zh-CN'] as const;
/** Reviews that are answered of each shop. */
const answered = 10;

interface Set {
  readonly name: string;
  /** Paths, written into a folder where they have to be. */
  readonly files: (folder: string) => string[];
}

const sets: readonly Set[] = [
  { name: 'sample shop', files: (folder) => sampleFiles(1, folder) },
  { name: 'another made shop', files: (folder) => sampleFiles(2, folder) },
  {
    name: 'musical instruments',
    files: (folder) => unpacked('amazon-musical-instruments', ['products.csv', 'reviews.csv'], folder),
  },
  {
    name: 'UCI online retail',
    files: (folder) => unpacked('uci-online-retail', ['online-retail.csv'], folder),
  },
];

/**
 * Texts by templates and by the model that comes with the app, side by side: of `--k` segments of four shops, in both
 * languages, read quickly in the built app. Prints how many of the model's stand at once, at its second try or not at all,
 * and writes all pairs to `--out` as a page to be judged by eye and as JSON. `--set WORD` takes only that shop, `--kinds`
 * other texts than names and summaries (`answers` are to reviews that portraits quote).
 */
export async function benchSideBySide(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      k: { type: 'string', default: '10' },
      out: { type: 'string', default: 'test-results/side-by-side' },
      set: { type: 'string', default: '' },
      kinds: { type: 'string', default: 'names,summaries' },
    },
  });
  await ensureBuild();
  const server = await serveApp(0);
  const browser = await launchBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'clientele-side-by-side-'));
  const pairs: Pair[] = [];
  try {
    for (const { name, files } of sets.filter((set) => set.name.includes(values.set))) {
      const paths = files(folder);
      for (const language of paths.length > 0 ? languages : []) {
        const kinds = values.kinds.split(',') as WritingKind[];
        const page = await openShop(browser, server.url, language, paths, Number(values.k));
        for (const kind of kinds) pairs.push(...(await pairsOf(page, name, language, kind)));
        await page.context().close();
        report(pairs, values.out);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
    await browser.close();
    await server.close();
  }
}

async function openShop(
  browser: Browser,
  url: string,
  locale: string,
  files: readonly string[],
  k: number,
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'clientele' in window);
  await importFiles(page, files);
  await page.evaluate((count) => window.clientele.run({ depth: 'quick', k: count }), k);
  return page;
}

async function pairsOf(page: Page, shop: string, language: string, kind: WritingKind): Promise<Pair[]> {
  const reviews = kind === 'answers' ? await quotesOf(page) : null;
  const write = (model: boolean): Promise<WrittenText[]> =>
    page.evaluate(([wanted, by]) => window.clientele.write(wanted, undefined, by), [
      kind,
      { ...(model && { model: 'shipped' as const }), ...(reviews && { reviews }) },
    ] as const);
  const templates = await write(false);
  const started = performance.now();
  const written = await write(true);
  const seconds = (performance.now() - started) / 1000 / Math.max(1, written.length);
  console.log(`${shop}, ${language}, ${kind}: ${written.length}, ${seconds.toFixed(1)} s each`);
  return written.map((model, i) => ({ shop, language, template: templates[i]!, model, seconds }));
}

/** What customers are quoted with behind portraits, as reviews to answer, one for each text. */
async function quotesOf(page: Page): Promise<{ text: string }[]> {
  const portraits = await page.evaluate(() => window.clientele.write('portraits'));
  const quotes = portraits.flatMap(({ facts }) =>
    facts.flatMap((fact) => /^“(?<said>[^”]+)”$/u.exec(fact)?.groups?.said ?? []),
  );
  return [...new Set(quotes)].slice(0, answered).map((text) => ({ text }));
}

/** What became of a text: taken at once or at the second try, the template again, or refused. */
function fateOf({ model }: Pair): 'at once' | 'second try' | 'as the template' | 'refused' {
  if (model.writer === 'model') return model.objections.length === 0 ? 'at once' : 'second try';
  return model.choices !== undefined || model.objections.length < 2 ? 'as the template' : 'refused';
}

function report(pairs: readonly Pair[], out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'pairs.json'), `${JSON.stringify(pairs, null, 2)}\n`);
  writeFileSync(join(out, 'index.html'), sideBySidePage(pairs, fateOf));
  const groups = grouped(pairs, ({ shop, language, template }) => `${template.kind}, ${shop}, ${language}`);
  const counted = (of: readonly Pair[]) => ({
    texts: of.length,
    ...Object.fromEntries(
      (['at once', 'second try', 'as the template', 'refused'] as const).map((fate) => [
        fate,
        of.filter((pair) => fateOf(pair) === fate).length,
      ]),
    ),
    'seconds each': (of.reduce((sum, { seconds }) => sum + seconds, 0) / of.length).toFixed(1),
  });
  console.table(Object.fromEntries([...groups].map(([name, of]) => [name, counted(of)])));
  const kinds = grouped(pairs, ({ template }) => template.kind);
  console.table(Object.fromEntries([...kinds].map(([name, of]) => [`all ${name}`, counted(of)])));
}

function grouped(pairs: readonly Pair[], nameOf: (pair: Pair) => string): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(nameOf(pair), [...(groups.get(nameOf(pair)) ?? []), pair]);
  return groups;
}

function sampleFiles(seed: number, folder: string): string[] {
  const own = join(folder, `sample-${seed}`);
  mkdirSync(own, { recursive: true });
  return generateSampleShop(seed).files.map(({ name, text }) => {
    writeFileSync(join(own, name), text);
    return join(own, name);
  });
}

function unpacked(set: string, names: readonly string[], folder: string): string[] {
  const packed = names.map((name) => join(data, set, `${name}.gz`));
  if (!packed.every((path) => existsSync(path))) {
    console.log(`Skipped: ../shared/data/${set} is missing.`);
    return [];
  }
  return names.map((name, i) => {
    const path = join(folder, `${set}-${name}`);
    writeFileSync(path, gunzipSync(readFileSync(packed[i]!)));
    return path;
  });
}
