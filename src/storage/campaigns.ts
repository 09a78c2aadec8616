import { liveQuery } from 'dexie';
import type { CampaignMembersRecord, StoredCampaign, WholeCampaign } from '../contracts/campaigns';
import type { CampaignMember } from '../domain/campaign/campaign';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { campaignMembersSchema, storedCampaignSchema } from './schemas/campaign-schema';
import { writeFor } from './shops';

/** Keeps a campaign with its members. Throws `shop-deleted` where its shop is gone. */
export async function putCampaign({ head, members }: WholeCampaign): Promise<void> {
  const { id, shopId } = head;
  const record: CampaignMembersRecord = {
    id,
    shopId,
    ids: members.map((member) => member.id),
    control: Uint8Array.from(members, ({ group }) => (group === 'control' ? 1 : 0)),
    segments: Int32Array.from(members, ({ segment }) => segment),
  };
  await writeFor(shopId, [database.campaigns, database.campaignMembers], async () => {
    await database.campaigns.put(head);
    await database.campaignMembers.put(record);
  });
}

/** Changes what is known of a campaign; one that is gone stays so. */
export async function changeCampaign(
  id: string,
  change: Partial<Pick<StoredCampaign, 'look' | 'seen'>>,
): Promise<void> {
  await stored(() => database.campaigns.update(id, change));
}

/** Campaigns of a shop, newest first. Damaged ones, and those of a version to come, are left out. */
export async function listCampaigns(shopId: string): Promise<StoredCampaign[]> {
  const records = await stored(() => database.campaigns.where('shopId').equals(shopId).toArray());
  return records
    .flatMap((record) => checked(storedCampaignSchema, record) ?? [])
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}

/** A campaign's members, in their order; undefined where they are gone or damaged. */
export async function getCampaignMembers(id: string): Promise<CampaignMember[] | undefined> {
  const record = checked(campaignMembersSchema, await stored(() => database.campaignMembers.get(id)));
  return record?.ids.map((member, i) => ({
    id: member,
    group: record.control[i] === 1 ? 'control' : 'mailed',
    segment: record.segments[i]!,
  }));
}

/** A campaign with its members; undefined where it is gone or damaged. */
export async function getCampaign(id: string): Promise<WholeCampaign | undefined> {
  const head = checked(storedCampaignSchema, await stored(() => database.campaigns.get(id)));
  const members = await getCampaignMembers(id);
  return head && members && { head, members };
}

export async function deleteCampaign(id: string): Promise<void> {
  await stored(() =>
    database.transaction('rw', [database.campaigns, database.campaignMembers], async () => {
      await database.campaigns.delete(id);
      await database.campaignMembers.delete(id);
    }),
  );
}

/** Tells of the campaigns of a shop now and whenever one is written, in other tabs too, until what it answers is called. */
export function watchCampaigns(
  shopId: string,
  onChange: (campaigns: StoredCampaign[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => listCampaigns(shopId)).subscribe(onChange, onError);
  return () => subscription.unsubscribe();
}
