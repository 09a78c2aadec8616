import { describe, expect, it } from 'vitest';
import { fastestFirst, type ReadingMachine, planDevices } from './plan-devices';

const withGpu: ReadingMachine = { gpu: { adapter: 'nvidia ada', obstacle: null, failures: [] }, simd: true };
const withoutGpu: ReadingMachine = { gpu: { adapter: '', obstacle: 'no-adapter', failures: [] }, simd: true };
const rates = { kernels: 210, 'kernels-exact': 105, wasm: 58 };

describe('planDevices', () => {
  it('puts a graphics card first unless it was measured to be slower', () => {
    expect(planDevices('auto', withGpu, null, false)).toMatchObject({ reason: null });
    expect(planDevices('auto', withGpu, rates, false).devices[0]).toBe('webgpu');
    expect(planDevices('auto', withGpu, { ...rates, webgpu: 900 }, false).devices[0]).toBe('webgpu');
    expect(planDevices('auto', withGpu, { ...rates, webgpu: 30 }, false)).toEqual({
      devices: ['kernels', 'kernels-exact', 'wasm', 'webgpu'],
      reason: 'gpu-slower',
    });
  });

  it('takes our kernels without one, and says why', () => {
    const expected = { devices: ['kernels', 'kernels-exact', 'wasm'], reason: 'no-adapter' };
    expect(planDevices('auto', withoutGpu, rates, false)).toEqual(expected);
    expect(planDevices('auto', withoutGpu, null, false)).toEqual(expected);
  });

  it('never offers kernels without SIMD', () => {
    const machine = { ...withoutGpu, simd: false };
    expect(planDevices('auto', machine, rates, false).devices).toEqual(['wasm']);
    expect(planDevices('kernels', machine, rates, false)).toEqual({ devices: ['wasm'], reason: 'no-simd' });
  });

  it('obeys a choice by hand and never replaces a chosen processor by the graphics card', () => {
    expect(planDevices('wasm', withGpu, null, false)).toEqual({
      devices: ['wasm', 'kernels', 'kernels-exact'],
      reason: 'chosen-by-hand',
    });
    expect(planDevices('kernels-exact', withGpu, rates, false).devices).not.toContain('webgpu');
    expect(planDevices('webgpu', withGpu, rates, false)).toMatchObject({ reason: null });
    expect(planDevices('webgpu', withoutGpu, rates, false)).toEqual({
      devices: ['kernels', 'kernels-exact', 'wasm'],
      reason: 'no-adapter',
    });
  });

  it('reads quickly on the kernels, whatever was wanted of the graphics card', () => {
    for (const wanted of ['auto', 'webgpu'] as const) {
      expect(planDevices(wanted, withGpu, { ...rates, webgpu: 900 }, true)).toEqual({
        devices: ['kernels', 'kernels-exact', 'wasm'],
        reason: 'quick-reader',
      });
    }
  });
});

describe('fastestFirst', () => {
  it('prefers 8-bit products only where they are clearly faster', () => {
    const of = (kernels: number) =>
      fastestFirst(['kernels', 'kernels-exact', 'wasm'], { ...rates, kernels })[0];
    expect(of(105 * 1.2)).toBe('kernels');
    expect(of(105 * 1.1)).toBe('kernels-exact');
  });

  it('puts what failed last', () => {
    expect(fastestFirst(['kernels', 'kernels-exact', 'wasm'], { ...rates, kernels: 0 }).at(-1)).toBe(
      'kernels',
    );
  });
});
