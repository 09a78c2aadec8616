import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/**
 * Resident memory of the largest renderer process (the page with all its workers) in MiB, from Linux's /proc:
 * now, and its highest so far. null on other systems.
 */
export async function rendererMemory(browser: Browser): Promise<{ now: number; peak: number } | null> {
  if (process.platform !== 'linux') return null;
  const renderers = (await processesOf(browser)).map(({ id }) => residentOf(id));
  return renderers.reduce((most, each) => (each.now > most.now ? each : most), { now: 0, peak: 0 });
}

/** Seconds of the processor that all renderer processes took so far. */
export async function rendererSeconds(browser: Browser): Promise<number> {
  return (await processesOf(browser)).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function processesOf(browser: Browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer');
}

function residentOf(pid: number): { now: number; peak: number } {
  const status = statusOf(pid);
  const mebibytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}

/** '' where the process has ended since it was listed. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
