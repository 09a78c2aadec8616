import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSampleShop } from './generate';

/**
 * `npm run sample -- [--out DIR] [--seed N] [--fakes N]`: writes the sample shop's files, with so many fake accounts of
 * each kind.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'public/sample' },
      seed: { type: 'string', default: '1' },
      fakes: { type: 'string', default: '0' },
    },
  });
  const seed = whole('seed', values.seed);
  const each = whole('fakes', values.fakes);
  const { files, truth, fakes } = generateSampleShop(seed, { reviewers: each, robots: each, buyers: each });
  mkdirSync(values.out, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(join(values.out, name), text);
    console.log(`${join(values.out, name)}: ${text.split('\r\n').length - 2} rows`);
  }
  writeFileSync(join(values.out, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
  if (each > 0) writeFileSync(join(values.out, 'fakes.json'), `${JSON.stringify(fakes, null, 1)}\n`);
}

function whole(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${option} takes a whole number, not '${value}'`);
  return number;
}

main();
