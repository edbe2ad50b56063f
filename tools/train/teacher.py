# SPDX-License-Identifier: MIT
"""The teacher: MiniLM-L6 fine-tuned as tagger, parser and name tagger."""
import math
import time

import torch
from torch import nn
from torch.nn import functional as F

import data
import trees
from minilm import CLS, SEP, MiniLM, WordPieces

ARC, REL, EPOCHS, BATCH_WORDS = 256, 128, 6, 700
RATE_BODY, RATE_HEADS, WARM_UP = 1.5e-4, 1.0e-3, 200


def shape(word):
    if len(word) > 1 and word.isupper():
        return 1
    if word[:1].isupper():
        return 2 if any(c.isupper() for c in word[1:]) else 3
    return 4 if any(c.isdigit() for c in word) else 0


class Teacher(nn.Module):
    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        self.pieces = WordPieces()
        self.body = MiniLM()
        size = MiniLM.SIZE
        self.shape = nn.Embedding(5, size)
        self.root = nn.Parameter(torch.zeros(size))
        self.tag = nn.Linear(size, len(labels["tags"]))
        self.name = nn.Linear(size, len(labels["names"]))
        self.arc_dep, self.arc_head = nn.Linear(size, ARC), nn.Linear(size, ARC)
        self.rel_dep, self.rel_head = nn.Linear(size, REL), nn.Linear(size, REL)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.empty(len(labels["rels"]), REL + 1, REL + 1))
        self.drop = nn.Dropout(0.2)
        nn.init.zeros_(self.shape.weight)
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.rel, std=0.02)

    def encode(self, sentences):
        """Word pieces of lists of words, padded; where each word begins and ends in them."""
        rows = []
        for words in sentences:
            ids, shapes, first = [CLS], [0], []
            for word in words:
                pieces = self.pieces(word)
                first.append(len(ids))
                ids += pieces
                shapes += [shape(word)] * len(pieces)
            rows.append((ids + [SEP], shapes + [0], first))
        pad = lambda rows: nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], batch_first=True)
        return {"ids": pad([r[0] for r in rows]), "shapes": pad([r[1] for r in rows]),
                "first": pad([r[2] for r in rows]), "mask": pad([[1] * len(r[0]) for r in rows]).bool(),
                "words": pad([[1] * len(r[2]) for r in rows]).bool()}

    def forward(self, batch):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = self.body(batch["ids"], batch["mask"], self.shape(batch["shapes"]))
        x = x.float()
        x = self.drop(x.gather(1, batch["first"][:, :, None].expand(-1, -1, x.shape[2])))
        with_root = torch.cat([self.root.expand(len(x), 1, -1), x], 1)
        bent = lambda layer, y: self.drop(F.leaky_relu(layer(y), 0.1))
        one = torch.ones_like(x[:, :, :1])
        dep = torch.cat([bent(self.arc_dep, x), one], 2) @ self.arc
        arcs = dep @ bent(self.arc_head, with_root).transpose(1, 2)
        known = torch.cat([torch.ones(len(x), 1, dtype=torch.bool), batch["words"]], 1)
        return {"tag": self.tag(x), "name": self.name(x), "arc": arcs.masked_fill(~known[:, None], -1e9),
                "rel_dep": torch.cat([bent(self.rel_dep, x), one], 2),
                "rel_head": F.pad(bent(self.rel_head, with_root), (0, 1), value=1.0)}

    def relations(self, out, heads):
        """Scores of labels for the given heads (batch x words)."""
        head = out["rel_head"].gather(1, heads[:, :, None].expand(-1, -1, REL + 1))
        left = torch.einsum("bni,rij->bnrj", out["rel_dep"], self.rel)
        return (left * head[:, :, None]).sum(-1)


def padded(rows):
    return nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], batch_first=True, padding_value=-100)


def cross_entropy(scores, gold):
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)


class Targets:
    """Labels as numbers, and the loss of a group of sentences that have the same annotations."""

    def __init__(self, labels):
        self.tag, self.rel, self.name = (
            {label: i for i, label in enumerate(labels[key])} for key in ("tags", "rels", "names"))

    def loss(self, net, out, group):
        if group[0].heads is None:
            return cross_entropy(out["name"], padded([[self.name[t] for t in s.names] for s in group]))
        heads = padded([s.heads for s in group])
        rels = net.relations(out, heads.clamp(min=0))
        return (cross_entropy(out["tag"], padded([[self.tag[t] for t in s.tags] for s in group]))
                + cross_entropy(out["arc"], heads)
                + cross_entropy(rels, padded([[self.rel[r] for r in s.rels] for s in group])))


@torch.no_grad()
def annotate(net, sentences):
    """(tags, heads, rels, names) of lists of words, in order."""
    net.eval()
    results = [None] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    for at in range(0, len(order), 32):
        chosen = order[at:at + 32]
        batch = net.encode([sentences[i] for i in chosen])
        out = net(batch)
        heads = torch.zeros(batch["words"].shape, dtype=torch.long)
        for row, i in enumerate(chosen):
            n = len(sentences[i])
            heads[row, :n] = torch.tensor(trees.best_tree(out["arc"][row, :n, :n + 1].double().numpy()))
        tag, name, rel = out["tag"].argmax(2), out["name"].argmax(2), net.relations(out, heads).argmax(2)
        for row, i in enumerate(chosen):
            n = len(sentences[i])
            results[i] = ([net.labels["tags"][t] for t in tag[row, :n]], heads[row, :n].tolist(),
                          [net.labels["rels"][r] for r in rel[row, :n]],
                          [net.labels["names"][t] for t in name[row, :n]])
    return results


def score_trees(net, gold):
    score = trees.TreeScore()
    for sentence, mine in zip(gold, annotate(net, [s.words for s in gold])):
        score.add(sentence, *mine[:3])
    return score.figures()


def score_names(net, gold):
    score = trees.NameScore()
    for sentence, mine in zip(gold, annotate(net, [s.words for s in gold])):
        score.add(sentence.names, trees_names(mine[3]))
    return score.figures()


def trees_names(tags):
    return data.repair_bio(tags)


def dressed(group, rng):
    """One group in ten in capitals or as headlines; the pieces stay, the shapes change."""
    capitals = rng.random() < 0.1
    return [data.redress(s.words, rng) if capitals else s.words for s in group]


def train(labels, gold, named, dev, path, log):
    """Fine-tunes on gold trees and names; goes on from `path` where an earlier run stopped."""
    torch.manual_seed(1)
    net, targets = Teacher(labels), Targets(labels)
    body = [p for n, p in net.named_parameters() if n.startswith("body.") and p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("body.") and p.requires_grad]
    rates = (RATE_BODY, RATE_HEADS)
    optimiser = torch.optim.AdamW([{"params": body}, {"params": heads}], weight_decay=0.01, betas=(0.9, 0.98))
    rng = data.seeded(1)
    epoch_of = lambda: data.batches(gold, BATCH_WORDS, rng) + data.batches(named, BATCH_WORDS, rng)
    total, step = len(epoch_of()) * EPOCHS, 0
    for epoch in range(EPOCHS):
        groups = epoch_of()
        rng.shuffle(groups)
        net.train()
        begin, sum_loss = time.time(), 0.0
        for group in groups:
            step += 1
            factor = min(step / WARM_UP, 0.02 + 0.98 * (1 + math.cos(math.pi * step / total)) / 2)
            for params, rate in zip(optimiser.param_groups, rates):
                params["lr"] = rate * factor
            loss = targets.loss(net, net(net.encode(dressed(group, rng))), group)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            sum_loss += loss.item()
            if step % 100 == 0:
                log(f"teacher step {step}/{total} {time.time() - begin:.0f}s")
        log(f"teacher epoch {epoch} loss {sum_loss / len(groups):.3f} {time.time() - begin:.0f}s "
            f"{score_trees(net, dev)}")
        torch.save(net.state_dict(), str(path) + ".part")
    path.with_name(path.name + ".part").rename(path)
    return net


def load(labels, path):
    net = Teacher(labels)
    net.load_state_dict(torch.load(path))
    net.eval()
    return net
