# SPDX-License-Identifier: MIT
"""The teacher's labels, hard trees and soft distributions, of open text and of the training sets.

A labelled sentence has in `soft`, per word: the four likeliest tags, heads and relations (of its head
in the tree) with their chances in 255ths, and the chances of all name tags.
"""
import pickle
import time

import torch

import trees

KEPT, PIECES = 4, 2500


def top(chances):
    value, index = chances.topk(min(KEPT, chances.shape[-1]), dim=-1)
    value = value / value.sum(-1, keepdim=True)
    return index.to(torch.int16).numpy(), (value * 255).round().to(torch.uint8).numpy()


@torch.no_grad()
def label_group(net, group):
    batch = net.encode([s.words for s in group])
    out = net(batch)
    heads = torch.zeros(batch["words"].shape, dtype=torch.long)
    for row, sentence in enumerate(group):
        n = len(sentence)
        tree = trees.best_tree(out["arc"][row, :n, :n + 1].double().numpy())
        heads[row, :n] = torch.tensor(sentence.heads or tree)
    names = (out["name"].softmax(2) * 255).round().to(torch.uint8).numpy()
    rels = net.relations(out, heads).softmax(2)
    tags, arcs = out["tag"].softmax(2), out["arc"].softmax(2)
    for row, sentence in enumerate(group):
        n = len(sentence)
        sentence.soft = {"name": names[row, :n].copy(), "heads": heads[row, :n].to(torch.int16).numpy().copy()}
        for key, chances in (("tag", tags), ("rel", rels), ("arc", arcs)):
            sentence.soft[key] = top(chances[row, :n, :n + 1] if key == "arc" else chances[row, :n])


def label(net, sentences, log):
    net.eval()
    order = sorted(sentences, key=len)
    begin, group, done = time.time(), [], 0
    for sentence in order + [None]:
        if group and (sentence is None or (len(group) + 1) * len(sentence) > PIECES):
            label_group(net, group)
            done += len(group)
            if done // 5000 != (done - len(group)) // 5000:
                log(f"labelled {done}/{len(order)} {time.time() - begin:.0f}s")
            group = []
        if sentence is not None:
            group.append(sentence)


def save(sentences, path):
    with open(str(path) + ".part", "wb") as out:
        pickle.dump(sentences, out)
    path.with_name(path.name + ".part").rename(path)


def load(path):
    with open(path, "rb") as lines:
        return pickle.load(lines)
