"""
Lays points of a file of float32 out by umap-learn, or measures layouts. Usage: map.py AS_JSON; `file` are the points,
`columns` theirs, `places` further files of rows × 2. Prints {"seconds", "processor", "measured": [{"trustworthiness",
"recall"}]}, umap-learn's own layout first; trustworthiness and recall of 15 neighbours, on 3,000 points of more.
"""

import json
import resource
import sys
from time import perf_counter

import numpy as np
import umap
from sklearn.datasets import load_digits
from sklearn.manifold import trustworthiness
from sklearn.neighbors import NearestNeighbors

K = 15
spec = json.loads(sys.argv[1])
if spec.get("digits"):
    load_digits().data.astype(np.float32).tofile(spec["file"])
    sys.exit()
points = np.fromfile(spec["file"], dtype=np.float32).reshape(-1, spec["columns"])


def processor():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


# Compiled before it is timed.
umap.UMAP(n_neighbors=K, n_epochs=10).fit_transform(points[:5000] + 0)
started, before = perf_counter(), processor()
places = umap.UMAP(n_neighbors=K, min_dist=0.1, init=spec.get("init", "spectral")).fit_transform(points)
seconds, used = perf_counter() - started, processor() - before

some = np.random.default_rng(1).permutation(len(points))[:3000]
truth = NearestNeighbors(n_neighbors=K + 1, algorithm="brute").fit(points).kneighbors(points[some])[1][:, 1:]


def measured(layout):
    found = NearestNeighbors(n_neighbors=K + 1).fit(layout).kneighbors(layout[some])[1][:, 1:]
    recall = float(np.mean([len(set(a) & set(b)) / K for a, b in zip(truth, found)]))
    return {"trustworthiness": float(trustworthiness(points[some], layout[some], n_neighbors=K)), "recall": recall}


others = [np.fromfile(f, dtype=np.float32).reshape(-1, 2) for f in spec["places"]]
print(
    json.dumps(
        {"seconds": seconds, "processor": used, "measured": [measured(layout) for layout in [places, *others]]}
    )
)
