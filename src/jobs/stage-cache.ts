import { getStage, putStage } from '../storage/runs';

/** A stage's stored output, or else its fresh one, stored under the fingerprint. */
export async function cachedStage<T>(
  shopId: string,
  stage: string,
  fingerprint: string,
  compute: () => Promise<T>,
): Promise<T> {
  const stored = (await getStage(fingerprint)) as T | undefined;
  if (stored !== undefined) return stored;
  const output = await compute();
  await putStage(shopId, stage, fingerprint, output);
  return output;
}
