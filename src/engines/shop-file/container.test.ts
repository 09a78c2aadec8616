import { describe, expect, it } from 'vitest';
import { ContainerWriter, fileVersion, openContainer } from './container';

const values = [
  { name: 'a', none: Number.NaN },
  { codes: Int32Array.from({ length: 500 }, (_, i) => i % 7) },
  [],
];

async function written(): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const writer = new ContainerWriter(async (bytes) => void pieces.push(bytes));
  for (const value of values) await writer.part('value', value);
  await writer.end({ name: '我的店' });
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The code with which reading all of it fails, '' where it does not. */
async function failure(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const { parts, read } = await openContainer(new Blob([bytes]));
    for (const part of parts) await read(part);
    return '';
  } catch (error) {
    return (error as Error).name;
  }
}

describe('the file of a shop', () => {
  it('gives back its parts in their order, and what it says of itself', async () => {
    const { about, parts, read } = await openContainer(new Blob([await written()]));
    expect(about).toEqual({ name: '我的店' });
    expect(await Promise.all(parts.map(read))).toEqual(values);
  });

  it('is refused wherever one byte of it was changed', async () => {
    const bytes = await written();
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ 0x10;
      expect(await failure(changed), `byte ${at}`).toMatch(/^Clientele:shop-file-(damaged|newer)$/);
    }
  });

  it('is refused wherever it is cut, and where something was added', async () => {
    const bytes = await written();
    for (let length = 0; length < bytes.length; length += 3)
      expect(await failure(bytes.slice(0, length)), `${length} bytes`).toBe('Clientele:shop-file-damaged');
    expect(await failure(Uint8Array.of(...bytes, 0))).toBe('Clientele:shop-file-damaged');
  });

  it('says of a later version that it is one, whatever follows', async () => {
    const bytes = (await written()).slice(0, 40);
    new DataView(bytes.buffer).setUint32(8, fileVersion + 1, true);
    expect(await failure(bytes)).toBe('Clientele:shop-file-newer');
  });
});
