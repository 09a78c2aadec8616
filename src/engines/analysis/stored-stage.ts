import { ClienteleError } from '../../contracts/errors';
import type { StageOutputs } from '../../contracts/stored';
import type { StoredStage } from '../../contracts/progress';
import { getStage } from '../../storage/runs';

/** What a stage of a run left in storage. Throws `result-lost` where it is not there any more, or damaged. */
export async function storedStage<Stage extends StoredStage>(
  stage: Stage,
  fingerprint: string,
): Promise<StageOutputs[Stage]> {
  const output = await getStage(stage, fingerprint);
  if (output === undefined) throw new ClienteleError('result-lost', `there is no ${stage} ${fingerprint}`);
  return output;
}
