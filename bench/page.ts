import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sirv from 'sirv';
import { build } from 'vite';
import { buildKernels } from '../scripts/build-kernels';
import { copyOrt } from '../scripts/copy-ort';
import { launchBrowser } from '../scripts/find-browser';
import { contentSecurityPolicy, securityHeaders } from '../scripts/headers';
import appConfig from '../vite.config';

const root = resolve(import.meta.dirname, '..');

/** A page that measures, open in a browser of its own. */
export interface BenchPage {
  readonly browser: Browser;
  /** Calls `window.bench[name](argument)` in the page; both ways by structured values. */
  run<Answer>(name: string, argument?: unknown): Promise<Answer>;
  /** Starts anew with an empty page in a process of its own: what came before holds none of its memory. */
  fresh(): Promise<void>;
  /** Ends browser and server and removes the built page. */
  close(): Promise<void>;
}

/**
 * Builds bench/pages/<name>.html with the app's own configuration into a temporary folder, serves it with
 * public/ (models, ONNX Runtime, kernels) and the app's headers, and opens it in the browser that the journeys
 * use. The page puts its functions on `window.bench`.
 */
export async function openBenchPage(name: string): Promise<BenchPage> {
  await Promise.all([copyOrt(), buildKernels()]);
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  await buildPage(name, folder);
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/${name}.html`;
  const browser = await launchBrowser();
  let page = await newPage(browser, url);
  return {
    browser,
    run: (call, argument) => page.evaluate(callBench, [call, argument] as const) as Promise<never>,
    fresh: async () => {
      await page.context().close();
      page = await newPage(browser, url);
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page: ${message.text()}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}

function callBench([name, argument]: readonly [string, unknown]): Promise<unknown> {
  const { bench } = window as unknown as { bench: Record<string, (argument: unknown) => Promise<unknown>> };
  const call = bench[name];
  if (!call) throw new Error(`the page has no bench.${name}`);
  return call(argument);
}

/** public/ is not copied: 200 MB of models are served from where they are. */
async function buildPage(name: string, folder: string): Promise<void> {
  const pages = join(root, 'bench', 'pages');
  await build({
    ...appConfig,
    configFile: false,
    root: pages,
    publicDir: false,
    logLevel: 'error',
    build: {
      target: appConfig.build?.target ?? 'es2023',
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: join(pages, `${name}.html`) },
    },
  });
}

/** The app's, but for Trusted Types: the libraries that are compared make their workers from strings. */
const headers = {
  ...securityHeaders,
  'Content-Security-Policy': contentSecurityPolicy
    .split('; ')
    .filter((directive) => !directive.includes('trusted-types'))
    .join('; '),
};

async function serve(folder: string): Promise<Server> {
  const built = sirv(folder, { dev: true });
  const stored = sirv(join(root, 'public'), { etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    built(request, response, () =>
      stored(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end('404: no such file\n');
      }),
    );
  });
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  return server;
}
