"""Rounding matrices to Q4_0 and Q3_K, scales searched for least squared error.

All searches minimise sum(w (x - s q)^2): for a trial scale the nearest levels q are taken, then the best scale for these
levels is sum(w x q) / sum(w q^2); the trial with the greatest sum(w x q)^2 / sum(w q^2) wins.
"""

import numpy as np

from gguf import Q3_K, Q4_0


class Levels:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi

    def near(self, y):
        return np.clip(np.rint(y), self.lo, self.hi)


def search_scale(x, w, lv, tries):
    """x, w: blocks × n. Returns the best scale for each block (float32)."""
    a = np.abs(x)
    k = a.argmax(1)
    mx = x[np.arange(len(x)), k]                                 # signed value of greatest size
    zero = a[np.arange(len(x)), k] < 1e-12
    mx = np.where(zero, 1, mx)
    wx = w * x
    best = np.full(len(x), -1, np.float32)
    scale = np.zeros(len(x), np.float32)
    for t in tries:                                              # the greatest value falls on level t
        inv = (t / mx).astype(np.float32)
        q = lv.near(x * inv[:, None])
        sx = np.einsum('ij,ij->i', wx, q)
        s2 = np.einsum('ij,ij,ij->i', w, q, q) if w.ndim == 2 and w.shape[0] == len(x) else (q * q) @ w
        s2 = np.where(s2 > 0, s2, 1)
        score = sx * sx / s2
        better = score > best
        best = np.where(better, score, best)
        scale = np.where(better, sx / s2, scale)
    scale[zero] = 0
    return scale


# Levels on which a block's greatest value is tried.
TRIES = {Q4_0: [-8.9, -8.5, -8.2, -8, -7.7, -7.4, -7.1, -6.8, -6.4, 7, 7.4],
         Q3_K: [-4.8, -4.5, -4.2, -4, -3.8, -3.6, -3.3, -3, -2.7, 3, 3.4]}
LV = {Q4_0: Levels(-8, 7), Q3_K: Levels(-4, 3)}


def f16(x):
    return x.astype(np.float16)


def inverse(s):
    return np.where(s == 0, 0, 1 / np.where(s == 0, 1, s)).astype(np.float32)


def refine(x, w, lv, s, n=2):
    """A few rounds of nearest levels and best scale."""
    for _ in range(n):
        q = lv.near(x * inverse(s)[:, None])
        sx, s2 = (w * x * q).sum(1), (w * q * q).sum(1)
        s = np.where(s2 > 0, sx / np.where(s2 > 0, s2, 1), s).astype(np.float32)
    return s


def q4_scales(x, w):
    """Scales (as float32 that fp16 can hold) of blocks of 32."""
    s = search_scale(x, w, LV[Q4_0], TRIES[Q4_0])
    return f16(refine(x, w, LV[Q4_0], s, 1)).astype(np.float32)


def q4_levels(x, s):
    return (np.clip(np.rint(x * inverse(s)[:, None]), -8, 7) + 8).astype(np.uint8)


def q4_pack(s, q):
    """q: n x 32 levels 0..15."""
    return np.concatenate([f16(s)[:, None].view(np.uint8), (q[:, :16] | q[:, 16:] << 4).astype(np.uint8)], 1)


def super_scales(x, w, s, lv):
    """One fp16 d for all sub-blocks and six-bit multiples of it; the multiples are tried one step either way."""
    n = len(s)
    k = np.abs(s).argmax(1)
    mx = s[np.arange(n), k]
    d = f16(-mx / 32).astype(np.float32)
    best = np.full(s.shape, np.inf, np.float32)
    ls = np.zeros(s.shape, np.float32)
    base = np.clip(np.rint(s * inverse(d)[:, None]), -32, 31)
    for step in (0, -1, 1):
        l = np.clip(base + step, -32, 31)
        sc = (d[:, None] * l)[:, :, None]
        q = lv.near(x * inverse(sc))
        e = (w * (x - sc * q) ** 2).sum(2)
        b = e < best
        best = np.where(b, e, best)
        ls = np.where(b, l, ls)
    # best d for these levels
    sc = ls[:, :, None]
    q = lv.near(x * inverse(d[:, None, None] * sc)) * sc
    sx, s2 = (w * x * q).sum((1, 2)), (w * q * q).sum((1, 2))
    d = np.where(s2 > 0, sx / np.where(s2 > 0, s2, 1), d)
    return f16(d).astype(np.float32), ls


def q3_scales(x, w):
    """Q3_K: x, w superblocks × 16 × 16."""
    n = len(x)
    lv = LV[Q3_K]
    xf, wf = x.reshape(-1, 16), w.reshape(-1, 16)
    s = refine(xf, wf, lv, search_scale(xf, wf, lv, TRIES[Q3_K]), 1).reshape(n, 16)
    return super_scales(x, w, s, lv)


def q3_pack(d, ls, q):
    """q: n × 256 levels 0..7 (value - -4)."""
    n = len(d)
    l = (ls + 32).astype(np.uint8)
    s = np.zeros((n, 12), np.uint8)
    for j in range(16):
        s[:, j % 8] |= (l[:, j] & 15) << (0 if j < 8 else 4)
        s[:, 8 + j % 4] |= (l[:, j] >> 4) << (2 * (j // 4))
    q = q.astype(np.uint8).reshape(n, 8, 32)
    hm = np.zeros((n, 32), np.uint8)
    qs = np.zeros((n, 2, 32), np.uint8)
    for j in range(8):
        hm |= (q[:, j] >> 2) << j
        qs[:, j // 4] |= (q[:, j] & 3) << (2 * (j % 4))
    return np.concatenate([hm, qs.reshape(n, 64), s, f16(d)[:, None].view(np.uint8)], 1)


def q4_bytes(x, chunk=1 << 16):
    """Q4_0 of a matrix (rows x columns, float32), without feedback."""
    out = []
    step = max(1, chunk // x.shape[1])
    for r in range(0, len(x), step):
        y = x[r:r + step].reshape(-1, 32)
        s = q4_scales(y, np.ones_like(y))
        out.append(q4_pack(s, q4_levels(y, s)).tobytes())
    return b''.join(out)
