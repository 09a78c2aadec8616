"""GGUF files as llama.cpp has them: reading the blocks that a Q4_K_M file holds, and writing."""

import mmap
import struct

import numpy as np

F32, F16, Q4_0, Q5_0, Q8_0, Q3_K, Q4_K, Q6_K = 0, 1, 2, 6, 8, 11, 12, 14
# type -> (weights in a block, bytes in a block)
BLOCK = {F32: (1, 4), F16: (1, 2), Q4_0: (32, 18), Q5_0: (32, 22), Q8_0: (32, 34), Q3_K: (256, 110),
         Q4_K: (256, 144), Q6_K: (256, 210)}
SCALAR = {0: 'B', 1: 'b', 2: 'H', 3: 'h', 4: 'I', 5: 'i', 6: 'f', 7: '?', 10: 'Q', 11: 'q', 12: 'd'}
STR, ARR = 8, 9


class Gguf:
    """A GGUF file, memory-mapped: .meta {key: (type, value)}, .tensors {name: (dims, type, bytes)}."""

    def __init__(self, path):
        f = open(path, 'rb')
        self.m = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)
        self.p = 0
        assert self.m[:4] == b'GGUF', 'not a GGUF file'
        self.p = 4
        version, = self.un('I')
        assert version in (2, 3), version
        nt, nk = self.un('QQ')
        self.meta, self.tensors = {}, {}
        for _ in range(nk):
            k = self.string()
            t, = self.un('I')
            self.meta[k] = (t, self.value(t))
        infos = []
        for _ in range(nt):
            n = self.string()
            nd, = self.un('I')
            dims = self.un('%dQ' % nd)
            t, off = self.un('IQ')
            infos.append((n, dims, t, off))
        align = self.meta.get('general.alignment', (4, 32))[1]
        base = -(-self.p // align) * align
        for n, dims, t, off in infos:
            w, b = BLOCK[t]
            size = int(np.prod(dims)) // w * b
            assert base + off + size <= len(self.m), 'file too short for ' + n
            self.tensors[n] = (dims, t, np.frombuffer(self.m, np.uint8, size, base + off))

    def un(self, fmt):
        s = struct.calcsize('<' + fmt)
        v = struct.unpack_from('<' + fmt, self.m, self.p)
        self.p += s
        return v

    def string(self):
        n, = self.un('Q')
        s = self.m[self.p:self.p + n]
        self.p += n
        return s.decode('utf-8')

    def value(self, t):
        if t == STR:
            return self.string()
        if t == ARR:
            et, n = self.un('IQ')
            return (et, [self.value(et) for _ in range(n)]) if et == STR else (et, list(self.un('%d%s' % (n, SCALAR[et]))))
        return self.un(SCALAR[t])[0]

    def get(self, name, rows=None):
        """Tensor as float32 (rows × columns), or only the given rows."""
        dims, t, raw = self.tensors[name]
        cols = dims[0]
        w, b = BLOCK[t]
        raw = raw.reshape(-1, cols // w * b)
        if rows is not None:
            raw = raw[rows]
        x = dequantise(t, raw.reshape(-1)).reshape(-1, cols)
        return x[0] if len(dims) == 1 else x


def write_gguf(path, meta, tensors):
    """meta: [(key, type, value)], tensors: [(name, dims, type, bytes)]."""
    def s(x):
        x = x.encode('utf-8')
        return struct.pack('<Q', len(x)) + x

    def v(t, x):
        if t == STR:
            return s(x)
        if t == ARR:
            et, xs = x
            head = struct.pack('<IQ', et, len(xs))
            return head + (b''.join(s(y) for y in xs) if et == STR else struct.pack('<%d%s' % (len(xs), SCALAR[et]), *xs))
        return struct.pack('<' + SCALAR[t], x)

    out = [b'GGUF', struct.pack('<IQQ', 3, len(tensors), len(meta))]
    for k, t, x in meta:
        out += [s(k), struct.pack('<I', t), v(t, x)]
    off = 0
    for n, dims, t, raw in tensors:
        out += [s(n), struct.pack('<I', len(dims)), struct.pack('<%dQ' % len(dims), *dims), struct.pack('<IQ', t, off)]
        off += -(-len(raw) // 32) * 32
    head = b''.join(out)
    with open(path, 'wb') as f:
        f.write(head + bytes(-len(head) % 32))
        for n, dims, t, raw in tensors:
            f.write(raw)
            f.write(bytes(-len(raw) % 32))


def half(b):
    return np.ascontiguousarray(b).view(np.float16).astype(np.float32)


def dequantise(t, raw):
    if t == F32:
        return raw.view(np.float32)
    if t == F16:
        return raw.view(np.float16).astype(np.float32)
    w, size = BLOCK[t]
    b = raw.reshape(-1, size)
    n = len(b)
    if t == Q8_0:
        return (b[:, 2:].view(np.int8) * half(b[:, :2])).reshape(-1)
    if t == Q4_0:
        q = np.concatenate([b[:, 2:] & 15, b[:, 2:] >> 4], 1)
        return ((q.astype(np.float32) - 8) * half(b[:, :2])).reshape(-1)
    if t == Q5_0:
        hi = np.unpackbits(b[:, 2:6], axis=1, bitorder='little')
        q = np.concatenate([b[:, 6:] & 15, b[:, 6:] >> 4], 1) | hi << 4
        return ((q.astype(np.float32) - 16) * half(b[:, :2])).reshape(-1)
    if t == Q4_K:
        d, dmin, s = half(b[:, :2]), half(b[:, 2:4]), b[:, 4:16]
        sc = np.concatenate([s[:, :4] & 63, (s[:, 8:] & 15) | (s[:, :4] >> 6) << 4], 1)
        mn = np.concatenate([s[:, 4:8] & 63, (s[:, 8:] >> 4) | (s[:, 4:8] >> 6) << 4], 1)
        q = b[:, 16:].reshape(n, 4, 1, 32)
        q = np.concatenate([q & 15, q >> 4], 2).reshape(n, 8, 32)
        return (q * (d * sc)[:, :, None] - (dmin * mn)[:, :, None]).astype(np.float32).reshape(-1)
    if t == Q6_K:
        ql, qh = b[:, :128].reshape(n, 2, 2, 32), b[:, 128:192].reshape(n, 2, 32)
        sc, d = b[:, 192:208].view(np.int8).astype(np.float32), half(b[:, 208:])
        q = np.stack([(ql[:, :, 0] & 15) | (qh & 3) << 4, (ql[:, :, 1] & 15) | (qh >> 2 & 3) << 4,
                      ql[:, :, 0] >> 4 | (qh >> 4 & 3) << 4, ql[:, :, 1] >> 4 | (qh >> 6) << 4], 2)
        return ((q.reshape(n, 16, 16).astype(np.float32) - 32) * (d * sc)[:, :, None]).reshape(-1)
    raise ValueError(t)
