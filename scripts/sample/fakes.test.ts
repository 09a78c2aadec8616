import { expect, it } from 'vitest';
import { findSuspects } from '../../src/domain/suspects/suspects';
import { copiedTexts } from '../../src/domain/voice/copied-texts';
import { filesOutcome } from '../../src/engines/import/fixtures/shop-outcome';
import { noFakes } from './fakes';
import { generateSampleShop, type SampleShop } from './generate';

async function suspectsOf({ files }: SampleShop) {
  const { shop } = await filesOutcome(files.map(({ name, text }) => new File([text], name)));
  const { isSuspect, groups } = findSuspects(shop, copiedTexts(shop.reviews));
  return { ids: shop.customers.ids.filter((_, i) => isSuspect[i] === 1), groups };
}

// Without its suspects the shop with fakes is divided as the shop without: planted types come back as well.
it('finds the 3% of fakes, all of them and nobody else', async () => {
  const shop = generateSampleShop(1, { reviewers: 15, robots: 15, buyers: 15 });
  expect(Object.keys(shop.truth)).toHaveLength(1500);
  const { ids, groups } = await suspectsOf(shop);
  // One whose order was given back has none any more.
  const left = Object.keys(shop.fakes).filter((id) => ids.includes(id));
  expect(ids).toEqual(left.sort());
  expect(left.length).toBeGreaterThanOrEqual(43);
  expect(groups.map(({ kind }) => kind).sort()).toEqual(['copies', 'copies', 'machines', 'pushed']);
}, 60_000);

it('suspects nobody in the shop as it is', async () => {
  expect((await suspectsOf(generateSampleShop(1, noFakes))).ids).toEqual([]);
}, 60_000);
