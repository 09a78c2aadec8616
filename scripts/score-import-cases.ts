import { importCases, shortcomings } from '../src/engines/import/fixtures/import-cases';
import { madeShortcomings, oddShopShortcomings } from '../src/engines/import/fixtures/made-cases';
import { madeExports } from '../src/engines/import/fixtures/made-exports';
import { oddShops } from '../src/engines/import/fixtures/odd-shops';

/** Says which shops come out right: `npx tsx scripts/score-import-cases.ts [part of a name]`. */
const wanted = process.argv[2] ?? '';
const cases = [
  ...importCases().map((example) => ({ name: example.name, wrong: () => shortcomings(example) })),
  ...madeExports.map((way) => ({ name: `made/${way.name}`, wrong: () => madeShortcomings(way) })),
  ...oddShops.map((shop) => ({ name: `odd/${shop.name}`, wrong: () => oddShopShortcomings(shop) })),
].filter(({ name }) => name.includes(wanted));
let right = 0;
for (const { name, wrong } of cases) {
  const lines = await wrong().catch((error) => [String(error)]);
  if (lines.length === 0) right++;
  console.log(`${lines.length === 0 ? 'right' : 'WRONG'} ${name}`);
  for (const line of lines.slice(0, wanted === '' ? 3 : 12)) console.log(`        ${line}`);
}
console.log(`${right} of ${cases.length}`);
