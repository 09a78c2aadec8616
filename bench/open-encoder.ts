import type { BenchPage } from './page';
import type { Opened, OpenRequest } from './pages/encoder';

/** Opens a reader in the page. Throws an Error where the app chose another device than the one asked for. */
export async function openExactly(bench: BenchPage, request: OpenRequest): Promise<Opened> {
  const opened = await bench.run<Opened>('open', request);
  const { encoder, device } = request;
  if (device !== 'naive' && opened.device !== device) {
    throw new Error(`${encoder}: ${opened.device} in place of ${device} (${opened.reason})`);
  }
  return opened;
}
