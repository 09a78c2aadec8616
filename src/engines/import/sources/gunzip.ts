/** Bytes of a member's header that tell it from what packed data happen to hold. */
const headerBytes = 10;
/** The size of what a member unfolds to, modulo 2^32: its last bytes. */
const sizeBytes = 4;
/** The least that a member takes: header, one empty block, sum and size. */
const smallestMember = 20;
/** Deflate makes nothing smaller than this share of what it was, nor larger than by the head of each block. */
const strongestPacking = 1_032;
const weakestPacking = 1.1;
/** A header may hold a name and a comment. */
const longestHeader = 1 << 17;

/**
 * Unfolds gzip, its members one after the other (RFC 1952, 2.2): files put end to end, and what writes in blocks. The
 * browsers' own DecompressionStream takes one member and calls the next one junk, so each gets a stream of its own.
 * Where one ends is not told: the next is known by its header behind a size that fits. Packed data hold both by chance
 * less than once in hundreds of gigabytes; such a file is refused as broken.
 */
export function gunzip(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let member: Member;
  let held = new Uint8Array();
  return new TransformStream({
    start(controller) {
      member = new Member(controller);
    },
    async transform(piece, controller) {
      const bytes = joined(held, piece);
      let from = 0;
      for (let at = nextHeader(bytes, sizeBytes); at >= 0; at = nextHeader(bytes, at + 1)) {
        if (!mayUnfoldTo(sizeBefore(bytes, at), member.taken + at - from)) continue;
        await member.take(bytes.subarray(from, at));
        await member.end();
        member = new Member(controller);
        from = at;
      }
      const sure = Math.max(from, bytes.length - headerBytes + 1 - sizeBytes);
      await member.take(bytes.subarray(from, sure));
      held = bytes.slice(sure);
    },
    async flush() {
      await member.take(held);
      await member.end();
    },
  });
}

/** One member, which is unfolded into the controller as its bytes come. */
class Member {
  /** Bytes so far. */
  taken = 0;
  private readonly writer: WritableStreamDefaultWriter<BufferSource>;
  private readonly unfolded: Promise<void>;

  constructor(controller: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>) {
    const { readable, writable } = new DecompressionStream('gzip');
    this.writer = writable.getWriter();
    this.unfolded = readable.pipeTo(
      new WritableStream({ write: (piece) => controller.enqueue(piece as Uint8Array<ArrayBuffer>) }),
    );
    // Whoever writes hears of it.
    this.unfolded.catch(() => undefined);
  }

  async take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.taken += bytes.length;
    if (bytes.length > 0) await this.writer.write(bytes);
  }

  async end(): Promise<void> {
    await Promise.all([this.writer.close(), this.unfolded]);
  }
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function sizeBefore(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at - sizeBytes, true);
}

/** Whether a member of so many bytes may unfold to a size; what unfolds to more than 4 GB may have any. */
function mayUnfoldTo(size: number, packed: number): boolean {
  if (packed < smallestMember) return false;
  if (packed * strongestPacking > 0xffffffff) return true;
  return size <= packed * strongestPacking && size * weakestPacking >= packed - longestHeader;
}

/** Where a member's whole header begins from `from` on, or -1: deflate, no flag that means nothing, a known system. */
function nextHeader(bytes: Uint8Array, from: number): number {
  const last = bytes.length - headerBytes;
  for (let at = bytes.indexOf(0x1f, from); at >= 0 && at <= last; at = bytes.indexOf(0x1f, at + 1)) {
    const [, magic, method, flags = 0] = bytes.subarray(at, at + 4);
    const [level = 0, system = 0] = bytes.subarray(at + 8, at + headerBytes);
    const isHeader = magic === 0x8b && method === 8 && (flags & 0xe0) === 0;
    if (isHeader && [0, 2, 4].includes(level) && (system <= 13 || system === 255)) return at;
  }
  return -1;
}
