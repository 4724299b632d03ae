"""The steps of a Polis map in numpy, on one thread: means, fill, eigenvectors of X'X, projections, k-means, silhouettes."""

import sys
import time

import numpy as np


def lloyd(points, weights, k, turns=20, tolerance=0.01):
    _, first = np.unique(points, axis=0, return_index=True)
    centres = points[np.sort(first)[:k]]
    for _ in range(turns):
        distances = (
            (points**2).sum(1)[:, None] - 2 * points @ centres.T + (centres**2).sum(1)[None]
        )
        labels = distances.argmin(1)
        totals = np.bincount(labels, weights, len(centres))
        kept = totals > 0
        middles = np.stack(
            [np.bincount(labels, weights * points[:, a], len(centres))[kept] / totals[kept] for a in (0, 1)], 1
        )
        settled = kept.all() and np.hypot(*(middles - centres).T).max() < tolerance
        labels = (np.cumsum(kept) - 1)[labels]
        centres = middles
        if settled:
            break
    return labels, centres


def silhouette(points, labels):
    distances = np.sqrt(((points[:, None] - points[None]) ** 2).sum(2))
    count = labels.max() + 1
    sizes = np.bincount(labels, minlength=count)
    sums = np.stack([distances[:, labels == each].sum(1) for each in range(count)], 1)
    own = np.arange(len(points)), labels
    within = sums[own] / np.maximum(sizes[labels] - 1, 1)
    means = sums / sizes
    means[own] = np.inf
    nearest = means.min(1)
    return np.where(sizes[labels] == 1, 0, (nearest - within) / np.maximum(nearest, within)).mean()


def polis(people, statements, rows, columns, values):
    votes = np.full((people, statements), np.nan)
    votes[rows, columns] = values
    missing = np.isnan(votes)
    centre = np.nanmean(votes, 0)
    centred = np.where(missing, 0, votes - centre)
    found, vectors = np.linalg.eigh(centred.T @ centred)
    components = vectors[:, ::-1][:, :2]
    cast = (~missing).sum(1)
    positions = np.sqrt(statements / np.maximum(cast, 1))[:, None] * (centred @ components)
    placed = positions[cast >= min(7, statements)]
    labels, centres = lloyd(placed, np.ones(len(placed)), 100)
    counts = np.bincount(labels)
    best = (-np.inf, None)
    for k in range(2, min(5, 2 + len(centres) // 12) + 1):
        groups, _ = lloyd(centres, counts, k)
        best = max(best, (silhouette(centres, groups), k))
    return best[1], found[-1]


if __name__ == "__main__":
    path, people, statements, votes, turns = sys.argv[1], *map(int, sys.argv[2:])
    raw = np.fromfile(path, np.int32).reshape(3, votes)
    times = []
    for _ in range(turns):
        began = time.perf_counter()
        groups, value = polis(people, statements, raw[0], raw[1], raw[2])
        times.append((time.perf_counter() - began) * 1000)
    print(f"{sorted(times)[turns // 2]} {groups} {value}")
