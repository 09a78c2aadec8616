import { expect, it } from 'vitest';
import chinese from './index';

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : texts(value, at);
  });
}

/** Names and formulas. */
const allowed =
  /^(common\.(appName|device\.(name|short)\.wasm)|import\.guide\.\w+\.name|import\.draft\.columnFor)$/;

it('is Chinese where it claims to be, apart from names and formulas', () => {
  const latin = texts(chinese.words).filter(
    ([key, text]) =>
      /[a-z]{4,}/i.test(text) && !/\p{Script=Han}/u.test(text) && !/\{\{/.test(text) && !allowed.test(key),
  );
  expect(latin.map(([key]) => key)).toEqual([]);
});
