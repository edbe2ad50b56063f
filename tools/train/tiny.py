#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a model of the smallest shape with random weights, for tests: tiny.py OUT.model"""
import sys

import torch

import data
import export
import features
import network

WORDS = "the of to and in said Kim Putin Russia leaders met weapons".split()
LABELS = {"tags": ["DET_DT", "NOUN_NN", "PROPN_NNP", "PUNCT_.", "VERB_VBD"],
          "rels": ["det", "nsubj", "obj", "punct", "root"], "names": data.NAME_TAGS}
LEMMAS = "*s\tNN\t\nmet\tVBD\tmeet\n"


def main():
    torch.manual_seed(4)
    network.SIZE, network.CONVOLUTIONS, network.ATTENTIONS, network.HEADS = 32, 1, 1, 2
    network.REACH, network.INNER, network.ARC, network.REL, network.DISTANCE = 4, 32, 32, 32, 4
    features.WORD_WIDTH = 24
    features.TABLES = tuple((name, 16, 8) for name, _, _ in features.TABLES)
    keys = sorted(features.word_key(w) for w in WORDS)
    net = network.Network(LABELS, torch.randn(len(keys) + 1, features.WORD_WIDTH))
    export.export(net, keys, LEMMAS, sys.argv[1])


if __name__ == "__main__":
    main()
