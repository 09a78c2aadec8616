import * as v from 'valibot';
import { ClienteleError, messageOf } from '../../contracts/errors';
import { download } from '../offline/download';
import { modelUrl, readModelJson } from '../text-encoder/model-files';

/** The writing model's folder on our own origin. */
const folder = 'qwen2.5-coder-0.5b-cut';

/** parts.json: one GGUF file in parts, since many hosts refuse files of over 100 MB. */
const partList = v.object({
  parts: v.array(
    v.object({
      name: v.string(),
      bytes: v.number(),
      /** Hex. */
      sha256: v.string(),
    }),
  ),
});

/**
 * The model that comes with the app, out of its parts, each checked. It is fetched only by this call; where a service
 * worker keeps the app, that keeps it too. Throws `model-missing` where a part is not served as it was made.
 * @param onShare told the share of the bytes that have come, 0 to 1.
 */
export async function shippedModel(onShare: (share: number) => void): Promise<Blob> {
  const { success, output } = v.safeParse(partList, await readModelJson(folder, 'parts.json'));
  if (!success) throw new ClienteleError('model-missing', `${folder}: parts.json is no list of parts`);
  const all = output.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts: Blob[] = [];
  let before = 0;
  for (const { name, bytes, sha256 } of output.parts) {
    const file = { url: modelUrl(folder, name), size: bytes, hash: sha256 };
    try {
      parts.push(await download(file, (come) => onShare((before + come) / all)));
    } catch (error) {
      throw new ClienteleError('model-missing', messageOf(error));
    }
    before += bytes;
  }
  return new Blob(parts);
}
