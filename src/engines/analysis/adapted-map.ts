import { ClienteleError } from '../../contracts/errors';
import { getStage } from '../../storage/runs';

/** The map by which a reading is adapted to its shop. Throws `result-lost` where none is stored under the fingerprint. */
export async function adaptedMap(shopId: string, fingerprint: string): Promise<Float32Array> {
  const stored = await getStage('adapting', fingerprint);
  if (!stored?.map) throw new ClienteleError('result-lost', `the shop ${shopId} has no map ${fingerprint}`);
  return stored.map;
}
