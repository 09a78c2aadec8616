import { ClienteleError } from '../../contracts/errors';
import { publicUrl } from '../public-url';
import { messageOf } from './session';

/** Reads a JSON file of a model from our own origin. Throws `model-missing` where it is not served. */
export async function readModelJson(model: string, file: string): Promise<object> {
  const url = publicUrl(`models/${model}/${file}`);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    // Some servers answer a missing file with a page, which is no JSON.
    return (await response.json()) as object;
  } catch (error) {
    throw new ClienteleError('model-missing', `${url}: ${messageOf(error)}`);
  }
}

/** A missing file must be told apart from a broken runtime. Throws `model-missing`. */
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
