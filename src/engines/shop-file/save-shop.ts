import type { OnParts } from '../../contracts/shop-file-api';
import type { ShopHead, StoredRun } from '../../contracts/stored';
import type { StoredStage } from '../../contracts/progress';
import { listAudiences } from '../../storage/audiences';
import { getCampaign, listCampaigns } from '../../storage/campaigns';
import { listExperiments } from '../../storage/experiments';
import { getStage, listRuns } from '../../storage/runs';
import { whileRowsStay } from '../../storage/locks';
import { getShop } from '../../storage/shops';
import { chunksOf, getChunk, getRejected } from '../../storage/tables';
import { listTexts } from '../../storage/texts';
import { usualShare } from '../../contracts/window';
import { getPseudonyms, getWindowPolicy, listGestures } from '../../storage/window';
import { vectorBatches } from '../../storage/vectors';
import { ContainerWriter, type WriteBytes } from './container';
import type { PartKind, Parts } from './parts';

/** Rejected rows in one part. */
const rejectedRows = 10_000;

/** What a file says of itself in its manifest. */
export interface AboutFile {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly withReading: boolean;
}

/** Writes a stored shop as one file (see ShopFileApi). No more than one part is held at a time. */
export async function saveShop(
  shopId: string,
  withReading: boolean,
  write: WriteBytes,
  onParts: OnParts,
): Promise<void> {
  const writer = new ContainerWriter(write);
  const part = <Kind extends PartKind>(kind: Kind, value: Parts[Kind]) => writer.part(kind, value);
  const { id, name } = await whileRowsStay(shopId, async () => {
    const head = await getShop(shopId);
    await part('head', head);
    await saveTables(head, part, onParts);
    return head;
  });
  await saveCampaigns(shopId, part);
  for (const audience of await listAudiences(shopId)) await part('audience', audience);
  for (const text of await listTexts(shopId)) await part('text', text);
  await saveWindow(shopId, part);
  if (withReading) await saveReading(shopId, part);
  await writer.end({ id, name, savedAt: Date.now(), withReading } satisfies AboutFile);
}

type WritePart = <Kind extends PartKind>(kind: Kind, value: Parts[Kind]) => Promise<unknown>;

async function saveTables(head: ShopHead, part: WritePart, onParts: OnParts): Promise<void> {
  const listed = chunksOf(head);
  for (const [done, each] of listed.entries()) {
    onParts(done, listed.length);
    await part('chunk', { number: each.chunk, chunk: await getChunk(head.id, each) });
  }
  for (const { file } of head.reports) {
    const rows = await getRejected(head.id, file);
    for (let start = 0; start < rows.length; start += rejectedRows)
      await part('rejected', { file, rows: rows.slice(start, start + rejectedRows) });
  }
}

async function saveCampaigns(shopId: string, part: WritePart): Promise<void> {
  for (const { id } of await listCampaigns(shopId)) {
    const campaign = await getCampaign(id);
    if (campaign) await part('campaign', campaign);
  }
}

/** What was done in the shop's window, and who is who in its files. */
async function saveWindow(shopId: string, part: WritePart): Promise<void> {
  for (const { customerId, events } of await listGestures(shopId)) {
    await part('gesture', { customerId, events });
  }
  const pseudonyms = await getPseudonyms(shopId);
  if (pseudonyms) await part('pseudonyms', { ids: pseudonyms.ids, names: pseudonyms.names });
  const { share, taken } = await getWindowPolicy(shopId);
  if (share !== usualShare || taken.length > 0) await part('windowPolicy', { share, taken });
}

/** The runs, what they left, the records of their fits, and the vectors of texts. */
async function saveReading(shopId: string, part: WritePart): Promise<void> {
  const saved = new Set<string>();
  for (const run of await listRuns(shopId)) {
    await part('run', run);
    for (const [stage, fingerprint] of stagesOf(run)) {
      if (saved.has(fingerprint)) continue;
      saved.add(fingerprint);
      const output = await getStage(stage, fingerprint);
      // One that is lost is computed anew, there as here.
      if (output !== undefined) await part('stage', { stage, fingerprint, output });
    }
  }
  for (const experiment of await listExperiments(shopId)) await part('experiment', experiment);
  for await (const batches of vectorBatches(shopId)) if (batches.length > 0) await part('vectors', batches);
}

function stagesOf({ stages }: StoredRun): [StoredStage, string][] {
  // What models learnt is large and can be learnt again.
  return (Object.entries(stages) as [StoredStage, string][]).filter(([stage]) => stage !== 'fits');
}
