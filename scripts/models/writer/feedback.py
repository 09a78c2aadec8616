"""Rounding with error feedback (GPTQ, Frantar et al. 2022): the inputs' second moments say how later columns make up for
earlier ones."""

import numpy as np

from gguf import BLOCK, Q3_K, Q4_0
from rounding import inverse, q3_pack, q3_scales, q4_pack, q4_scales


def upper(H, damp):
    """Upper U with inverse(H + damping) = U'U, and the square roots of H's diagonal."""
    d = np.sqrt(np.maximum(np.diag(H), 1e-12 * np.diag(H).max()) + 1e-12)
    C = H / d[:, None] / d[None, :]
    C[np.diag_indices_from(C)] = 1 + damp
    L = np.linalg.cholesky(C[::-1, ::-1])

    def inv(L):
        n = len(L)
        if n <= 128:
            return np.linalg.inv(L)
        m = n // 2
        A, B = inv(L[:m, :m]), inv(L[m:, m:])
        out = np.zeros_like(L)
        out[:m, :m], out[m:, m:] = A, B
        out[m:, :m] = -B @ (L[m:, :m] @ A)
        return out
    return (inv(L)[::-1, ::-1] / d[None, :]).astype(np.float32)


def gptq(W, H, t, damp):
    """Quantise W (rows × columns) so that W X changes least; H = X X'. Returns bytes and the new values."""
    rows, cols = W.shape
    U = upper(H, damp)
    W = W.astype(np.float32).copy()
    new = np.empty_like(W)
    wt = (1 / np.diag(U) ** 2).astype(np.float32)
    size = BLOCK[t][0]
    packs = []
    for c in range(0, cols, size):
        e = c + size
        B = W[:, c:e].copy()
        w = wt[c:e] / wt[c:e].mean()
        step = max(1, (1 << 16) // size)
        if size == 32:
            s = np.concatenate([q4_scales(B[r:r + step], np.broadcast_to(w, B[r:r + step].shape)) for r in range(0, rows, step)])
            S = np.broadcast_to(s[:, None], B.shape)
        else:
            sub = 16
            got = [q3_scales(B[r:r + step].reshape(-1, size // sub, sub), np.broadcast_to(w, B[r:r + step].shape).reshape(-1, size // sub, sub)) for r in range(0, rows, step)]
            got = [np.concatenate(z) for z in zip(*got)]
            S = np.repeat(got[0][:, None] * got[1], sub, 1)
        I = inverse(S)
        Q = np.empty(B.shape, np.uint8)
        E = np.empty_like(B)
        for b in range(0, size, 32):                             # lazily, 32 columns at a time
            for j in range(b, b + 32):
                y = B[:, j] * I[:, j]
                lo = {Q4_0: -8, Q3_K: -4}[t]
                y = np.clip(np.rint(y), lo, -lo - 1)
                q = (y - lo).astype(np.uint8)
                v = y * S[:, j]
                Q[:, j] = q
                new[:, c + j] = v
                err = (B[:, j] - v) / U[c + j, c + j]
                E[:, j] = err
                if j + 1 < b + 32:
                    B[:, j + 1:b + 32] -= err[:, None] * U[c + j, c + j + 1:c + b + 32]
            if b + 32 < size:
                B[:, b + 32:] -= E[:, b:b + 32] @ U[c + b:c + b + 32, c + b + 32:e]
        if e < cols:
            W[:, e:] -= E @ U[c:e, e:]
        packs.append(q4_pack(s, Q) if size == 32 else q3_pack(*got, Q))
    return np.stack(packs, 1).tobytes(), new
