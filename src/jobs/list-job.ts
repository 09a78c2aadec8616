import type { WrittenList, ListFormat, ListMember, ListOptions } from '../domain/lists/list-formats';
import { writeList } from '../domain/lists/list-formats';
import { getShop } from '../storage/shops';
import { customersOf, type ListedOutputs, type ListOf } from './audience';
import { outputsOf } from './queries';
import { shopContacts } from './tables-job';

/** A customer of a list before anything personal is known of her. */
export type ListEntry = Pick<ListMember, 'id' | 'segment' | 'group'>;

/** The customers of a run's list, the best placed first of a product's. @param nameOf words of a segment. */
export async function listEntries(
  runId: string,
  of: ListOf,
  nameOf: (code: number) => string,
): Promise<ListEntry[]> {
  return entriesOf(await outputsOf(runId), of, nameOf);
}

/** The same of the run's outputs. Nobody where there is no such segment or product. */
export function entriesOf(outputs: ListedOutputs, of: ListOf, nameOf: (code: number) => string): ListEntry[] {
  const { entities, segmentation } = outputs;
  return (customersOf(outputs, of) ?? []).map((customer) => ({
    id: entities.customerIds[customer]!,
    segment: nameOf(segmentation.profiles[segmentation.labels[customer]!]!.code),
    group: '',
  }));
}

/** Whether a shop's files have addresses or numbers of customers at all. */
export async function hasContacts(shopId: string): Promise<boolean> {
  const { chunks } = await getShop(shopId);
  return chunks.some(({ fields }) => fields.includes('email') || fields.includes('phone'));
}

/** Writes a list for a tool. What is personal is read from the shop's files for it, and only where it is asked for. */
export async function writtenList(
  shopId: string,
  entries: readonly ListEntry[],
  format: ListFormat,
  options: Omit<ListOptions, 'hash' | 'hasGroups'>,
): Promise<WrittenList> {
  const ids = entries.map(({ id }) => id);
  const contacts = options.withContacts
    ? await shopContacts(shopId, ids, new AbortController().signal)
    : { emails: [], phones: [] };
  const members = entries.map((entry, i) => ({
    ...entry,
    email: contacts.emails[i] ?? '',
    phone: contacts.phones[i] ?? '',
  }));
  return writeList(format, members, {
    ...options,
    hasGroups: entries.some(({ group }) => group !== ''),
    hash: sha256,
  });
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
