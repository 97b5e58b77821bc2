#!/usr/bin/env python3
"""What igraph says about random graphs, in the form of expected.py's lines.

  expected_igraph.py SEED COUNT

Where igraph's definition is another one (self-loops in PageRank and modularity, closeness in parts), the
number is brought to ours or left out. Written for igraph 1.0.0.
"""
import json
import math
import sys

import igraph as ig
import networkx as nx

import expected


def converted(graph):
    """The same nodes, edges and weights in igraph."""
    result = ig.Graph(n=len(graph), directed=graph.is_directed())
    edges = list(graph.edges(data="weight"))
    result.add_edges([(u, v) for u, v, _ in edges])
    result.es["weight"] = [w for _, _, w in edges]
    return result


def labels(membership):
    """Group numbers in the order of smallest nodes."""
    number = {}
    return [number.setdefault(m, len(number)) for m in membership]


def numbers(values):
    return [None if value is None or math.isnan(value) else value for value in values]


def measures(graph):
    n, directed = len(graph), graph.is_directed()
    whole = converted(graph)
    plain, flat, near = (
        converted(kind(graph)) for kind in (expected.simple, expected.undirected, expected.shortest))
    out = {"degrees": whole.degree(), "strengths": whole.strength(weights="weight")}
    out["components"] = labels(whole.connected_components(mode="weak").membership)
    if directed:
        out["strongComponents"] = labels(whole.connected_components(mode="strong").membership)
    out["distancesFrom0"] = [-1 if math.isinf(d) else int(d) for d in whole.distances(0)[0]]
    out["weightedDistancesFrom0"] = [
        None if math.isinf(d) else d for d in near.distances(0, weights="weight")[0]]
    out["betweenness"] = plain.betweenness(directed=directed)
    out["weightedBetweenness"] = near.betweenness(directed=directed, weights="weight")
    if n > 1:
        reached = [sum(0 < d < math.inf for d in row) for row in plain.distances(mode="in")]
        out["closeness"] = [
            0 if math.isnan(c) else c * r / (n - 1)
            for c, r in zip(plain.closeness(mode="in"), reached)]
        out["harmonic"] = [h * (n - 1) for h in plain.harmonic_centrality(mode="in")]
    loops = any(whole.is_loop())
    if not loops:
        out["pageRank"] = whole.pagerank(directed=directed, weights="weight")
    out["coreNumbers"] = flat.coreness()
    counts = [0] * n
    for triangle in flat.list_triangles():
        for node in triangle:
            counts[node] += 1
    out["triangles"] = counts
    out["transitivity"] = flat.transitivity_undirected(mode="zero")
    out["localClustering"] = flat.transitivity_local_undirected(mode="zero")
    both = whole.as_undirected(mode="each") if directed else whole
    out["bridges"] = sorted(sorted(both.es[e].tuple) for e in both.bridges())
    out["articulationPoints"] = sorted(flat.articulation_points())
    types = [v % 3 for v in range(n)]
    if whole.ecount() and not loops:
        out["modularity"] = whole.modularity(
            types, weights="weight", resolution=1.2, directed=directed)
        assortativity = whole.assortativity_nominal(types, directed=directed)
        out["assortativity"] = None if math.isnan(assortativity) else assortativity
    if plain.ecount():
        out["constraint"] = numbers(plain.constraint(weights="weight"))
    if directed and n >= 3:
        census = plain.triad_census()
        out["triadCensus"] = {
            triad: getattr(census, "t" + triad) for triad in nx.triadic_census(nx.DiGraph())}
    pairs = [(a, b) for a in range(min(n, 8)) for b in range(a + 1, min(n, 8))]
    if pairs and flat.ecount():
        out["pairs"] = pairs
        out["jaccard"] = flat.similarity_jaccard(pairs=pairs, loops=False)
        weighted = flat.similarity_inverse_log_weighted()
        out["adamicAdar"] = [weighted[a][b] for a, b in pairs]
    last = n - 1
    if last > 0 and math.isfinite(near.distances(0, last)[0][0]):
        out["allShortestPaths"] = sorted(plain.get_all_shortest_paths(0, last))
        paths = near.get_k_shortest_paths(0, last, k=6, weights="weight", output="epath")
        out["simplePathLengths"] = [sum(near.es[e]["weight"] for e in path) for path in paths]
    return out


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    expected.measures = measures
    for seed in range(int(sys.argv[1]), int(sys.argv[1]) + int(sys.argv[2])):
        print(expected.line(f"igraph, random {seed}", expected.scattered(seed)))
