import { describe, expect, it } from 'vitest';
import type { Device } from '../../../contracts/encoder-api';
import { ClienteleError } from '../../../contracts/errors';
import { chooseBackend } from './choose-backend';

type Fate = 'works' | 'fails' | 'is wrong' | 'is missing';

/** A machine on which each device meets its fate; backends are the devices' names. */
function machine(fates: Partial<Record<Device, Fate>>) {
  const fate = (device: Device) => fates[device] ?? 'works';
  return {
    async open(device: Device) {
      if (fate(device) === 'is missing') throw new ClienteleError('model-missing', 'config.json');
      if (fate(device) === 'fails') throw new Error(`${device} trapped`);
      return device;
    },
    check: async (_: Device, device: Device) => fate(device) !== 'is wrong',
  };
}

const devices: readonly Device[] = ['webgpu', 'kernels', 'kernels-exact', 'wasm'];
const choose = (fates: Partial<Record<Device, Fate>>, some = devices) =>
  chooseBackend({ devices: some, reason: null }, machine(fates));

describe('chooseBackend', () => {
  it('takes the first device that works', async () => {
    expect(await choose({})).toEqual({ device: 'webgpu', reason: null, opened: 'webgpu', dropped: [] });
  });

  it.each<[string, Device, Partial<Record<Device, Fate>>]>([
    ['self-check-failed', 'kernels', { webgpu: 'is wrong' }],
    ['session-failed', 'kernels', { webgpu: 'fails' }],
    ['kernels-check-failed', 'kernels-exact', { webgpu: 'fails', kernels: 'is wrong' }],
    ['kernels-failed', 'wasm', { webgpu: 'is wrong', kernels: 'fails', 'kernels-exact': 'fails' }],
  ])('goes on to the next and keeps the reason: %s', async (reason, device, fates) => {
    expect(await choose(fates)).toMatchObject({ device, reason, opened: device });
  });

  it('keeps what each device said that was given up', async () => {
    expect((await choose({ webgpu: 'is wrong', kernels: 'fails' })).dropped).toEqual([
      { device: 'webgpu', cause: 'its vectors are not the ones known to be right' },
      { device: 'kernels', cause: 'kernels trapped' },
    ]);
  });

  it('trusts ONNX Runtime on WASM without a check', async () => {
    expect(await choose({ wasm: 'is wrong' }, ['wasm'])).toMatchObject({ device: 'wasm' });
  });

  it('throws what the last device threw where none works', async () => {
    await expect(choose({ kernels: 'is wrong', wasm: 'fails' }, ['kernels', 'wasm'])).rejects.toThrow(
      'wasm trapped',
    );
    await expect(choose({ kernels: 'is wrong' }, ['kernels'])).rejects.toThrow('no device');
  });

  it('tries no other device where the model itself is missing', async () => {
    await expect(choose({ webgpu: 'is missing' })).rejects.toThrow('config.json');
  });
});
