import { importCases, shortcomings } from '../src/engines/import/fixtures/import-cases';

/** Says which of the import cases come out right: `npx tsx scripts/score-import-cases.ts [part of a name]`. */

const wanted = process.argv[2] ?? '';
let right = 0;
const cases = importCases().filter(({ name }) => name.includes(wanted));
for (const example of cases) {
  const wrong = await shortcomings(example).catch((error) => [String(error)]);
  if (wrong.length === 0) right++;
  console.log(`${wrong.length === 0 ? 'right' : 'WRONG'} ${example.name}`);
  for (const line of wrong.slice(0, wanted === '' ? 3 : 12)) console.log(`        ${line}`);
}
console.log(`${right} of ${cases.length}`);
