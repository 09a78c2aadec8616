import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { noFakes } from '../scripts/sample/fakes';
import { generateSampleShop } from '../scripts/sample/generate';
import type { Shop } from '../src/domain/shop/shop';
import {
  type Account,
  attacks,
  Draw,
  passers,
  regulars,
  shopOfAccounts,
} from '../src/domain/suspects/fixtures/made-shop';
import { findGroups, suspectsAmong } from '../src/domain/suspects/suspects';
import { collectTexts } from '../src/domain/text/collect-texts';
import { filesOutcome, shopOutcome } from '../src/engines/import/fixtures/shop-outcome';
import { countOf } from './options';

/**
 * What is told of planted attacks of six kinds by 3% of the accounts, and of the same shops without any: in the sample
 * shop and in two shops made otherwise, several seeds each. Files named behind are shops as they are: how many of their
 * accounts are in the queue.
 */
export async function benchSuspects(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { seeds: { type: 'string' } },
    allowPositionals: true,
  });
  const seeds = Array.from({ length: countOf(values.seeds ?? '5', 'seeds') }, (_, i) => i + 1);
  const rows = [];
  for (const seed of seeds) {
    const made = generateSampleShop(seed, noFakes, 0.03);
    const attacked = await sampleShop(made);
    const honest = await sampleShop(generateSampleShop(seed));
    rows.push(measured('sample', seed, attacked, (id) => id in made.fakes, honest));
  }
  for (const [name, come] of [
    ['regulars', regulars],
    ['passers-by', passers],
  ] as const) {
    for (const seed of seeds) rows.push(ofMade(name, seed, come));
  }
  console.table(rows);
  const files = positionals.filter((path) => existsSync(path));
  for (const path of files) {
    const { shop } = await shopOutcome([path]);
    const { ids, groups } = suspectsOf(shop);
    const accounts = shop.customers.ids.length;
    console.log(
      `${basename(dirname(path))}/${basename(path)}: ${ids.length} of ${accounts} accounts, ${groups.map(({ kind, accounts: count }) => `${kind} ${count}`).join(', ') || 'no group'}`,
    );
  }
}

async function sampleShop({ files }: ReturnType<typeof generateSampleShop>): Promise<Shop> {
  return (await filesOutcome(files.map(({ name, text }) => new File([text], name)))).shop;
}

function ofMade(name: string, seed: number, come: (count: number, draw: Draw) => Account[]) {
  const draw = new Draw(seed);
  const customers = come(1200, draw);
  const fakes = Object.values(attacks(6, draw)).flat();
  const shop = shopOfAccounts([...customers, ...fakes]);
  const isFake = new Set(shop.customers.ids.slice(customers.length));
  return measured(name, seed, shop, (id) => isFake.has(id), shopOfAccounts(customers));
}

function measured(shop: string, seed: number, attacked: Shop, isFake: (id: string) => boolean, honest: Shop) {
  const planted = attacked.customers.ids.filter(isFake).length;
  const { ids } = suspectsOf(attacked);
  const right = ids.filter(isFake).length;
  return {
    shop,
    seed,
    planted,
    found: ids.length,
    precision: (right / ids.length).toFixed(3),
    recall: (right / planted).toFixed(3),
    'of honest customers': `${(
      (100 * (ids.length - right)) / (attacked.customers.ids.length - planted)
    ).toFixed(2)}%`,
    'without attack': suspectsOf(honest).ids.length,
  };
}

function suspectsOf(shop: Shop) {
  const { languages, textOfReview } = collectTexts(shop);
  const found = findGroups(shop, (review) => languages[textOfReview[review]!] ?? 'und');
  const { isSuspect, groups } = suspectsAmong(found, shop.customers.ids.length);
  return { ids: shop.customers.ids.filter((_, account) => isSuspect[account] === 1), groups };
}
