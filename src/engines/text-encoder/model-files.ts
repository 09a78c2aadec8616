import { ClienteleError, messageOf } from '../../contracts/errors';
import { publicUrl } from '../../compute/public-url';

/** A model's weights, which ONNX Runtime and our own kernels load alike. */
export const weightsFile = 'onnx/model_quantized.onnx';

/** Address of a model's file on our own origin. */
export function modelUrl(model: string, file: string): string {
  return publicUrl(`models/${model}/${file}`);
}

/** Reads a file of a model. Throws `model-missing` where it is not served. */
export async function readModelFile(model: string, file: string): Promise<Uint8Array> {
  return fetched(model, file, async (response) => new Uint8Array(await response.arrayBuffer()));
}

/** Reads a JSON file of a model from our own origin. Throws `model-missing` where it is not served. */
export async function readModelJson(model: string, file: string): Promise<object> {
  // Some servers answer a missing file with a page, which is no JSON.
  return fetched(model, file, (response) => response.json() as Promise<object>);
}

async function fetched<T>(model: string, file: string, read: (response: Response) => Promise<T>): Promise<T> {
  const url = modelUrl(model, file);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await read(response);
  } catch (error) {
    throw new ClienteleError('model-missing', `${url}: ${messageOf(error)}`);
  }
}

/** Throws `model-missing` where a model's files are not served, which a broken runtime must not be taken for. */
export async function requireModel(model: string): Promise<void> {
  await readModelJson(model, 'config.json');
}

/** What a failed load means: files that are missing, or a runtime that refused them. */
export function asLoadError(model: string, error: unknown): ClienteleError {
  if (error instanceof ClienteleError) return error;
  const message = messageOf(error);
  const missing = /404|not found|could not locate|failed to load external|failed to fetch/i.test(message);
  return new ClienteleError(missing ? 'model-missing' : 'encoder-failed', `${model}: ${message}`);
}
