"""Times the three tasks with numpy and scikit-learn. Usage: kernels.py SIZES_AS_JSON; threads by OMP_NUM_THREADS."""

import json
import sys
from statistics import median
from time import perf_counter

import numpy as np

sizes = json.loads(sys.argv[1])
random = np.random.default_rng(1)


def timed(run, rounds=5):
    run()
    seconds = []
    for _ in range(rounds):
        started = perf_counter()
        run()
        seconds.append(perf_counter() - started)
    return median(seconds)


def spread(rows, columns):
    return random.random((rows, columns), dtype=np.float32) - np.float32(0.5)


def assign(points, columns, centroids):
    x, c = spread(points, columns), spread(centroids, columns)
    yield "numpy", timed(lambda: ((c * c).sum(1) - 2 * (x @ c.T)).argmin(1)), 1
    try:
        from sklearn.metrics import pairwise_distances_argmin
    except ImportError:
        return
    yield "scikit-learn", timed(lambda: pairwise_distances_argmin(x, c)), 1


def top_k(users, items, columns, k):
    share = 0.1
    u, v = spread(round(users * share), columns), spread(items, columns)

    def rank():
        for first in range(0, len(u), 500):
            scores = u[first : first + 500] @ v.T
            best = np.argpartition(scores, -k, axis=1)[:, -k:]
            order = np.argsort(-np.take_along_axis(scores, best, 1), axis=1)
            np.take_along_axis(best, order, 1)

    yield "numpy", timed(rank, 3) / share, share


def als(rows, columns, entries, factors):
    """The normal equations of every row, solved exactly: a loop over rows is what numpy offers."""
    share = 0.1
    each = round(entries / rows)
    y = spread(columns, factors)
    some = round(rows * share)
    lists = [np.unique((columns * random.random(each) ** 2).astype(np.int64)) for _ in range(some)]
    alpha, penalty = np.float32(10), np.float32(0.1)

    def half_step():
        gram = y.T @ y + penalty * np.eye(factors, dtype=np.float32)
        for row in lists:
            own = y[row]
            np.linalg.solve(gram + alpha * (own.T @ own), (1 + alpha) * own.sum(0))

    yield "numpy, exact", timed(half_step, 3) / share, share


for task, run in (("assign", assign), ("top-k", top_k), ("als", als)):
    for name, seconds, share in run(**sizes[task]):
        print(json.dumps({"task": task, "name": name, "seconds": seconds, "share": share}))
