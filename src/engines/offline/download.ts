import type { BuildFile } from './build-list';
import { KeepError } from './keep-error';

/** A connection over which nothing comes for this long is given up, ms. */
const stallLimit = 30_000;

/**
 * Fetches a file of a build whole, with its content type. A wrong answer (an HTML page in place of weights, the same
 * name of another build) is none: size and SHA-256 must be those of the build.
 * @param onBytes is told how many bytes have come.
 * @throws KeepError
 */
export async function download(file: BuildFile, onBytes: (bytes: number) => void): Promise<Blob> {
  const { response, body } = await receive(file, onBytes);
  const right =
    response.ok && body.size === file.size && (await sha256(await body.arrayBuffer())) === file.hash;
  if (right) return body;
  const got = `${response.status}, ${body.size} bytes`;
  throw new KeepError('wrong-answer', `${file.url}: ${got}, which are not the ${file.size} of this build`);
}

async function receive({ url }: BuildFile, onBytes: (bytes: number) => void) {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), stallLimit);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: stalled.signal });
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), stallLimit);
      chunks.push(next.value);
      size += next.value.byteLength;
      onBytes(size);
    }
    return { response, body: new Blob(chunks, { type: response.headers.get('Content-Type') ?? '' }) };
  } catch (error) {
    throw new KeepError('network', url, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Hex. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
