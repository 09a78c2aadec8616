import { afterEach, expect, it, vi } from 'vitest';
import { importShop } from './import-job';

afterEach(() => void vi.unstubAllGlobals());

it('says what an import failed of, even where the storage then fails to clear up', async () => {
  // There is no IndexedDB here, so the removal of the shop fails.
  const worker = Object.assign(new EventTarget(), {
    postMessage: () => undefined,
    terminate: () => undefined,
  });
  vi.stubGlobal('Worker', function breakingWorker() {
    return worker;
  });
  const importing = importShop([], 'shop', new AbortController().signal, () => undefined);
  await new Promise((resolve) => setTimeout(resolve));
  worker.dispatchEvent(new Event('error'));
  await expect(importing).rejects.toMatchObject({ name: 'Clientele:worker-lost' });
});
