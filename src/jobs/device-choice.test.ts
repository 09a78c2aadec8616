import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveDeviceChoice, savedDeviceChoice } from './device-choice';

const automatic = { device: 'auto', threads: null };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(() => vi.unstubAllGlobals());

it('is automatic at first and then what was saved', () => {
  expect(savedDeviceChoice()).toEqual(automatic);
  saveDeviceChoice({ device: 'kernels-exact', threads: 2 });
  expect(savedDeviceChoice()).toEqual({ device: 'kernels-exact', threads: 2 });
});

it.each([
  '',
  '{',
  'null',
  '7',
  '{"device":"tpu","threads":null}',
  '{"device":"wasm","threads":"2"}',
  '{"device":"wasm"}',
])('takes %j for no choice', (saved) => {
  localStorage.setItem('clientele.device', saved);
  expect(savedDeviceChoice()).toEqual(automatic);
});

it('works where the browser forbids storage', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  });
  saveDeviceChoice({ device: 'wasm', threads: null });
  expect(savedDeviceChoice()).toEqual(automatic);
});
