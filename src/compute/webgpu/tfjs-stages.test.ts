import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAssigner, createFactorisationTrainer } from './tfjs-stages';

describe('without WebGPU', () => {
  // Node 20 has no navigator; a browser without WebGPU has one without `gpu`.
  beforeAll(() => {
    vi.stubGlobal('navigator', {});
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('the processor assigns', async () => {
    expect((await createAssigner({ software: true })).device).toBe('cpu');
  });

  it('the processor trains', async () => {
    expect((await createFactorisationTrainer({ software: true })).device).toBe('cpu');
  });
});
