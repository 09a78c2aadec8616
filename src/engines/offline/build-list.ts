import * as v from 'valibot';
import { KeepError } from './keep-error';

const buildFile = v.object({
  /** Relative to the app's root. */
  url: v.string(),
  /** Bytes. */
  size: v.number(),
  /** SHA-256, hex. */
  hash: v.string(),
});

/** precache.json: all that one build is made of, and the headers that its server sends with every file. */
export const buildList = v.object({
  version: v.string(),
  headers: v.record(v.string(), v.string()),
  files: v.array(buildFile),
});

export type BuildFile = Readonly<v.InferOutput<typeof buildFile>>;
export type BuildList = v.InferOutput<typeof buildList>;

/** Weights, and the runtime's builds for WebGPU, are many megabytes: they are kept after the page works, not before. */
export function isLarge({ url }: BuildFile): boolean {
  return url.startsWith('models/') || /^ort\/.*\.(jspi|asyncify)\./.test(url);
}

/** The writing model's parts are kept once somebody has it written, never before. */
export function isOnDemand({ url }: BuildFile): boolean {
  return /\.gguf\.\d+$/.test(url);
}

/** The list that the server has now. Throws KeepError, also where it is of another build than asked for. */
export async function fetchBuildList(version: string): Promise<BuildList> {
  const response = await fetch('precache.json', { cache: 'no-store' }).catch((cause: unknown) => {
    throw new KeepError('network', 'precache.json', cause);
  });
  if (!response.ok) throw new KeepError('wrong-answer', `precache.json: ${response.status}`);
  const { success, output } = v.safeParse(buildList, await response.json().catch(() => null));
  if (!success) throw new KeepError('wrong-answer', 'precache.json is no list of files');
  if (output.version !== version)
    throw new KeepError('changed', `precache.json is of build ${output.version}`);
  return output;
}
