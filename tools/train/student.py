# SPDX-License-Identifier: MIT
"""Trains the small network on gold sentences and on what the teacher says of all others."""
import collections
import math
import time

import numpy as np
import torch
from torch import nn

import data
import features
import trees
from minilm import WordPieces, package_directory, read_safetensors
from network import Linear, Network

BATCH_WORDS, RATE, WARM_UP, EPOCHS = 1200, 2.0e-3, 300, 9
QUANTISED_PART = 0.25   # the last part of the training, with weights rounded as in the file
CAPITALS, NO_STOP, FORGET, FORGET_NAME = 0.07, 0.08, 0.03, 0.15
KEPT = 4


def vocabulary(sentences):
    """Words seen twice in training, and MiniLM's whole words; with vectors to begin with."""
    counts = collections.Counter(features.fold(w) for s in sentences for w in s.words)
    words = [w for w, n in counts.items() if n >= 2]
    pieces = WordPieces()
    words += [w for w in pieces.ids if w.isascii() and w.isalpha() and len(w) > 1 and counts[w] < 2]
    table = {features.word_key(w): w for w in sorted(words)}
    keys = features.Vocabulary(table)
    matrix = read_safetensors(package_directory() / "model.safetensors")["embeddings.word_embeddings.weight"]
    vectors = torch.stack([matrix[pieces(table[key])].mean(0) for key in keys.keys])
    vectors -= vectors.mean(0)
    _, _, axes = torch.linalg.svd(vectors.T @ vectors)
    vectors = vectors @ axes[:features.WORD_WIDTH].T
    vectors = 0.3 * vectors / vectors.std(0)
    return keys, torch.cat([torch.zeros(1, features.WORD_WIDTH), vectors])


class Targets:
    """What is to be learnt of a sentence: per word up to four labels of each kind and their chances."""

    def __init__(self, labels):
        self.ids = {key: {label: i for i, label in enumerate(labels[name])}
                    for key, name in (("tag", "tags"), ("rel", "rels"), ("name", "names"))}

    def sure(self, values):
        index, chance = (np.zeros((len(values), KEPT), dtype=t) for t in (np.int64, np.float32))
        index[:, 0], chance[:, 0] = values, 1.0
        return index, chance

    def soft(self, pair):
        index, chance = pair[0].astype(np.int64), pair[1].astype(np.float32)
        pad = ((0, 0), (0, KEPT - index.shape[1]))
        index, chance = np.pad(index, pad), np.pad(chance, pad)
        return index, chance / np.maximum(chance.sum(1, keepdims=True), 1e-6)

    def soft_names(self, chances):
        index = np.argsort(-chances.astype(int), 1)[:, :KEPT]
        return self.soft((index, np.take_along_axis(chances, index, 1)))

    def of(self, s):
        tree = s.heads is not None
        return {
            "heads": np.array(s.heads if tree else s.soft["heads"], dtype=np.int64),
            "tag": self.sure([self.ids["tag"][t] for t in s.tags]) if tree else self.soft(s.soft["tag"]),
            "rel": self.sure([self.ids["rel"][r] for r in s.rels]) if tree else self.soft(s.soft["rel"]),
            "arc": self.sure(s.heads) if tree else self.soft(s.soft["arc"]),
            "name": (self.sure([self.ids["name"][t] for t in s.names]) if s.names
                     else self.soft_names(s.soft["name"])),
        }


class Batcher:
    """Sentences to padded tensors, some of them in capitals, without final stop, with words forgotten."""

    def __init__(self, keys, targets, rng):
        self.keys, self.targets, self.rng = keys, targets, rng
        self.known = {}

    def rows(self, words):
        return np.array([self.keys(w) for w in words], dtype=np.int64)

    def forget(self, words, rows):
        for i, word in enumerate(words):
            name = i > 0 and word[:1].isupper()
            if self.rng.random() < (FORGET_NAME if name else FORGET):
                rows[i, 0] = 0

    def one(self, sentence):
        if id(sentence) not in self.known:
            self.known[id(sentence)] = self.targets.of(sentence)
        target, n, words = self.known[id(sentence)], len(sentence), sentence.words
        if self.rng.random() < NO_STOP and n > 3 and words[-1] in (".", "!") and n not in target["heads"]:
            n -= 1
        if self.rng.random() < CAPITALS:
            words = data.redress(words, self.rng)
        rows = self.rows(words[:n])
        self.forget(words[:n], rows)
        return rows, target, n

    def __call__(self, group):
        picked = [self.one(s) for s in group]
        longest = max(n for _, _, n in picked)

        def pad(arrays):
            out = np.zeros((len(arrays), longest) + arrays[0].shape[1:], dtype=arrays[0].dtype)
            for i, array in enumerate(arrays):
                out[i, :len(array)] = array
            return torch.from_numpy(out)

        batch = {"rows": pad([rows for rows, _, _ in picked]),
                 "lengths": torch.tensor([n for _, _, n in picked]),
                 "heads": pad([t["heads"][:n] for _, t, n in picked])}
        for key in ("tag", "rel", "arc", "name"):
            index = pad([t[key][0][:n] for _, t, n in picked])
            chance = pad([t[key][1][:n] for _, t, n in picked])
            if key == "arc":  # none to a stop that was left out, nor to the word itself
                gone = index > batch["lengths"][:, None, None]
                gone |= index == torch.arange(1, longest + 1)[None, :, None]
                index, chance = index.masked_fill(gone, 0), chance.masked_fill(gone, 0.0)
            batch[key] = (index, chance)
        return batch


def soft_loss(scores, target):
    index, chance = target
    return -(scores.log_softmax(-1).gather(2, index) * chance).sum() / chance.sum()


def loss_of(net, batch):
    out = net(batch["rows"], batch["lengths"])
    return (soft_loss(out["tag"], batch["tag"]) + soft_loss(out["arc"], batch["arc"])
            + soft_loss(out["name"], batch["name"])
            + soft_loss(net.relations(out, batch["heads"]), batch["rel"]))


@torch.no_grad()
def annotate(net, keys, sentences):
    """(tags, heads, rels, names) of lists of words, in order."""
    net.eval()
    results = [None] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    for at in range(0, len(order), 32):
        chosen = order[at:at + 32]
        lengths = torch.tensor([len(sentences[i]) for i in chosen])
        rows = torch.zeros(len(chosen), int(lengths.max()), 1 + len(features.TABLES), dtype=torch.long)
        heads = torch.zeros(rows.shape[:2], dtype=torch.long)
        for row, i in enumerate(chosen):
            rows[row, :len(sentences[i])] = torch.tensor([keys(w) for w in sentences[i]])
        out = net(rows, lengths)
        for row, n in enumerate(lengths.tolist()):
            heads[row, :n] = torch.tensor(trees.best_tree(out["arc"][row, :n, :n + 1].double().numpy()))
        rel = net.relations(out, heads).argmax(2)
        tag, name = out["tag"].argmax(2), out["name"].argmax(2)
        for row, i in enumerate(chosen):
            n = len(sentences[i])
            results[i] = ([net.labels["tags"][t] for t in tag[row, :n]], heads[row, :n].tolist(),
                          [net.labels["rels"][r] for r in rel[row, :n]],
                          data.repair_bio([net.labels["names"][t] for t in name[row, :n]]))
    return results


def score_trees(net, keys, gold):
    score = trees.TreeScore()
    for sentence, mine in zip(gold, annotate(net, keys, [s.words for s in gold])):
        score.add(sentence, *mine[:3])
    return score.figures()


def score_names(net, keys, gold):
    score = trees.NameScore()
    for sentence, mine in zip(gold, annotate(net, keys, [s.words for s in gold])):
        score.add(sentence.names, mine[3])
    return score.figures()


def train(labels, sentences, dev, keys, vectors, path, log, epochs=EPOCHS):
    """One run over `sentences` (repeat those that count double); writes `path` after each epoch."""
    torch.manual_seed(2)
    rng = data.seeded(2)
    Linear.quantise = False
    net, batcher = Network(labels, vectors.clone()), Batcher(keys, Targets(labels), rng)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    total, step = len(data.batches(sentences, BATCH_WORDS, rng)) * epochs, 0
    for epoch in range(epochs):
        groups = data.batches(sentences, BATCH_WORDS, rng)
        net.train()
        begin, sum_loss = time.time(), 0.0
        for group in groups:
            step += 1
            Linear.quantise = step > total * (1 - QUANTISED_PART)
            wave = (1 + math.cos(math.pi * min(1.0, step / total))) / 2
            for params in optimiser.param_groups:
                params["lr"] = RATE * min(step / WARM_UP, 0.005 + 0.995 * wave)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(net, batcher(group))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            sum_loss += loss.item()
            if step % 100 == 0:
                log(f"student step {step}/{total} {time.time() - begin:.0f}s loss {loss.item():.3f}")
        log(f"student epoch {epoch} loss {sum_loss / len(groups):.3f} {time.time() - begin:.0f}s "
            f"{score_trees(net, keys, dev)}")
        torch.save(net.state_dict(), str(path) + ".part")
    path.with_name(path.name + ".part").rename(path)
    return net
