import { describe, expect, it } from 'vitest';
import { resources } from './resources';

/** Every text by its path, singular forms aside: only English needs them. */
function texts(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree === 'string') return path.endsWith('_one') ? new Map() : new Map([[path, tree]]);
  const entries = Object.entries(tree as Record<string, unknown>);
  return new Map(entries.flatMap(([key, value]) => [...texts(value, path === '' ? key : `${path}.${key}`)]));
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!))].sort();
}

const en = texts(resources.en);
const zh = texts(resources['zh-CN']);

describe('the words of the interface', () => {
  it('exist in both languages under the same keys', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('are nowhere empty', () => {
    for (const words of [en, zh]) {
      expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    }
  });

  it('carry the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(zh.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are Chinese where they claim to be, apart from names and formulas', () => {
    const latin = [...zh].filter(([, text]) => /[a-z]{4,}/i.test(text) && !/\p{Script=Han}/u.test(text));
    const allowed =
      /^(common\.(appName|language\.en|device\.(name|short)\.wasm)|import\.guide\.\w+\.name|import\.draft\.columnFor)$/;
    expect(
      latin.filter(([key, text]) => !allowed.test(key) && !/\{\{/.test(text)).map(([key]) => key),
    ).toEqual([]);
  });
});
