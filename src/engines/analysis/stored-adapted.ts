import { ClienteleError } from '../../contracts/errors';
import type { Adapted } from '../../domain/adapt/adapt-report';
import { getStage } from '../../storage/runs';

/** By what a reading is adapted to its shop. Throws `result-lost` where nothing is stored under the fingerprint. */
export async function storedAdapted(shopId: string, fingerprint: string): Promise<Adapted> {
  const stored = await getStage('adapting', fingerprint);
  if (!stored?.report.taken)
    throw new ClienteleError('result-lost', `the shop ${shopId} has no adapted reading ${fingerprint}`);
  return stored;
}
