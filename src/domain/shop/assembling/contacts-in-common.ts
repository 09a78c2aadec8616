import { fnv1a } from '../../math/hash';
import type { InCommon } from '../shop';
import type { NumberedCustomers } from './customer-index';
import { emailKey } from './people/contacts';
import { peopledTables } from './people/people-rows';
import { placeKey } from './place-key';
import type { ShopRows, ShopTables } from './shop-rows';

/** Fewer are a household. */
const fewest = 5;
/** What more of all have is how everybody's addresses are: one free mail service, an address made of the number. */
const most = 0.1;
/** Letters that a stem needs to be somebody's. */
const shortestStem = 3;

/**
 * What the addresses of several accounts have in common, the most common first: only what at least five and at most a
 * tenth of all have, so that nothing is kept of an address that one account has alone.
 * @returns undefined where no table has addresses.
 */
export function contactsInCommon(tables: ShopTables, index: NumberedCustomers): InCommon[] | undefined {
  const written = new Writings();
  for (const table of peopledTables) {
    const [rows, owners] = [tables[table], index.ofRows[table]];
    written.take(rows, owners, 'email', (text) => keysOfEmail(emailKey(text)));
    written.take(rows, owners, 'customerId', (text) => keysOfEmail(emailKey(text)));
    written.take(rows, owners, 'street', keysOfPlace);
  }
  return written.isAny ? written.inCommon(index.ids.length) : undefined;
}

interface Key {
  readonly by: InCommon['by'];
  readonly key: string;
  /** As it is shown; of a place as it stands there. */
  readonly value: string;
}

/** Who wrote what, each text once a customer. */
class Writings {
  private readonly texts: string[] = [];
  private readonly reads: ((text: string) => Key[])[] = [];
  private readonly owners: number[] = [];
  private readonly textOf: number[] = [];

  get isAny(): boolean {
    return this.texts.length > 0;
  }

  take(rows: ShopRows, owners: Int32Array, field: string, keysOf: (text: string) => Key[]): void {
    if (!rows.has(field)) return;
    // Each chunk of rows has a dictionary of its own, in which most of a shop's customers stand again.
    const known = new Map<string, number>();
    const codes = rows.mapped(
      field,
      (text) => {
        const before = known.get(text);
        if (before !== undefined) return before;
        const code = text === '' || keysOf(text).length === 0 ? -1 : this.texts.length;
        known.set(text, code);
        if (code < 0) return code;
        this.texts.push(text);
        this.reads.push(keysOf);
        return code;
      },
      -1,
    );
    const seen = new Map<number, number>();
    codes.forEach((code, row) => {
      if (code < 0 || owners[row]! < 0 || seen.get(code) === owners[row]) return;
      seen.set(code, owners[row]!);
      this.owners.push(owners[row]!);
      this.textOf.push(code);
    });
  }

  inCommon(customers: number): InCommon[] {
    // Most keys are of one account: they are counted by their hash, and only what may be common is put together.
    const counts = new Uint8Array(2 ** Math.ceil(Math.log2(12 * this.owners.length + 16)));
    const slot = ({ by, key }: Key) => fnv1a(`${by} ${key}`) & (counts.length - 1);
    const keysOf = (text: number) => this.reads[text]!(this.texts[text]!);
    for (const text of this.textOf) {
      for (const key of keysOf(text)) counts[slot(key)] = Math.min(255, counts[slot(key)]! + 1);
    }
    const groups = new Map<string, { key: Key; customers: Set<number>; texts: Map<string, number> }>();
    this.textOf.forEach((text, i) => {
      for (const key of keysOf(text)) {
        if (counts[slot(key)]! < fewest) continue;
        const name = `${key.by} ${key.key}`;
        const own = groups.get(name) ?? {
          key,
          customers: new Set<number>(),
          texts: new Map<string, number>(),
        };
        groups.set(name, own);
        own.customers.add(this.owners[i]!);
        own.texts.set(key.value, (own.texts.get(key.value) ?? 0) + 1);
      }
    });
    const found: InCommon[] = [];
    for (const { key, customers: own, texts } of groups.values()) {
      if (own.size < fewest || own.size > most * customers) continue;
      // One address as such on many accounts is an office's, or the shop's own.
      if (key.by === 'mailbox' && texts.size < fewest) continue;
      const value = key.by === 'mailbox' ? key.key : mostWritten(texts);
      found.push({ by: key.by, value, customers: [...own].sort((a, b) => a - b) });
    }
    return found.sort((a, b) => b.customers.length - a.customers.length || (a.value < b.value ? -1 : 1));
  }
}

function keysOfEmail(email: string): Key[] {
  if (email === '') return [];
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  const stem = local.replace(/\d+/g, '#');
  const isSeries = stem !== local && stem.replace(/[^\p{L}]/gu, '').length >= shortestStem;
  return [
    { by: 'mailbox', key: `${mailboxOf(local, domain)}@${domain}`, value: email },
    { by: 'domain', key: domain, value: domain },
    ...(isSeries ? [{ by: 'series' as const, key: `${stem}@${domain}`, value: `${stem}@${domain}` }] : []),
  ];
}

function keysOfPlace(text: string): Key[] {
  const key = placeKey(text);
  return key === '' ? [] : [{ by: 'address', key, value: text.trim() }];
}

/** Where a letter ends up: what stands behind a plus sign is the reader's own, and so are dots at Google. */
function mailboxOf(local: string, domain: string): string {
  const plain = local.replace(/\+.*$/, '');
  return /^(?:gmail|googlemail)\.com$/.test(domain) ? plain.replaceAll('.', '') : plain;
}

function mostWritten(texts: ReadonlyMap<string, number>): string {
  return [...texts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
