# SPDX-License-Identifier: MIT
"""The best tree with one root, exactly (Chu-Liu and Edmonds), and scores of trees and names."""
import numpy as np

NEVER = -1e9


def find_cycle(heads):
    """heads[d] for d >= 1; nodes of a cycle, or None."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not seen[node]:
            seen[node] = start
            path.append(node)
            node = heads[node]
        if node and seen[node] == start:
            return path[path.index(node):]
    return None


def arborescence(scores):
    """scores[d][h] over nodes 0..n, 0 the root; returns heads, heads[0] is 0."""
    n = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    new = len(rest)
    small = np.full((new + 1, new + 1), NEVER)
    small[:new, :new] = scores[np.ix_(rest, rest)]
    leave = scores[np.ix_(rest, cycle)]
    small[:new, new] = leave.max(1)
    enter = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    small[new, :new] = enter.max(0)
    small[0, :] = NEVER
    small[np.arange(new + 1), np.arange(new + 1)] = NEVER
    solved = arborescence(small)
    result = heads.copy()
    for i, node in enumerate(rest):
        if node:
            result[node] = cycle[leave[i].argmax()] if solved[i] == new else rest[solved[i]]
    result[cycle[enter[:, solved[new]].argmax()]] = rest[solved[new]]
    return result


def best_tree(scores):
    """scores: n x (n + 1), row d is word d, column 0 the root; heads as in CoNLL-U, one root."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), NEVER)
    full[1:, :] = scores
    full[np.arange(n + 1), np.arange(n + 1)] = NEVER
    heads = arborescence(full)
    if (heads[1:] == 0).sum() != 1:
        # A root costs so much that no tree has two of them.
        full[1:, 0] -= 1e6
        heads = arborescence(full)
    return heads[1:].tolist()


class TreeScore:
    def __init__(self):
        self.n = self.upos = self.tag = self.uas = self.las = 0
        self.np = self.np_uas = self.np_las = 0
        self.core = self.core_gold = self.core_mine = 0

    CORE = ("nsubj", "obj", "iobj", "obl", "nsubj:pass", "obl:agent")

    def add(self, gold, tags, heads, rels):
        for i in range(len(gold.words)):
            head = heads[i] == gold.heads[i]
            rel = head and rels[i].split(":")[0] == gold.rels[i].split(":")[0]
            self.n += 1
            self.tag += tags[i] == gold.tags[i]
            self.upos += tags[i].split("_")[0] == gold.tags[i].split("_")[0]
            self.uas += head
            self.las += rel
            if not gold.tags[i].startswith("PUNCT"):
                self.np += 1
                self.np_uas += head
                self.np_las += rel
            self.core_gold += gold.rels[i] in self.CORE
            self.core_mine += rels[i] in self.CORE
            self.core += head and rels[i] == gold.rels[i] and rels[i] in self.CORE

    def figures(self):
        share = lambda a, b: round(100.0 * a / max(1, b), 2)
        return {"words": self.n, "UPOS": share(self.upos, self.n), "tag": share(self.tag, self.n),
                "UAS": share(self.uas, self.n), "LAS": share(self.las, self.n),
                "np UAS": share(self.np_uas, self.np), "np LAS": share(self.np_las, self.np),
                "core": share(2 * self.core, self.core_gold + self.core_mine)}


def spans(tags):
    found, i = set(), 0
    while i < len(tags):
        j = i + 1
        if tags[i] != "O":
            while j < len(tags) and tags[j] == "I-" + tags[i][2:]:
                j += 1
            found.add((i, j, tags[i][2:]))
        i = j
    return found


class NameScore:
    def __init__(self):
        self.hit = self.gold = self.mine = self.place = 0

    def add(self, gold, mine):
        a, b = spans(gold), spans(mine)
        self.hit += len(a & b)
        self.place += len({x[:2] for x in a} & {x[:2] for x in b})
        self.gold += len(a)
        self.mine += len(b)

    def figures(self):
        share = lambda a, b: round(100.0 * a / max(1, b), 1)
        return {"P": share(self.hit, self.mine), "R": share(self.hit, self.gold),
                "F1": share(2 * self.hit, self.gold + self.mine),
                "untyped F1": share(2 * self.place, self.gold + self.mine)}
