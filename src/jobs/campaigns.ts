import * as v from 'valibot';
import { ClienteleError } from '../contracts/errors';
import type { RunSummary } from '../contracts/run';
import { filledIn } from '../contracts/analysis-api';
import { type Campaign, drawGroups, wasNoCustomer } from '../domain/campaign/campaign';
import type { CampaignEffect } from '../domain/campaign/effect';
import type { CampaignMeasure } from '../domain/campaign/measure-campaign';
import type { Purchases } from '../domain/campaign/purchases-within';
import { dayAfter, isoDay, msPerDay } from '../domain/time';
import { campaignSchema } from '../storage/schemas/campaign-schema';
import { customersOf } from './audience';
import { outputsOf } from './queries';

/** Asks the shop's worker for what was bought from one instant to before another. */
export type AskPurchases = (from: number, to: number) => Promise<Purchases>;

/** Asks it which accounts seem to have no customer behind them, by the numbers of its purchases. */
export type AskSuspected = () => Promise<Uint8Array>;

/** Asks it what its orders tell of a campaign. */
export type AskMeasure = (campaign: Campaign) => Promise<CampaignMeasure>;

/** What a campaign is made of; what is left out is usual. */
export interface CampaignWanted {
  /** Code of the segment, id of the product whose audience it is, or ids of customers; everybody without these. */
  readonly segment?: number;
  readonly productId?: string;
  readonly customers?: readonly string[];
  readonly name?: string;
  /** Share held back, 0 to 1; a fifth where missing. */
  readonly controlShare?: number;
  /** First day, YYYY-MM-DD; the day after the export's last order where missing. */
  readonly date?: string;
  /** How many days an order counts as an answer; 30 where missing. */
  readonly days?: number;
  readonly message?: string;
  readonly seed?: number;
}

const [always, never] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const usualShare = 0.2;
const usualDays = 30;

/**
 * Draws a campaign with its control group from a run's customers. Accounts behind which there seems to be no customer
 * are left out, but where the audience is a segment or was chosen one by one. @param nameOf words of a segment.
 * @throws `bad-option` where there is no such audience, it is too small, or the shop has no dated orders.
 */
export async function makeCampaign(
  run: RunSummary,
  wanted: CampaignWanted,
  ask: AskPurchases,
  askSuspected: AskSuspected,
  nameOf: (code: number) => string,
): Promise<Campaign> {
  const { days = usualDays, controlShare = usualShare, seed = 1, message = '', segment, productId } = wanted;
  const all = await ask(always, never);
  if (Number.isNaN(all.lastOrder)) {
    throw new ClienteleError(
      'bad-option',
      'A campaign is measured by orders with dates, which this shop has not.',
    );
  }
  if (!(days >= 1)) throw new ClienteleError('bad-option', `A campaign takes days, not ${days}.`);
  const end = dayAfter(all.lastOrder);
  const since = end - days * msPerDay;
  const lately = await ask(since, end);
  const { entities, segmentation } = await outputsOf(run.id);
  const number = new Map(all.ids.map((id, i) => [id, i]));
  const codes = segmentation.profiles.map(({ code }) => code);
  const positionOf = (customer: number) => number.get(entities.customerIds[customer]!) ?? -1;
  const meant = await audienceOf(run, wanted);
  const isSuspected = segment === undefined && wanted.customers === undefined ? await askSuspected() : null;
  const customers = meant.filter((customer) => isSuspected?.[positionOf(customer)] !== 1);
  const leftOut = meant.length - customers.length;
  const positions = customers.map(positionOf);
  const orderedLately = (position: number) =>
    position < 0 || !(all.firstAt[position]! < since) ? wasNoCustomer : Math.min(1, lately.orders[position]!);
  const { members, power } = drawn(() =>
    drawGroups(
      {
        ids: customers.map((customer) => entities.customerIds[customer]!),
        value: Float64Array.from(positions, (position) => all.money[position] ?? Number.NaN),
        segment: Int32Array.from(customers, (customer) => codes[segmentation.labels[customer]!]!),
        orderedLately: Uint8Array.from(positions, orderedLately),
      },
      controlShare,
      seed,
    ),
  );
  const present = new Set(members.map((member) => member.segment));
  return {
    version: 1,
    name: wanted.name ?? (segment === undefined ? (productId ?? '') : nameOf(segment)),
    audience: {
      segment: segment ?? null,
      productId: productId ?? null,
      ...(wanted.customers && { chosen: true }),
    },
    date: wanted.date ?? isoDay(end),
    days,
    message,
    model: filledIn(run.options).recommender,
    controlShare,
    seed,
    power,
    segments: codes.filter((code) => present.has(code)).map((code) => ({ code, name: nameOf(code) })),
    ...(leftOut > 0 && { leftOut }),
    members,
  };
}

/** Customers, by number, of a run's audience, ascending. */
async function audienceOf(
  run: RunSummary,
  { segment, productId, customers: chosen }: CampaignWanted,
): Promise<number[]> {
  const outputs = await outputsOf(run.id);
  if ([segment, productId, chosen].filter((each) => each !== undefined).length > 1) {
    throw new ClienteleError(
      'bad-option',
      'A campaign is for a segment, for a product or for chosen customers, not for several of these.',
    );
  }
  if (chosen !== undefined) {
    const { customerIds } = outputs.entities;
    const meant = new Set(chosen);
    const numbers = [...customerIds.keys()].filter((customer) => meant.has(customerIds[customer]!));
    const missing = meant.size - numbers.length;
    if (missing > 0)
      throw new ClienteleError('bad-option', `${missing} of the customers are not in the shop.`);
    return numbers;
  }
  if (productId !== undefined) {
    const suited = customersOf(outputs, { productId });
    if (suited === null) throw new ClienteleError('bad-option', `There is no product ${productId}.`);
    return suited.sort((a, b) => a - b);
  }
  if (segment === undefined) return [...outputs.entities.customerIds.keys()];
  const own = customersOf(outputs, { segment });
  if (own === null) throw new ClienteleError('bad-option', `There is no segment ${segment}.`);
  return own;
}

function drawn<Groups>(draw: () => Groups): Groups {
  try {
    return draw();
  } catch (error) {
    if (error instanceof RangeError) throw new ClienteleError('bad-option', error.message);
    throw error;
  }
}

/** A campaign as it was written down. Throws `bad-option` where it is none. */
export function campaignFrom(written: unknown): Campaign {
  const { success, output } = v.safeParse(campaignSchema, written);
  if (success) return output;
  throw new ClienteleError(
    'bad-option',
    'This is no campaign of Clientele: campaign.json is wanted as it was written.',
  );
}

/**
 * Closes a campaign by the orders of a shop. @throws `bad-option` where these end before it began, or none of its
 * customers is among them.
 */
export async function outcomeOf(campaign: Campaign, measure: AskMeasure): Promise<CampaignEffect> {
  const { effect, lastOrder } = await measure(campaign);
  if (effect === 'early') {
    const last = lastOrder === '' ? 'none has a date' : `the last one is of ${lastOrder}`;
    throw new ClienteleError(
      'bad-option',
      `There are no orders since the campaign began on ${campaign.date}: ${last}.`,
    );
  }
  if (effect === 'strangers') {
    throw new ClienteleError(
      'bad-option',
      'None of the customers of the campaign is in these orders: are they of the same shop, with the same customer numbers?',
    );
  }
  return effect;
}
