import type { Campaign, CampaignMember } from '../domain/campaign/campaign';
import type { CampaignEffect } from '../domain/campaign/effect';

/** All that is known of a campaign but who is in it: members may be a hundred thousand. */
export type CampaignHead = Omit<Campaign, 'members'>;

/** A campaign kept with its shop; its members lie apart. */
export interface StoredCampaign {
  readonly id: string;
  readonly shopId: string;
  readonly createdAt: number;
  /** The run whose segments and lists it is of; it may be gone. */
  readonly run: { readonly id: string; readonly startedAt: number };
  readonly campaign: CampaignHead;
  /** What the shop's orders told of it when they were looked at last; null before the first look. */
  readonly look: CampaignLook | null;
  /** False from when its outcome was complete until somebody looked at it. */
  readonly seen: boolean;
}

export interface CampaignLook {
  /** State of the shop that was looked at. */
  readonly of: string;
  /** Day of the last order, YYYY-MM-DD; '' where none has a date. */
  readonly lastOrder: string;
  /** null where no order is of its days, or the orders know none of its customers. */
  readonly effect: CampaignEffect | null;
}

/** A campaign with its members. */
export interface WholeCampaign {
  readonly head: StoredCampaign;
  readonly members: readonly CampaignMember[];
}

/** The members of a campaign, flat: lists of one length. Pseudonymous as the shop's customer ids are. */
export interface CampaignMembersRecord {
  readonly id: string;
  readonly shopId: string;
  readonly ids: readonly string[];
  /** 1 where she was held back. */
  readonly control: Uint8Array;
  /** Code of her segment. */
  readonly segments: Int32Array;
}
