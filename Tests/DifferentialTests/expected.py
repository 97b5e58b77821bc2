#!/usr/bin/env python3
"""What networkx says about graphs, as JSON lines for the differential tests.

  expected.py named              the named and degenerate graphs: Expected/named.jsonl is this output
  expected.py random SEED COUNT  that many random graphs
  expected.py g1                 the edges of a graph with 1,000 nodes by Holme and Kim's model

A line holds a graph (directed, nodes, edges [source, target, weight]) and what is expected of it.
Numbers that are not defined are null. Written for networkx 3.6.1.
"""
import itertools
import json
import math
import random
import sys

import networkx as nx
import numpy as np


def simple(graph):
    """The graph without parallel edges (weights summed) and self-loops, directions kept."""
    result = nx.DiGraph() if graph.is_directed() else nx.Graph()
    result.add_nodes_from(graph)
    for u, v, w in graph.edges(data="weight"):
        if u == v:
            continue
        if result.has_edge(u, v):
            result[u][v]["weight"] += w
        else:
            result.add_edge(u, v, weight=w)
    return result


def undirected(graph):
    """The simple graph without directions, weights of opposite edges summed."""
    result = nx.Graph()
    result.add_nodes_from(graph)
    for u, v, w in simple(graph).edges(data="weight"):
        if result.has_edge(u, v):
            result[u][v]["weight"] += w
        else:
            result.add_edge(u, v, weight=w)
    return result


def shortest(graph):
    """The graph without self-loops and with the lightest of parallel edges."""
    result = nx.DiGraph() if graph.is_directed() else nx.Graph()
    result.add_nodes_from(graph)
    for u, v, w in graph.edges(data="weight"):
        if u != v and (not result.has_edge(u, v) or w < result[u][v]["weight"]):
            result.add_edge(u, v, weight=w)
    return result


def row(values, nodes):
    return [None if math.isnan(values[n]) else values[n] for n in nodes]


def labels(parts, nodes):
    """Group numbers in the order of smallest nodes."""
    number = {}
    for i, part in enumerate(sorted(parts, key=min)):
        for n in part:
            number[n] = i
    return [number[n] for n in nodes]


@np.errstate(all="ignore")
def measures(graph):
    nodes = sorted(graph)
    n = len(nodes)
    directed = graph.is_directed()
    out = {}
    out["degrees"] = [graph.degree(v) for v in nodes]
    out["strengths"] = [graph.degree(v, weight="weight") for v in nodes]
    if n == 0:
        return out
    plain, flat, near = simple(graph), undirected(graph), shortest(graph)
    out["components"] = labels(
        nx.weakly_connected_components(graph) if directed else nx.connected_components(graph), nodes)
    if directed:
        out["strongComponents"] = labels(nx.strongly_connected_components(graph), nodes)
    lengths = nx.single_source_shortest_path_length(graph, 0)
    out["distancesFrom0"] = [lengths.get(v, -1) for v in nodes]
    lengths = nx.single_source_dijkstra_path_length(near, 0)
    out["weightedDistancesFrom0"] = [lengths.get(v) for v in nodes]
    out["betweenness"] = row(nx.betweenness_centrality(plain, normalized=False), nodes)
    out["weightedBetweenness"] = row(
        nx.betweenness_centrality(near, normalized=False, weight="weight"), nodes)
    out["closeness"] = row(nx.closeness_centrality(plain), nodes)
    out["harmonic"] = row(nx.harmonic_centrality(plain), nodes)
    out["pageRank"] = row(nx.pagerank(graph, tol=1e-14, max_iter=10000), nodes)
    personal = {v: 1.0 + v % 3 if v % 2 == 0 else 0.0 for v in nodes}
    out["personalizedPageRank"] = row(
        nx.pagerank(graph, personalization=personal, dangling=personal, tol=1e-14, max_iter=10000),
        nodes)
    if n > 2 and plain.number_of_edges() and (
            nx.is_strongly_connected(plain) if directed else nx.is_connected(plain)):
        vector = nx.eigenvector_centrality_numpy(plain, weight="weight")
        out["eigenvector"] = [abs(vector[v]) for v in nodes]
        adjacency = nx.to_numpy_array(plain, nodelist=nodes)
        values = np.linalg.eigvalsh(adjacency @ adjacency.T)
        if n > 1 and values[-1] - values[-2] > 0.05 * values[-1]:
            hubs, authorities = nx.hits(plain, max_iter=10000, tol=1e-13)
            out["hubs"], out["authorities"] = row(hubs, nodes), row(authorities, nodes)
    if 1 < n < 100:
        katz = nx.katz_centrality_numpy(simple(graph), alpha=0.005, weight="weight")
        out["katz"] = row(katz, nodes)
    out["coreNumbers"] = row(nx.core_number(flat), nodes)
    out["triangles"] = row(nx.triangles(flat), nodes)
    out["transitivity"] = nx.transitivity(flat)
    out["localClustering"] = row(nx.clustering(flat), nodes)
    whole = nx.MultiGraph(graph) if not directed else nx.MultiGraph()
    if directed:
        whole.add_nodes_from(graph)
        whole.add_edges_from((u, v) for u, v in graph.edges())
    bridges = {tuple(sorted(e[:2])) for e in nx.bridges(nx.Graph(whole))
               if whole.number_of_edges(*e[:2]) == 1}
    out["bridges"] = sorted(bridges)
    out["articulationPoints"] = sorted(nx.articulation_points(flat))
    groups = [g for g in ({v for v in nodes if v % 3 == k} for k in range(3)) if g]
    if graph.number_of_edges():
        out["modularity"] = nx.community.modularity(graph, groups, resolution=1.2)
    out["constraint"] = row(nx.constraint(plain, weight="weight"), nodes)
    if plain.number_of_edges():
        out["effectiveSize"] = [
            None if plain.degree(v) == 0 or (directed and not plain[v]) else
            sum(1 - sum(
                mutual(flat, v, q) / sum(mutual(flat, v, k) for k in flat[v])
                * mutual(flat, j, q) / max(mutual(flat, j, k) for k in flat[j])
                for q in flat[v]) for j in flat[v])
            for v in nodes]
    census = nx.triadic_census(plain if directed else plain.to_directed()) if n >= 3 else None
    if census:
        out["triadCensus"] = census
    nx.set_node_attributes(graph, {v: v % 3 for v in nodes}, "type")
    if graph.number_of_edges():
        if directed or not nx.number_of_selfloops(graph):
            # networkx counts an undirected self-loop as half an edge here.
            out["assortativity"] = number(nx.attribute_assortativity_coefficient(graph, "type"))
        with np.errstate(all="ignore"):
            out["degreeAssortativity"] = degree_assortativity(graph)
    pairs = [(a, b) for a, b in itertools.combinations(nodes[:8], 2)]
    out["pairs"] = pairs
    out["jaccard"] = [p for _, _, p in nx.jaccard_coefficient(flat, pairs)]
    out["adamicAdar"] = [p for _, _, p in nx.adamic_adar_index(flat, pairs)]
    out["resourceAllocation"] = [p for _, _, p in nx.resource_allocation_index(flat, pairs)]
    if n <= 12:
        out["simRank"] = simrank(plain)
    last = nodes[-1]
    if last != 0 and nx.has_path(near, 0, last):
        out["allShortestPaths"] = sorted(nx.all_shortest_paths(plain, 0, last))
        out["simplePathLengths"] = [
            nx.path_weight(near, path, "weight")
            for path in itertools.islice(nx.shortest_simple_paths(near, 0, last, "weight"), 6)]
    return out


def mutual(flat, a, b):
    return flat[a][b]["weight"] if flat.has_edge(a, b) else 0


def number(value):
    return None if math.isnan(value) else float(value)


def simrank(graph):
    """SimRank by its definition: networkx stops at a relative change of 1e-5 whatever is asked for."""
    step = nx.to_numpy_array(graph, nodelist=sorted(graph), weight=None)
    totals = step.sum(axis=0)
    step[:, totals > 0] /= totals[totals > 0]
    similarity = np.eye(len(graph))
    for _ in range(1000):
        similarity = 0.9 * step.T @ similarity @ step
        np.fill_diagonal(similarity, 1)
    return similarity.ravel().tolist()


def degree_assortativity(graph):
    """Pearson's correlation of the degrees at the ends of edges."""
    xs, ys = [], []
    for u, v in graph.edges():
        if graph.is_directed():
            xs.append(graph.out_degree(u)); ys.append(graph.in_degree(v))
        else:
            xs += [graph.degree(u), graph.degree(v)]; ys += [graph.degree(v), graph.degree(u)]
    if len(set(xs)) < 2 or len(set(ys)) < 2:
        return None
    return float(np.corrcoef(xs, ys)[0, 1])


def line(name, graph):
    graph = nx.convert_node_labels_to_integers(graph)
    for _, _, data in graph.edges(data=True):
        data["weight"] = float(data.get("weight", 1))
    return json.dumps({
        "name": name, "directed": graph.is_directed(), "nodes": len(graph),
        "edges": [[u, v, w] for u, v, w in graph.edges(data="weight")],
        "expected": measures(graph)})


def unweighted(graph):
    for _, _, data in graph.edges(data=True):
        data.pop("weight", None)
    return graph


def named():
    yield "empty", nx.Graph()
    yield "empty directed", nx.DiGraph()
    yield "one node", nx.empty_graph(1)
    yield "one node directed", nx.empty_graph(1, nx.DiGraph)
    yield "two nodes without edges", nx.empty_graph(2)
    yield "one self-loop", nx.MultiGraph([(0, 0)])
    yield "self-loops and parallel edges", nx.MultiGraph(
        [(0, 0), (0, 1), (1, 0), (1, 2), (2, 3), (3, 1), (3, 3), (3, 4)])
    yield "self-loops and parallel edges directed", nx.MultiDiGraph(
        [(0, 0), (0, 1), (1, 0), (1, 2), (1, 2), (2, 3), (3, 1), (3, 3), (3, 4)])
    yield "two components", nx.disjoint_union(nx.cycle_graph(5), nx.star_graph(4))
    yield "path", nx.path_graph(7)
    yield "star", nx.star_graph(6)
    yield "clique", nx.complete_graph(6)
    yield "tree", nx.balanced_tree(2, 3)
    yield "grid", nx.grid_2d_graph(4, 5)
    yield "bipartite", nx.complete_bipartite_graph(3, 4)
    yield "directed cycle", nx.cycle_graph(6, nx.DiGraph)
    yield "directed path", nx.path_graph(6, nx.DiGraph)
    yield "Krackhardt kite", nx.krackhardt_kite_graph()
    yield "Florentine families", nx.florentine_families_graph()
    yield "karate club", unweighted(nx.karate_club_graph())
    yield "karate club weighted", nx.karate_club_graph()
    yield "Les Misérables", nx.les_miserables_graph()
    yield "Southern women", nx.davis_southern_women_graph()
    yield "Petersen", nx.petersen_graph()
    yield "Barabási and Albert", nx.barabasi_albert_graph(60, 2, seed=3)
    yield "scale-free directed", nx.DiGraph(nx.scale_free_graph(40, seed=5))


def scattered(seed):
    """A random graph of a random kind."""
    rng = random.Random(seed)
    n = rng.randint(1, 24)
    kind = rng.choice([nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
    graph = kind()
    graph.add_nodes_from(range(n))
    weighted = rng.random() < 0.5
    for _ in range(rng.randint(0, int(n * rng.choice([0.5, 1, 2, 4])))):
        u, v = rng.randrange(n), rng.randrange(n)
        if u == v and not graph.is_multigraph():
            continue
        graph.add_edge(u, v, weight=float(rng.randint(1, 8)) if weighted else 1.0)
    return graph


if __name__ == "__main__":
    if sys.argv[1:2] == ["named"]:
        for name, graph in named():
            print(line(name, graph))
    elif sys.argv[1:2] == ["random"] and len(sys.argv) == 4:
        for seed in range(int(sys.argv[2]), int(sys.argv[2]) + int(sys.argv[3])):
            print(line(f"random {seed}", scattered(seed)))
    elif sys.argv[1:2] == ["g1"]:
        for u, v in nx.powerlaw_cluster_graph(1000, 5, 0.5, seed=42).edges():
            print(u, v)
    else:
        sys.exit(__doc__)
