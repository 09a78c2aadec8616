import { expect, it } from 'vitest';
import { pathBelow } from './path-below';

const origin = 'https://shop.example';

it('names a file by its path below the root, without the query', () => {
  expect(pathBelow('/', `${origin}/models/a/config.json?v=1#x`)).toBe('models/a/config.json');
  expect(pathBelow('/tools/app/', `${origin}/tools/app/assets/a%20b.js`)).toBe('assets/a b.js');
});

it('calls the root itself index.html', () => {
  expect(pathBelow('/', `${origin}/`)).toBe('index.html');
  expect(pathBelow('/tools/app/', `${origin}/tools/app/?shop=1`)).toBe('index.html');
});

it('knows nothing outside the root of an app in a folder', () => {
  for (const path of ['/', '/tools', '/tools/app', '/tools/apps/x.js', '/elsewhere/index.html'])
    expect(pathBelow('/tools/app/', origin + path), path).toBeNull();
  expect(pathBelow('/', `blob:${origin}/8c5b-uuid`)).toBeNull();
});

it('does not fail at escapes that are no UTF-8', () => {
  expect(pathBelow('/', `${origin}/100%`)).toBeNull();
  expect(pathBelow('/', `${origin}/%E4%ZZ.js`)).toBeNull();
});
