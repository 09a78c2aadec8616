import { afterEach, expect, it, vi } from 'vitest';
import { detectFeatures } from './features';

afterEach(() => vi.unstubAllGlobals());

it('finds SIMD and relaxed SIMD by validating a module that uses them', () => {
  expect(detectFeatures()).toEqual({ relaxed: true, shared: false });
});

it('shares memory only on an isolated page', () => {
  vi.stubGlobal('crossOriginIsolated', true);
  expect(detectFeatures()).toEqual({ relaxed: true, shared: true });
});

it('says null without SIMD', () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  expect(detectFeatures()).toBeNull();
  vi.restoreAllMocks();
});
