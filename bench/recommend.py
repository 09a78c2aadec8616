"""
Fits implicit's ALS to a file of lines 'user item item …' and ranks 20 items for everybody. Usage:
recommend.py FILE.gz FACTORS ITERATIONS THREADS; prints {"name", "fit", "rank"}, both {"wall", "processor"} in seconds.
"""

import gzip
import json
import sys
from time import perf_counter, process_time

import implicit
import numpy as np
import scipy.sparse as sp

file, factors, iterations, threads = sys.argv[1], *map(int, sys.argv[2:5])
rows, columns = [], []
for line in gzip.open(file, "rt"):
    user, *items = map(int, line.split())
    rows += [user] * len(items)
    columns += items
matrix = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)))

model = implicit.als.AlternatingLeastSquares(
    factors, regularization=5, alpha=20, iterations=iterations, num_threads=threads, random_state=1
)


def timed(work):
    wall, processor = perf_counter(), process_time()
    work()
    return {"wall": perf_counter() - wall, "processor": process_time() - processor}


fit = timed(lambda: model.fit(matrix, show_progress=False))
rank = timed(lambda: model.recommend(np.arange(matrix.shape[0]), matrix, N=20))
print(json.dumps({"name": f"implicit {implicit.__version__}", "fit": fit, "rank": rank}))
