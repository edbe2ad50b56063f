# SPDX-License-Identifier: MIT
"""Copies of sentences in which some words stand in for others of the same tag.

The teacher labels the copies anew, so the small network is shown how it judges many more contexts than
the text has; names are replaced most, for those of tomorrow are in no training text.
"""
import collections

import data

SHARE = {"NNP": 0.5, "NNPS": 0.5, "NN": 0.25, "NNS": 0.25, "JJ": 0.2, "VBD": 0.2, "VB": 0.2, "VBZ": 0.2,
         "VBN": 0.2, "VBG": 0.2, "VBP": 0.15, "RB": 0.1, "CD": 0.2}


def kind(word, xpos):
    return xpos, word[:1].isupper(), word.isupper() and len(word) > 1


def pools(tagged):
    """Words of each tag and casing, as often as they occur."""
    found = collections.defaultdict(list)
    for words, tags in tagged:
        for word, tag in zip(words, tags):
            xpos = tag.split("_")[1]
            if xpos in SHARE and any(c.isalnum() for c in word):
                found[kind(word, xpos)].append(word)
    return found


def mutated(tagged, seed):
    """One altered copy of each (words, tags)."""
    rng, found, copies = data.seeded(seed), pools(tagged), []
    for words, tags in tagged:
        copy = list(words)
        for i, (word, tag) in enumerate(zip(words, tags)):
            xpos = tag.split("_")[1]
            pool = found.get(kind(word, xpos))
            if pool and rng.random() < SHARE[xpos]:
                copy[i] = rng.choice(pool)
        copies.append(copy)
    return copies
