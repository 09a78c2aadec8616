import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import en from './en';

const sources = new URL('../', import.meta.url);

/** All words of English, as `namespace:key`. */
function keysOf(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

const keys = Object.entries(en.words).flatMap(([namespace, words]) => keysOf(words, `${namespace}:`));

/** Whether there are words for what is written in a call of `t`, whatever stands in its `${}`. */
function isThere(key: string, namespaces: ReadonlySet<string>): boolean {
  const pattern = key.replace(/[.*+?^()|[\]\\]/g, String.raw`\$&`).replace(/\$\{[^}]*\}/g, '[^:]*');
  const paths = /^\w+:/.test(key) ? [''] : [...namespaces].map((namespace) => `${namespace}:`);
  // Numbers and contexts are told by what stands behind.
  return paths.some((path) => {
    const asked = new RegExp(`^${path}${pattern}(_[a-z]+)*$`);
    return keys.some((each) => asked.test(each));
  });
}

it('there are words for all that screens ask for: what a key in two parts lacks is not seen by the types', () => {
  const lacking: string[] = [];
  for (const folder of ['app', 'ui', 'views']) {
    for (const file of readdirSync(new URL(folder, sources), { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!\.test)\.tsx?$/.test(file)) continue;
      const source = readFileSync(new URL(`${folder}/${file}`, sources), 'utf8');
      const namespaces = new Set(
        [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, named = '']) =>
          named === '' ? ['common'] : [...named.matchAll(/'([^']+)'/g)].map(([, name]) => name!),
        ),
      );
      if (namespaces.size === 0) continue;
      for (const [, plain, mixed] of source.matchAll(/\bt\(\s*(?:'([^'\n]+)'|`([^`]+)`)/g)) {
        const key = (plain ?? mixed)!;
        if (!isThere(key, namespaces)) lacking.push(`${folder}/${file}: ${key}`);
      }
    }
  }
  expect(lacking).toEqual([]);
});
