"""Qwen2's tokens: byte-level BPE, the choice of those that stay, and the vocabulary of these alone."""

import csv
import gzip
import re
import time

import numpy as np

from gguf import Gguf
from kept_words import EXTRA, FIELD, FIELD_ZH

def byte_table():
    """GPT-2's way to write bytes as printable characters."""
    bs = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    cs, n = bs[:], 0
    for b in range(256):
        if b not in bs:
            bs.append(b)
            cs.append(256 + n)
            n += 1
    return {b: chr(c) for b, c in zip(bs, cs)}


B2U = byte_table()
U2B = {c: b for b, c in B2U.items()}
# Qwen2's split; [^\W\d_] stands for \p{L} (Python's re has no \p), \d for \p{N}
SPLIT = re.compile(r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|(?:[^\r\n\w]|_)?[^\W\d_]+|\d| ?(?:[^\s\w]|_)+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
KEEP_SPECIAL = ['<|endoftext|>', '<|im_start|>', '<|im_end|>']


class Bpe:
    def __init__(self, tokens, merges):
        self.id = {t: i for i, t in enumerate(tokens)}
        self.rank = {tuple(m.split(' ')): i for i, m in enumerate(merges)}
        self.cache = {}

    def merge(self, s):
        """Parts of s after all merges, and the merged parts passed on the way."""
        parts, seen = list(s), []
        rank = self.rank
        while len(parts) > 1:
            r, k = min((rank.get(p, 1 << 30), i) for i, p in enumerate(zip(parts, parts[1:])))
            if r == 1 << 30:
                break
            a, b = parts[k], parts[k + 1]
            seen.append(a + b)
            out, i = [], 0
            while i < len(parts):                                # every such pair, left to right
                if i + 1 < len(parts) and parts[i] == a and parts[i + 1] == b:
                    out.append(a + b)
                    i += 2
                else:
                    out.append(parts[i])
                    i += 1
            parts = out
        return parts, seen

    def word(self, w):
        ids = self.cache.get(w)
        if ids is None:
            s = ''.join(B2U[b] for b in w.encode('utf-8'))
            ids = [self.id[s]] if s in self.id and len(s) < 2 else [self.id[p] for p in self.merge(s)[0]]
            if len(w) < 20:
                self.cache[w] = ids
        return ids

    def encode(self, text):
        return [i for w in SPLIT.findall(text) for i in self.word(w)]


def open_text(path):
    return gzip.open(path, 'rt', encoding='utf-8', errors='replace') if path.endswith('.gz') else open(path, encoding='utf-8', errors='replace')


def common(ch):
    try:
        ch.encode('gb2312')
        return True
    except UnicodeEncodeError:
        return False


def corpus_lines(path):
    """Lines of a text file, or with PATH#COLUMN the cells of a CSV column."""
    if '#' not in path:
        yield from open_text(path)
        return
    csv.field_size_limit(1 << 30)
    path, name = path.rsplit('#', 1)
    op = gzip.open if path.endswith('.gz') else open
    with op(path, 'rt', encoding='utf-8-sig', errors='replace', newline='') as f:
        r = csv.reader(f)
        k = next(r).index(name)
        for x in r:
            if len(x) > k:
                yield x[k]


def save_ids(path, ids):
    """Ascending ids as differences, one a line."""
    d = np.diff(np.array([0] + sorted(ids)))
    with gzip.GzipFile(path, 'wb', 9, mtime=0) as f:
        f.write('\n'.join(map(str, d)).encode())


def load_ids(path):
    return np.cumsum([int(x) for x in gzip.open(path, 'rt').read().split()]).tolist()


def choose(a):
    """Corpora are given as WEIGHT:PATH (text, a line at a time), WEIGHT:PATH#COLUMN (CSV), or WEIGHT:PATH.words (word, tab, frequency)."""
    g = Gguf(a.gguf)
    tokens = g.meta['tokenizer.ggml.tokens'][1][1]
    merges = g.meta['tokenizer.ggml.merges'][1][1]
    bpe = Bpe(tokens, merges)
    score = np.zeros(len(tokens))
    for c in a.corpus:
        weight, path = c.split(':', 1)
        n = np.zeros(len(tokens))
        t = time.time()
        if path.endswith('.words'):
            for line in open_text(path):
                w, f = line.rstrip('\n').split('\t')
                f = float(f)
                forms = [(w, 1)] if ord(w[0]) > 0x2000 else [(' ' + w, 0.8), (' ' + w.capitalize(), 0.12), (w.capitalize(), 0.05), (w, 0.03)]
                for x, k in forms:
                    for i in bpe.encode(x):
                        n[i] += f * k
        else:
            for line in corpus_lines(path):
                for i in bpe.encode(line):
                    n[i] += 1
        print(path, 'tokens %.0f, distinct %d, %.0f s' % (n.sum(), (n > 0).sum(), time.time() - t), flush=True)
        score += float(weight) * n / n.sum()
    keep = set(bpe.id[c] for c in B2U.values()) | set(bpe.id[s] for s in KEEP_SPECIAL)

    def add(i):
        if i in keep:
            return
        if tokens[i] not in KEEP_SPECIAL and len(tokens[i]) > 1:
            parts, seen = bpe.merge(tokens[i])
            if len(parts) > 1:                                   # can't be reached by merges
                return
            keep.update(bpe.id[s] for s in seen)
        keep.add(i)

    han = 0
    for i, t in enumerate(tokens):
        if len(t) in (3, 4) and all(ch in U2B for ch in t):
            try:
                ch = bytes(U2B[c] for c in t).decode('utf-8')
            except UnicodeDecodeError:
                continue
            if len(ch) == 1 and 0x4e00 <= ord(ch) <= 0x9fff and (score[i] > 0 or common(ch)):
                han += 1
                add(i)
    print('single Han characters', han, 'kept so far', len(keep))
    order = np.argsort(-score, kind='stable')
    for i in order:
        if len(keep) >= a.n or score[i] <= 0:
            break
        add(int(i))
    for x in EXTRA:
        for i in bpe.encode(x):
            add(i)
    for w in FIELD:
        for x in (w, ' ' + w, w.capitalize(), ' ' + w.capitalize()):
            for i in bpe.encode(x):
                add(i)
    for w in FIELD_ZH:
        for i in bpe.encode(w):
            add(i)
    lost = 1 - sum(score[i] for i in keep) / score.sum()
    print('kept', len(keep), 'share of use lost %.5f' % lost)
    save_ids(a.out, keep)


def cut_vocabulary(g, ids):
    tokens = g.meta['tokenizer.ggml.tokens'][1][1]
    types = g.meta['tokenizer.ggml.token_type'][1][1]
    merges = g.meta['tokenizer.ggml.merges'][1][1]
    keep = set(tokens[i] for i in ids)
    m = []
    for x in merges:
        p, q = x.split(' ')
        if p in keep and q in keep and p + q in keep:
            m.append(x)
    return [tokens[i] for i in ids], [types[i] for i in ids], m
