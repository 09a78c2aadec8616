import type { StageOutputs } from '../../contracts/stored';
import type { StoredStage } from '../../contracts/progress';
import { getStage, putStage } from '../../storage/runs';

/** A stage's stored output, or else its fresh one, stored under the fingerprint. */
export async function cachedStage<Stage extends StoredStage>(
  shopId: string,
  stage: Stage,
  fingerprint: string,
  compute: () => Promise<StageOutputs[Stage]>,
): Promise<StageOutputs[Stage]> {
  const kept = await getStage(stage, fingerprint);
  if (kept !== undefined) return kept;
  const output = await compute();
  await putStage(shopId, stage, fingerprint, output);
  return output;
}
