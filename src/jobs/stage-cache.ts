import { getStage, putStage } from '../storage/runs';

/** Seconds that each stage took, and 0 for what was found in storage. */
export class StageClock {
  readonly seconds: Record<string, number> = {};

  async time<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.seconds[stage] = (this.seconds[stage] ?? 0) + (performance.now() - start) / 1000;
    }
  }
}

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
