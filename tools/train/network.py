# SPDX-License-Identifier: MIT
"""The small network in PyTorch, made so that integer C can run it.

Between layers all values are bounded: norms have no gain, so their results are below sqrt(SIZE) < 16;
what is not normalised is cut at 16. Weights are int8 with a power of two per row. See export.py for
the file, `src/annotate/layers.c` for the same arithmetic in integers.
"""
import torch
from torch import nn
from torch.nn import functional as F

import features

SIZE = 192        # of a token's state
CONVOLUTIONS = 3
ATTENTIONS = 3
HEADS = 4
REACH = 32        # relative positions that attention tells apart, each way
INNER = 256       # of the feed-forward part
ARC = 128
REL = 128
DISTANCE = 16     # distances that arcs and relations tell apart, each way
LIMIT = 16.0      # values are cut here
TABLE_BITS = 6    # fraction bits of the embeddings
TABLE_LIMIT = 127 / 2 ** TABLE_BITS


def row_shifts(weight):
    """The power of two by which each row is multiplied to fill int8."""
    return torch.floor(torch.log2(127.0 / weight.abs().amax(1).clamp(min=2.0 ** -8))).clamp(0, 14)


def quantised(weight):
    scale = 2.0 ** row_shifts(weight)[:, None]
    return (weight * scale).round().clamp(-127, 127) / scale


class Linear(nn.Linear):
    quantise = False  # set for all layers in the last part of the training

    def forward(self, x):
        weight = self.weight
        if Linear.quantise:
            weight = weight + (quantised(weight) - weight).detach()
        return F.linear(x, weight, self.bias)


class Maxout(nn.Module):
    """The larger of two linear maps; rows 0..n-1 are the first, n..2n-1 the second."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.linear = Linear(inputs, 2 * outputs)
        nn.init.xavier_uniform_(self.linear.weight)

    def forward(self, x):
        return torch.maximum(*self.linear(x).chunk(2, -1))


def cut(x):
    return x.clamp(-LIMIT, LIMIT)


def norm(x):
    return F.layer_norm(x.float(), (SIZE,))


class Convolution(nn.Module):
    """Over a token and its two neighbours, with a residual."""

    def __init__(self, dropout):
        super().__init__()
        self.maxout = Maxout(3 * SIZE, SIZE)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        x = x * mask
        window = torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], 2)
        return norm(x + self.drop(self.maxout(window)))


class Attention(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = Linear(SIZE, 3 * SIZE)
        self.out = Linear(SIZE, SIZE)
        self.inner, self.outer = Linear(SIZE, INNER), Linear(INNER, SIZE)
        self.near = nn.Parameter(torch.zeros(HEADS, 2 * REACH + 1))
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask, offsets):
        n, length, _ = x.shape
        q, k, v = cut(self.qkv(x)).view(n, length, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4)
        bias = self.near[:, offsets.clamp(-REACH, REACH) + REACH] + mask
        scores = (q @ k.transpose(2, 3)).float() / 8 + bias
        y = scores.softmax(3).to(v.dtype) @ v
        x = norm(x + self.drop(self.out(y.transpose(1, 2).reshape(n, length, SIZE))))
        return norm(x + self.drop(self.outer(cut(F.relu(self.inner(x))))))


class Network(nn.Module):
    def __init__(self, labels, words, dropout=0.1):
        """`words`: initial word vectors, one row per key of the vocabulary, row 0 for unknown words."""
        super().__init__()
        self.labels = labels
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        self.affixes = nn.ModuleList(nn.Embedding(rows, width) for _, rows, width in features.TABLES)
        for table in self.affixes:
            nn.init.normal_(table.weight, std=0.3)
        inputs = features.WORD_WIDTH + sum(width for _, _, width in features.TABLES)
        self.enter = Maxout(inputs, SIZE)
        self.convolutions = nn.ModuleList(Convolution(dropout) for _ in range(CONVOLUTIONS))
        self.attentions = nn.ModuleList(Attention(dropout) for _ in range(ATTENTIONS))
        self.tag, self.name = Linear(SIZE, len(labels["tags"])), Linear(SIZE, len(labels["names"]))
        self.arc_dep, self.arc_mix, self.arc_head = Linear(SIZE, ARC), Linear(ARC, ARC), Linear(SIZE, ARC)
        self.arc_root, self.arc_near = (nn.Parameter(torch.zeros(n)) for n in (ARC, 2 * DISTANCE + 1))
        self.rel_dep, self.rel_head = Linear(SIZE, 2 * REL), Linear(SIZE, 2 * REL, bias=False)
        self.rel_root = nn.Parameter(torch.zeros(2 * REL))
        self.rel_near = nn.Parameter(torch.zeros(2 * DISTANCE + 1, 2 * REL))
        self.rel = Linear(REL, len(labels["rels"]))
        self.drop = nn.Dropout(dropout)

    def embed(self, rows):
        tables = [self.words] + list(self.affixes)
        x = torch.cat([table(rows[:, :, i]) for i, table in enumerate(tables)], 2)
        x = x.clamp(-TABLE_LIMIT, TABLE_LIMIT)
        if Linear.quantise:
            scale = 2.0 ** TABLE_BITS
            x = x + ((x * scale).round() / scale - x).detach()
        return self.drop(x)

    def forward(self, rows, lengths):
        """rows: batch x words x tables; returns scores, see relations() for the last of them."""
        at = torch.arange(rows.shape[1])
        known = at[None] < lengths[:, None]
        offsets = at[None] - at[:, None]
        mask = torch.zeros(known.shape).masked_fill(~known, -1e9)[:, None, None]
        x = norm(self.enter(self.embed(rows)))
        for layer in self.convolutions:
            x = layer(x, known[:, :, None])
        for layer in self.attentions:
            x = layer(x, mask, offsets)
        x = self.drop(x)
        bent = lambda layer: self.drop(cut(F.leaky_relu(layer(x), 0.125)))
        dep = cut(self.arc_mix(bent(self.arc_dep))).float()
        near = self.arc_near[offsets.clamp(-DISTANCE, DISTANCE) + DISTANCE]
        arcs = dep @ bent(self.arc_head).float().transpose(1, 2) + near + mask[:, 0]
        arcs = torch.cat([(dep @ cut(self.arc_root))[:, :, None], arcs], 2)
        arcs = arcs.masked_fill(torch.eye(len(at) + 1, dtype=torch.bool)[1:], -1e9)
        return {"tag": self.tag(x).float(), "name": self.name(x).float(), "arc": arcs,
                "rel_dep": self.rel_dep(x).float(), "rel_head": self.rel_head(x).float()}

    def relations(self, out, heads):
        """Scores of relations for the given heads (batch x words, 0 is the root)."""
        root = self.rel_root.expand(len(heads), 1, -1)
        head = torch.cat([root, out["rel_head"]], 1).gather(1, heads[:, :, None].expand(-1, -1, 2 * REL))
        distance = heads - 1 - torch.arange(heads.shape[1])
        near = self.rel_near[distance.clamp(-DISTANCE, DISTANCE) + DISTANCE] * (heads > 0)[:, :, None]
        x = torch.maximum(*(out["rel_dep"] + head + near).chunk(2, -1))
        return self.rel(self.drop(cut(x))).float()
