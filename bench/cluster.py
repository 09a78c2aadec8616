"""
Fits one clusterer of scikit-learn (or hdbscan) to points in a file of float32. Usage: cluster.py TASK AS_JSON; prints
{"name", "seconds"} and writes labels as int32 beside the points; threads by OMP_NUM_THREADS.
"""

import json
import os
import sys
from time import perf_counter

import numpy as np

spec = json.loads(sys.argv[1])
points = np.fromfile(spec["file"], dtype=np.float32).reshape(-1, spec["columns"])
threads = int(os.environ["OMP_NUM_THREADS"])


def kmeans():
    from sklearn.cluster import KMeans

    return "scikit-learn", KMeans(spec["clouds"], init=points[: spec["clouds"]], n_init=1)


def hdbscan():
    try:
        from hdbscan import HDBSCAN
    except ImportError:
        from sklearn.cluster import HDBSCAN

        # It counts the point itself among its neighbours.
        model = HDBSCAN(min_cluster_size=spec["minClusterSize"], min_samples=spec["minSamples"] + 1, n_jobs=threads)
        return "scikit-learn", model
    # Its default tree is approximate, which changes the labels of overlapping clouds.
    model = HDBSCAN(
        min_cluster_size=spec["minClusterSize"],
        min_samples=spec["minSamples"],
        core_dist_n_jobs=threads,
        approx_min_span_tree=False,
    )
    return "hdbscan", model


def dbscan():
    from sklearn.cluster import DBSCAN

    return "scikit-learn", DBSCAN(eps=spec["epsilon"], min_samples=spec["minSamples"], n_jobs=threads)


def ward():
    from sklearn.cluster import AgglomerativeClustering

    return "scikit-learn", AgglomerativeClustering(spec["clouds"], linkage="ward")


name, model = {"kmeans": kmeans, "hdbscan": hdbscan, "dbscan": dbscan, "ward": ward}[spec["task"]]()
started = perf_counter()
labels = model.fit_predict(points)
print(json.dumps({"name": name, "seconds": perf_counter() - started}))
labels.astype(np.int32).tofile(spec["file"] + ".labels")
