import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gunzip } from './gunzip';

/** What packed bytes unfold to where they come so many at a time. */
async function unfold(packed: Uint8Array, size: number): Promise<string> {
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < packed.length; at += size) controller.enqueue(packed.slice(at, at + size));
      controller.close();
    },
  });
  return new Response(pieces.pipeThrough(gunzip())).text();
}

const random = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919 + (i >> 3) ** 2) % 251));
const members = ['a,b\n1,2\n', '', '小明\n'.repeat(3_000), random.toString('latin1')];
const packed = Buffer.concat(members.map((member) => gzipSync(member)));

it.each([1, 7, 64, 1_000, 1 << 20])('unfolds every member where %i bytes come at a time', async (size) => {
  expect(await unfold(packed, size)).toBe(members.join(''));
});

/** A member as the gzip tool writes it, with the file's name in its header. */
function named(packed: Buffer, name: string): Buffer {
  const head = Buffer.from(packed.subarray(0, 10));
  head[3] = 8;
  return Buffer.concat([head, Buffer.from(`${name}\0`), packed.subarray(10)]);
}

it('does not take what is packed twice, or not at all, for members', async () => {
  for (const inside of [members[3]!, members[2]!]) {
    const inner = gzipSync(inside);
    for (const level of [0, 6]) {
      const twice = named(gzipSync(inner, { level }), 'a longer name than most of them are, orders.csv.gz');
      const once = Buffer.from(
        await new Response(new Blob([new Uint8Array(twice)]).stream().pipeThrough(gunzip())).arrayBuffer(),
      );
      expect(once.equals(inner)).toBe(true);
    }
  }
});

it('refuses a member that was cut off, and what follows that is no member', async () => {
  await expect(unfold(packed.subarray(0, packed.length - 3), 100)).rejects.toThrow();
  await expect(
    unfold(Buffer.concat([gzipSync('a'), Buffer.from('no member at all')]), 100),
  ).rejects.toThrow();
});
