import * as v from 'valibot';
import { errorCode } from '../../contracts/errors';
import type { OnParts, ShopFileLook } from '../../contracts/shop-file-api';
import type { StoredAudience } from '../../contracts/audiences';
import type { WholeCampaign } from '../../contracts/campaigns';
import type { StoredExperiment } from '../../contracts/experiments';
import type { ShopHead, StoredChunk, StoredRun } from '../../contracts/stored';
import { putAudience } from '../../storage/audiences';
import { putCampaign } from '../../storage/campaigns';
import { putExperiment } from '../../storage/experiments';
import { putRun, putStage } from '../../storage/runs';
import { beginShop, changeShop, getShop } from '../../storage/shops';
import { putChunk, putRejected } from '../../storage/tables';
import { putText } from '../../storage/texts';
import { addGesture, putPseudonyms, putWindowPolicy } from '../../storage/window';
import { putVectors } from '../../storage/vectors';
import { type Container, damaged, type FilePart, openContainer } from './container';
import {
  isCurrent,
  isKnownAudience,
  isKnownCampaign,
  isKnownExperiment,
  isKnownGesture,
  isKnownPolicy,
  isKnownText,
  isPart,
  isPartKind,
  type PartKind,
  type Parts,
} from './parts';
import type { AboutFile } from './save-shop';

const aboutSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  savedAt: v.number(),
  withReading: v.boolean(),
}) satisfies v.GenericSchema<AboutFile>;

/** See ShopFileApi. */
export async function lookAtShopFile(file: Blob): Promise<ShopFileLook> {
  const about = aboutOf(await openContainer(file));
  return { ...about, isHere: await isKept(about.id) };
}

/** See ShopFileApi. No more than one part is held at a time. */
export async function openShopFile(
  file: Blob,
  shopId: string,
  name: string,
  onParts: OnParts,
): Promise<void> {
  const container = await openContainer(file);
  const { id } = aboutOf(container);
  const read = async <Kind extends PartKind>(kind: Kind, part: FilePart): Promise<Parts[Kind]> => {
    const value = await container.read(part);
    if (!isPart(kind, value)) throw damaged(`a ${kind} at byte ${part.offset}`);
    return value;
  };
  const [first, ...rest] = container.parts;
  if (first?.kind !== 'head') throw damaged('it begins with no shop');
  const { id: _, ...head } = await read('head', first);
  await beginShop(shopId, name);
  const names = new NewNames(id, shopId);
  const kept: StoredChunk[] = [];
  for (const [done, part] of rest.entries()) {
    onParts(done, rest.length);
    // A kind of a later version that this one can do without: what it must have is told by the file's version.
    if (isPartKind(part.kind)) await keepPart(shopId, names, kept, part.kind, (kind) => read(kind, part));
  }
  if (!isWhole(head, kept)) throw damaged('a part is missing');
  await changeShop(shopId, () => ({ ...head, ...names.decisions(head), name, complete: 1 }));
}

/** Whether all chunks that a head lists were kept, and nothing else. */
function isWhole({ chunks }: Pick<ShopHead, 'chunks'>, kept: readonly StoredChunk[]): boolean {
  const inOrder = (chunks: readonly StoredChunk[]) =>
    JSON.stringify(
      chunks
        .map(({ kind, chunk, file, rowCount, fields }) => [kind, chunk, file, rowCount, [...fields].sort()])
        .sort((a, b) => `${a[0]}/${a[1]}`.localeCompare(`${b[0]}/${b[1]}`)),
    );
  return inOrder(chunks) === inOrder(kept);
}

async function keepPart(
  shopId: string,
  names: NewNames,
  kept: StoredChunk[],
  kind: PartKind,
  read: <Kind extends PartKind>(kind: Kind) => Promise<Parts[Kind]>,
): Promise<void> {
  switch (kind) {
    case 'head':
      throw damaged('it holds two shops');
    case 'chunk': {
      const { number, chunk } = await read(kind);
      kept.push(await putChunk(shopId, number, chunk));
      return;
    }
    case 'rejected': {
      const { file, rows } = await read(kind);
      await putRejected(shopId, file, rows);
      return;
    }
    case 'campaign': {
      const part = await read(kind);
      if (isKnownCampaign(part)) await putCampaign(names.campaign(part));
      return;
    }
    case 'audience': {
      const part = await read(kind);
      if (isKnownAudience(part)) await putAudience(names.audience(part));
      return;
    }
    case 'text': {
      const part = await read(kind);
      if (isKnownText(part)) await putText(shopId, part, part.changedAt);
      return;
    }
    case 'gesture': {
      const part = await read(kind);
      if (isKnownGesture(part)) await addGesture({ ...part, shopId });
      return;
    }
    case 'pseudonyms':
      await putPseudonyms({ ...(await read(kind)), shopId });
      return;
    case 'windowPolicy': {
      const part = await read(kind);
      if (isKnownPolicy(part)) await putWindowPolicy({ ...part, shopId });
      return;
    }
    case 'run':
      await putRun(names.run(await read(kind)));
      return;
    case 'experiment': {
      const part = await read(kind);
      if (isKnownExperiment(part)) await putExperiment(names.experiment(part));
      return;
    }
    case 'stage': {
      const part = await read(kind);
      const { stage, fingerprint, output } = part;
      if (isCurrent(part)) await putStage(shopId, stage, names.fingerprint(fingerprint), output);
      return;
    }
    case 'vectors':
      for (const { key, dimensions, hashes, vectors } of await read(kind))
        await putVectors(shopId, key, dimensions, hashes, vectors);
      return;
    default:
      kind satisfies never;
  }
}

/** A copy's runs and outputs must not be taken for those of the shop that it is a copy of. */
class NewNames {
  /** New id of each run that was met. */
  private readonly runs = new Map<string, string>();

  constructor(
    private readonly before: string,
    private readonly shopId: string,
  ) {}

  fingerprint(fingerprint: string): string {
    return fingerprint.replace(`/${this.before}/`, `/${this.shopId}/`);
  }

  /** Comes after the runs. What was decided of runs that are not in the file stands under their old ids. */
  decisions({ decisions }: Pick<ShopHead, 'decisions'>): Pick<ShopHead, 'decisions'> {
    if (decisions === undefined) return {};
    const id = (of: string) => this.runs.get(of) ?? of;
    return {
      decisions: decisions.map((each) => ({
        ...each,
        winner: id(each.winner),
        champion: id(each.champion),
        challenger: id(each.challenger),
      })),
    };
  }

  campaign({ head, members }: WholeCampaign): WholeCampaign {
    const { before, shopId } = this;
    const id = shopId === before ? head.id : crypto.randomUUID();
    return { head: { ...head, id, shopId }, members };
  }

  audience(audience: StoredAudience): StoredAudience {
    const { before, shopId } = this;
    return { ...audience, id: shopId === before ? audience.id : crypto.randomUUID(), shopId };
  }

  experiment(experiment: StoredExperiment): StoredExperiment {
    const { before, shopId } = this;
    return { ...experiment, id: shopId === before ? experiment.id : crypto.randomUUID(), shopId };
  }

  run(run: StoredRun): StoredRun {
    const shopId = this.shopId;
    const id = shopId === this.before ? run.id : crypto.randomUUID();
    this.runs.set(run.id, id);
    const stages = Object.entries(run.stages).map(([stage, of]) => [stage, this.fingerprint(of)]);
    return {
      ...run,
      id,
      shopId,
      summary: { ...run.summary, id, shopId },
      stages: Object.fromEntries(stages),
    };
  }
}

function aboutOf({ about }: Container): AboutFile {
  const read = v.safeParse(aboutSchema, about);
  if (!read.success) throw damaged('it does not say which shop it is');
  return read.output;
}

async function isKept(shopId: string): Promise<boolean> {
  try {
    await getShop(shopId);
    return true;
  } catch (error) {
    // One that is damaged is here all the same.
    return errorCode(error) !== 'shop-deleted';
  }
}
