import { afterEach, describe, expect, it, vi } from 'vitest';
import { findGpu, isIos, processorThreads } from './device';

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

describe('findGpu', () => {
  const nvidia = { vendor: 'nvidia', architecture: 'ada' };

  it('takes a real GPU', async () => {
    standOn({ adapter: nvidia });
    expect(await findGpu(false)).toEqual({ adapter: 'nvidia ada', obstacle: null, failures: [] });
  });

  it.each<[string, Machine]>([
    ['insecure-page', { secure: false, adapter: nvidia }],
    ['no-webgpu', {}],
    ['no-adapter', { adapter: null }],
    ['software-adapter', { adapter: { vendor: 'google', architecture: 'swiftshader' } }],
    ['software-adapter', { adapter: { description: 'llvmpipe (LLVM 15.0.6, 256 bits)' } }],
    ['software-adapter', { adapter: { vendor: 'microsoft', description: 'Microsoft Basic Render Driver' } }],
    ['no-webgpu', { userAgent: iphone, adapter: { vendor: 'apple' } }],
  ])('says what stands in the way: %s', async (obstacle, machine) => {
    standOn(machine);
    expect(await findGpu(false)).toMatchObject({ obstacle });
  });

  it('keeps what the browser said where it failed to look', async () => {
    standOn({ adapter: nvidia });
    vi.spyOn(navigator.gpu, 'requestAdapter').mockRejectedValue(new Error('the GPU process ended'));
    const failures = [{ device: 'webgpu', cause: 'the GPU process ended' }];
    expect(await findGpu(false)).toEqual({ adapter: '', obstacle: 'no-adapter', failures });
  });

  it('takes a software adapter where the user asked for the graphics card', async () => {
    standOn({ adapter: { vendor: 'google', architecture: 'swiftshader' } });
    expect(await findGpu(true)).toMatchObject({ obstacle: null });
  });
});

describe('processorThreads', () => {
  it('takes the cores, 8 at most, and one without isolation or on iOS', () => {
    standOn({ cores: 6 });
    expect(processorThreads(null)).toBe(6);
    standOn({ cores: 32 });
    expect(processorThreads(null)).toBe(8);
    standOn({ cores: 32, isolated: false });
    expect(processorThreads(null)).toBe(1);
    standOn({ cores: 6, userAgent: iphone });
    expect(processorThreads(null)).toBe(1);
  });

  it('obeys a number from 1 to 16, where the page is isolated', () => {
    standOn({ cores: 2 });
    expect([0, 1, 4, 16, 99, Number.NaN].map((wanted) => processorThreads(wanted))).toEqual([
      1, 1, 4, 16, 16, 1,
    ]);
    standOn({ cores: 32, isolated: false });
    expect(processorThreads(4)).toBe(1);
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
