"""Can the planted customer types of the sample shop be found again, and do recommendations beat popularity?

An independent check of the generator, written with the usual Python libraries:
    npm run sample -- --out DIR
    python recovery.py DIR MODELS [--models multilingual-e5-small use-multilingual-v3]
DIR holds the generated files, MODELS the encoders' folders. Needs numpy, pandas, scipy, scikit-learn,
onnxruntime, tokenizers and jieba.
"""

import argparse
import hashlib
import pathlib

import jieba
import numpy as np
import onnxruntime as ort
import pandas as pd
import scipy.sparse as sparse
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score as ari
from sklearn.metrics import silhouette_score
from tokenizers import Tokenizer

BERT_PREFIX = {"multilingual-e5-small": "passage: "}


def embed(texts, folder, cache):
    """Unit vectors of texts; vectors of earlier runs are kept in `cache`."""
    store = dict(np.load(cache, allow_pickle=False)) if cache.exists() else {}
    key = lambda text: hashlib.md5(text.encode()).hexdigest()
    missing = sorted({text for text in texts if key(text) not in store}, key=len)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(str(folder / "onnx/model_quantized.onnx"), options)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(256)
    tokenizer.enable_padding()
    names = {entry.name for entry in session.get_inputs()}
    for start in range(0, len(missing), 32):
        batch = missing[start : start + 32]
        encoded = tokenizer.encode_batch([BERT_PREFIX.get(folder.name, "") + text for text in batch])
        mask = np.array([e.attention_mask for e in encoded], np.int64)
        feed = {"input_ids": np.array([e.ids for e in encoded], np.int64), "attention_mask": mask}
        if "token_type_ids" in names:
            feed["token_type_ids"] = np.zeros_like(mask)
        out = session.run(None, feed)[0]
        if out.ndim == 3:
            out = (out * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        out /= np.linalg.norm(out, axis=1, keepdims=True)
        store.update({key(text): vector for text, vector in zip(batch, out)})
    if missing:
        np.savez(cache, **store)
    return np.array([store[key(text)] for text in texts], np.float32)


def load(folder):
    read = lambda name: pd.read_csv(folder / name, dtype=str, keep_default_na=False).drop_duplicates()
    customers, orders, reviews, events = map(read, ["customers.csv", "orders.csv", "reviews.csv", "events.csv"])
    orders["at"] = pd.to_datetime(orders["Order date"], errors="coerce")
    orders["price"] = pd.to_numeric(orders["Unit price (USD)"], errors="coerce")
    orders["quantity"] = pd.to_numeric(orders["Quantity"])
    orders = orders[(orders["Status"] == "completed") & orders["at"].notna() & orders["price"].notna()]
    reviews["rating"] = pd.to_numeric(reviews["Rating"], errors="coerce")
    events["dwell"] = pd.to_numeric(events["Dwell seconds"], errors="coerce")
    return customers, orders, reviews, events


def behaviour(customers, orders, reviews, events):
    """The behaviour features of the architecture, standardised; missing values take the mean."""
    ids = customers["Customer ID"]
    orders = orders.assign(amount=orders["quantity"] * orders["price"])
    by = orders.groupby("Customer ID")
    end = orders["at"].max()
    count = by["Order ID"].nunique()
    first, last = by["at"].min(), by["at"].max()
    days = lambda delta: delta.dt.total_seconds() / 86400
    table = pd.DataFrame(index=ids)
    table["recency"] = days(end - last)
    table["frequency"] = np.log1p(count)
    table["monetary"] = np.log1p(by["amount"].sum())
    table["tenure"] = days(end - first)
    table["basketSize"] = np.log1p(by["quantity"].sum() / count)
    table["averageOrder"] = np.log1p(by["amount"].sum() / count)
    table["variety"] = np.log1p(by["Product ID"].nunique())
    table["meanRating"] = reviews.groupby("Customer ID")["rating"].mean()
    table["reviewLength"] = np.log1p(reviews["Review text"].str.len().groupby(reviews["Customer ID"]).mean())
    table["daysBetween"] = np.log1p(days(last - first) / (count - 1).where(count > 1))
    kinds = events.groupby(["Customer ID", "Event"]).size().unstack(fill_value=0)
    table["views"] = np.log1p(kinds["view"])
    table["carts"] = np.log1p(kinds["add_to_cart"])
    table["viewToCart"] = (kinds["add_to_cart"] / kinds["view"].where(kinds["view"] > 0)).clip(0, 1)
    table["viewToPurchase"] = (kinds["purchase"] / kinds["view"].where(kinds["view"] > 0)).clip(0, 1)
    table["clickThrough"] = (kinds["view"] / kinds["impression"].where(kinds["impression"] > 0)).clip(0, 2)
    table["dwell"] = np.log1p(events.groupby("Customer ID")["dwell"].mean())
    values = table.to_numpy(float)
    values = (values - np.nanmean(values, 0)) / np.nanstd(values, 0)
    return np.nan_to_num(np.clip(values, -3, 3))


def centred(vectors, groups):
    out = vectors.copy()
    for group in np.unique(groups):
        out[groups == group] -= vectors[groups == group].mean(0)
    return out


def block(values):
    values = values - values.mean(0)
    return values / np.sqrt(values.var(0).sum())


def cluster(points, k=5):
    return KMeans(k, n_init=10, random_state=0).fit_predict(points)


def customer_means(vectors, owner, count):
    ones = sparse.csr_matrix((np.ones(len(owner)), (owner, np.arange(len(owner)))), (count, len(owner)))
    return (ones @ vectors) / np.maximum(np.asarray(ones.sum(1)), 1)


def bag_of_words(texts, owner, count, language):
    words = lambda text: [word for word in jieba.cut(text.lower()) if word.strip()]
    tfidf = TfidfVectorizer(analyzer=words, min_df=3, sublinear_tf=True, max_df=0.3).fit_transform(texts)
    dense = PCA(32, random_state=0).fit_transform(centred(tfidf.toarray(), language))
    return customer_means(dense, owner, count)


def recommendation(orders, customers):
    """recall@20 on each customer's last distinct product: popularity, item-kNN, and EASE."""
    ordered = orders.sort_values("at").drop_duplicates(["Customer ID", "Product ID"])
    user = pd.Categorical(ordered["Customer ID"]).codes
    items = pd.Categorical(ordered["Product ID"])
    last = ~ordered.duplicated("Customer ID", keep="last").to_numpy()
    shape = (user.max() + 1, len(items.categories))
    train = sparse.csr_matrix((np.ones((~last).sum()), (user[~last], items.codes[~last])), shape).toarray()
    test = np.full(shape[0], -1)
    test[user[last]] = items.codes[last]
    gram = train.T @ train
    norm = np.sqrt(np.maximum(np.diag(gram), 1))
    cosine = gram / np.outer(norm, norm)
    np.fill_diagonal(cosine, 0)
    inverse = np.linalg.inv(gram + 50 * np.eye(len(gram)))
    ease = -inverse / np.diag(inverse)
    np.fill_diagonal(ease, 0)
    scores = {"popularity": np.tile(train.sum(0), (shape[0], 1)), "item-kNN": train @ cosine, "EASE": train @ ease}
    valid = (train.sum(1) > 0) & (test >= 0)
    for name, score in scores.items():
        top = np.argsort(-np.where(train > 0, -np.inf, score), 1)[:, :20]
        print(f"  {name:12s} recall@20 {(top == test[:, None]).any(1)[valid].mean():.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("encoders", type=pathlib.Path)
    parser.add_argument("--models", nargs="*", default=["use-multilingual-v3", "multilingual-e5-small"])
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path("."))
    options = parser.parse_args()
    customers, orders, reviews, events = load(options.folder)
    truth = pd.read_json(options.folder / "truth.json", typ="series")
    kinds = customers["Customer ID"].map(truth).to_numpy()
    n = len(customers)
    position = pd.Series(range(n), customers["Customer ID"])
    owner = reviews["Customer ID"].map(position).to_numpy()
    texts = (reviews["Title"] + ". " + reviews["Review text"]).tolist()
    language = reviews["Review text"].str.contains("[\u4e00-\u9fff]").to_numpy().astype(int)
    home = pd.Series(language).groupby(owner).first().reindex(range(n)).to_numpy()
    habits = block(behaviour(customers, orders, reviews, events))
    active = np.isin(customers["Customer ID"], orders["Customer ID"])
    print(f"{n} customers, {len(orders)} lines, {len(reviews)} reviews, {len(events)} events;")
    print(f"without a review {np.mean(~np.isin(np.arange(n), owner)):.3f}")
    print(f"behaviour alone {ari(kinds, cluster(habits)):.3f}")
    words = bag_of_words(texts, owner, n, language)
    print(f"bag of words {ari(kinds, cluster(block(words))):.3f}; by language", end="")
    for code in (0, 1):
        own = bag_of_words([t for t, l in zip(texts, language) if l == code], owner[language == code], n, np.zeros((language == code).sum()))
        print(f" {ari(kinds[home == code], cluster(block(own[home == code]))):.3f}", end="")
    print(f"; fused {ari(kinds, cluster(np.hstack([block(words), habits]))):.3f}")
    for model in options.models:
        vectors = embed(texts, options.encoders / model, options.cache / f"{model}.npz")
        text = block(customer_means(centred(vectors, language), owner, n))
        raw = block(customer_means(vectors - vectors.mean(0), owner, n))
        both = np.hstack([text, habits])
        labels = cluster(both)
        print(model)
        own = [ari(kinds[home == code], cluster(text[home == code])) for code in (0, 1)]
        print(f"  text alone {ari(kinds, cluster(text)):.3f}, by language {own[0]:.3f} {own[1]:.3f},", end="")
        print(f" not centred {ari(kinds, cluster(raw)):.3f}")
        print(f"  fused {ari(kinds, labels):.3f}, buyers only {ari(kinds[active], labels[active]):.3f}, not centred {ari(kinds, cluster(np.hstack([raw, habits]))):.3f}")
        reduced = np.hstack([block(PCA(32, random_state=0).fit_transform(text)), habits])
        print(f"  fused, text in 32 dimensions {ari(kinds, cluster(reduced)):.3f};", end="")
        print(" silhouette", {k: round(float(silhouette_score(reduced, cluster(reduced, k))), 3) for k in range(3, 9)})
        for code, name in ((0, "en"), (1, "zh")):
            print(f"  {name}: ARI {ari(kinds[home == code], labels[home == code]):.3f}", end="")
        print()
        print(pd.crosstab(kinds, labels).to_string())
    recommendation(orders, customers)


if __name__ == "__main__":
    main()
