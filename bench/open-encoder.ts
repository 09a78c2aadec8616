import type { BenchPage } from './page';
import type { Matrix } from '../src/domain/math/matrix';
import type { Opened, OpenRequest, ReadingWithVectors } from './pages/encoder';

/** Opens a reader in the page. Throws an Error where the app chose another device than the one asked for. */
export async function openExactly(bench: BenchPage, request: OpenRequest): Promise<Opened> {
  const opened = await bench.run<Opened>('open', request);
  const { encoder, device } = request;
  if (device !== 'naive' && opened.device !== device) {
    throw new Error(`${encoder}: ${opened.device} in place of ${device} (${opened.reason})`);
  }
  return opened;
}

/** Vectors of texts by the app's own worker in an empty page, texts × dimensions. */
export async function vectorsOf(
  bench: BenchPage,
  request: OpenRequest,
  texts: readonly string[],
): Promise<Matrix> {
  await bench.fresh();
  await openExactly(bench, request);
  await bench.run('setTexts', texts);
  const { vectors, dimensions } = await bench.run<ReadingWithVectors>('vectors');
  const bytes = Uint8Array.from(Buffer.from(vectors, 'base64'));
  return { rows: texts.length, columns: dimensions, values: new Float32Array(bytes.buffer) };
}
