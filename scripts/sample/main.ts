import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSampleShop } from './generate';

/** `npm run sample -- [--out DIR] [--seed N]`: writes the sample shop's files. */
function main(): void {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'public/sample' }, seed: { type: 'string', default: '1' } },
  });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Error(`--seed takes a whole number, not '${values.seed}'`);
  const { files, truth } = generateSampleShop(seed);
  mkdirSync(values.out, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(join(values.out, name), text);
    console.log(`${join(values.out, name)}: ${text.split('\r\n').length - 2} rows`);
  }
  writeFileSync(join(values.out, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
}

main();
