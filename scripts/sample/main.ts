import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSampleShop } from './generate';

/**
 * `npm run sample -- [--out DIR] [--seed N] [--fakes N] [--attacks SHARE]`: writes the sample shop's files, with so
 * many fake accounts of each kind, and attacks of six kinds by such a share of all accounts.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'public/sample' },
      seed: { type: 'string', default: '1' },
      fakes: { type: 'string', default: '0' },
      attacks: { type: 'string', default: '0' },
    },
  });
  const seed = whole('seed', values.seed);
  const each = whole('fakes', values.fakes);
  const attacks = Number(values.attacks);
  if (!(attacks >= 0 && attacks < 0.5))
    throw new Error(`--attacks takes a share from 0 to below 0.5, not '${values.attacks}'`);
  const counts = { reviewers: each, robots: each, buyers: each };
  const { files, truth, fakes } = generateSampleShop(seed, counts, attacks);
  mkdirSync(values.out, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(join(values.out, name), text);
    console.log(`${join(values.out, name)}: ${text.split('\r\n').length - 2} rows`);
  }
  writeFileSync(join(values.out, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
  if (Object.keys(fakes).length > 0)
    writeFileSync(join(values.out, 'fakes.json'), `${JSON.stringify(fakes, null, 1)}\n`);
}

function whole(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${option} takes a whole number, not '${value}'`);
  return number;
}

main();
