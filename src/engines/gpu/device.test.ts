import { afterEach, describe, expect, it, vi } from 'vitest';
import { detectDevice, isIos } from './device';

interface Machine {
  readonly secure?: boolean;
  readonly isolated?: boolean;
  readonly cores?: number;
  readonly userAgent?: string;
  readonly touch?: number;
  /** undefined: no WebGPU; null: WebGPU without an adapter. */
  readonly adapter?: Partial<GPUAdapterInfo> | null;
}

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_3 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';

function standOn(machine: Machine): void {
  const { adapter } = machine;
  const info = { vendor: '', architecture: '', device: '', description: '', ...adapter };
  const gpu = { requestAdapter: async () => (adapter === null ? null : { info }) };
  vi.stubGlobal('isSecureContext', machine.secure ?? true);
  vi.stubGlobal('crossOriginIsolated', machine.isolated ?? true);
  vi.stubGlobal('navigator', {
    userAgent: machine.userAgent ?? 'Chrome',
    maxTouchPoints: machine.touch ?? 0,
    hardwareConcurrency: machine.cores ?? 4,
    ...(adapter === undefined ? {} : { gpu }),
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('detectDevice', () => {
  const nvidia = { vendor: 'nvidia', architecture: 'ada' };

  it('takes a real GPU', async () => {
    standOn({ adapter: nvidia });
    const expected = { device: 'webgpu', threads: 4, adapter: 'nvidia ada', reason: null };
    expect(await detectDevice('auto')).toEqual(expected);
  });

  it.each<[string, Machine]>([
    ['insecure-page', { secure: false, adapter: nvidia }],
    ['no-webgpu', {}],
    ['no-adapter', { adapter: null }],
    ['software-adapter', { adapter: { vendor: 'google', architecture: 'swiftshader' } }],
    ['software-adapter', { adapter: { description: 'llvmpipe (LLVM 15.0.6, 256 bits)' } }],
    ['software-adapter', { adapter: { vendor: 'microsoft', description: 'Microsoft Basic Render Driver' } }],
    ['no-webgpu', { userAgent: iphone, adapter: { vendor: 'apple' } }],
  ])('falls back to WASM and says why: %s', async (reason, machine) => {
    standOn(machine);
    expect(await detectDevice('auto')).toMatchObject({ device: 'wasm', reason });
  });

  it('obeys a choice by hand', async () => {
    standOn({ adapter: nvidia });
    expect(await detectDevice('wasm')).toMatchObject({ device: 'wasm', reason: 'chosen-by-hand' });
    standOn({ adapter: { vendor: 'google', architecture: 'swiftshader' } });
    expect(await detectDevice('webgpu')).toMatchObject({ device: 'webgpu', reason: null });
  });

  it('states the threads in force: 1 without isolation or on iOS, 8 at most', async () => {
    standOn({ cores: 32 });
    expect(await detectDevice('wasm')).toMatchObject({ threads: 8 });
    standOn({ cores: 32, isolated: false });
    expect(await detectDevice('wasm')).toMatchObject({ threads: 1 });
    standOn({ cores: 6, userAgent: iphone });
    expect(await detectDevice('wasm')).toMatchObject({ threads: 1 });
  });
});

describe('isIos', () => {
  it('knows an iPad that calls itself a Mac by its touch screen', () => {
    expect(isIos({ userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 5 })).toBe(
      true,
    );
    expect(isIos({ userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 0 })).toBe(
      false,
    );
  });
});
