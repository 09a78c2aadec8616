import { expect, it } from 'vitest';
import { devices } from '../contracts/encoder-api';
import { interchangeableDevices } from './interchangeable-devices';

it('lets exact vectors stand in for all, and 8-bit ones for none but themselves', () => {
  for (const device of devices) {
    const reused = interchangeableDevices(device);
    expect(new Set(reused).size).toBe(reused.length);
    expect(reused.includes('kernels')).toBe(device === 'kernels');
    for (const exact of ['webgpu', 'kernels-exact', 'wasm'] as const) expect(reused).toContain(exact);
  }
});

it('looks among its own vectors first, or among better ones', () => {
  expect(interchangeableDevices('wasm')[0]).toBe('wasm');
  expect(interchangeableDevices('kernels').at(-1)).toBe('kernels');
});
