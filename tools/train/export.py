# SPDX-License-Identifier: MIT
"""Writes the trained network as the file that `src/annotate/model.c` describes and reads."""
import math
import struct

import numpy as np
import torch

import features
import network

MAGIC, VERSION, ALIGN, ENTRY, NAME = b"ENTENTEM", 1, 64, 64, 32
BITS, NARROW = 9, 3900      # LAYERS_BITS, LAYERS_NARROW
TYPES = {"bytes": 0, np.dtype("int8"): 1, np.dtype("int16"): 2, np.dtype("int32"): 3}


def checksum(value, data):
    for (word,) in struct.iter_unpack("<Q", data):
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 29
    return value


class File:
    def __init__(self):
        self.sections = []

    def add(self, name, array):
        """An array of integers, or bytes."""
        if isinstance(array, bytes):
            self.sections.append((name, 0, 1, len(array), array))
            return
        array = np.ascontiguousarray(np.atleast_2d(array))
        kind = TYPES[array.dtype]
        raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
        self.sections.append((name, kind, array.shape[0], array.shape[1], raw))

    def write(self, path):
        table, body = b"", b""
        at = 64 + ENTRY * len(self.sections)
        for name, kind, rows, columns, raw in self.sections:
            assert len(name) < NAME
            table += struct.pack("<32sIIIIQQ", name.encode(), kind, rows, columns, 0, at, len(raw))
            raw += b"\0" * (-len(raw) % ALIGN)
            body += raw
            at += len(raw)
        head = struct.pack("<8sIIQ32x", MAGIC, VERSION, len(self.sections), at)
        value = checksum(checksum(0xCBF29CE484222325, head), table + body)
        with open(path, "wb") as out:
            out.write(head + struct.pack("<Q", value) + table + body)
        return at


def fixed(values, bits, limit=2 ** 31 - 1):
    return np.clip(np.rint(values.detach().double().numpy() * 2.0 ** bits), -limit, limit)


def add_linear(file, name, layer, narrow_rows=0):
    """Rows below `narrow_rows` give 8 fraction bits, the others 9."""
    weight = layer.weight.detach()
    bias = layer.bias.detach() if layer.bias is not None else torch.zeros(len(weight))
    shifts = network.row_shifts(weight)
    whole = (weight * 2.0 ** shifts[:, None]).round().clamp(-127, 127)
    shift = shifts.long().numpy() + (np.arange(len(weight)) < narrow_rows)
    sums = bias.double().numpy() * 2.0 ** (BITS + shifts.double().numpy())
    half = np.where(shift > 0, 2.0 ** (shift - 1), 0)
    file.add(name + ".weight", whole.numpy().astype(np.int8))
    file.add(name + ".bias", np.rint(sums + half).astype(np.int32))
    file.add(name + ".shift", shift.astype(np.uint8).tobytes())


def tables(file, net, keys):
    bits = network.TABLE_BITS
    whole = lambda table: fixed(table.weight, bits, 127).astype(np.int8)
    file.add("word_keys", np.array(keys, dtype=np.uint32).view(np.int32))
    file.add("words", whole(net.words))
    for i, table in enumerate(net.affixes):
        file.add(f"affixes.{i}", whole(table))


def constants(file):
    file.add("norm_scale", np.array([round(math.sqrt(network.SIZE) * 2 ** (BITS + 12))], dtype=np.int32))
    for name, n, step in (("exp_high", 128, 8), ("exp_low", 1024, 8192)):
        values = [round(math.exp(-i / step) * 2 ** 15) for i in range(n)]
        file.add(name, np.array(values, dtype=np.uint16).view(np.int16))


def shape(net, keys):
    labels, widths = net.labels, features.TABLES
    return np.array([network.SIZE, network.CONVOLUTIONS, network.ATTENTIONS, network.HEADS, network.REACH,
                     network.INNER, network.ARC, network.REL, network.DISTANCE, len(labels["tags"]),
                     len(labels["rels"]), len(labels["names"]), len(keys) + 1, features.WORD_WIDTH,
                     widths[0][2]] + [rows for _, rows, _ in widths] + [BITS - network.TABLE_BITS],
                    dtype=np.int32)


def export(net, keys, lemmas, path):
    """Returns the size of the file."""
    net.eval()
    file = File()
    file.add("shape", shape(net, keys))
    constants(file)
    for key in ("tags", "rels", "names"):
        file.add(key, "\n".join(net.labels[key]).encode())
    file.add("lemmas", lemmas.encode())
    tables(file, net, keys)
    add_linear(file, "enter", net.enter.linear)
    for i, layer in enumerate(net.convolutions):
        add_linear(file, f"convolutions.{i}", layer.maxout.linear)
    for i, layer in enumerate(net.attentions):
        at = f"attentions.{i}."
        add_linear(file, at + "qkv", layer.qkv, narrow_rows=2 * network.SIZE)
        add_linear(file, at + "out", layer.out)
        add_linear(file, at + "inner", layer.inner)
        add_linear(file, at + "outer", layer.outer)
        file.add(at + "near", fixed(layer.near, 16, 1 << 26).astype(np.int32))
    add_linear(file, "tag", net.tag)
    add_linear(file, "name", net.name)
    add_linear(file, "arc_dep", net.arc_dep)
    add_linear(file, "arc_mix", net.arc_mix, narrow_rows=network.ARC)
    add_linear(file, "arc_head", net.arc_head, narrow_rows=network.ARC)
    file.add("arc_root", fixed(net.arc_root, 8, NARROW).astype(np.int16))
    file.add("arc_near", fixed(net.arc_near, 16, 1 << 26).astype(np.int32))
    add_linear(file, "rel_dep", net.rel_dep)
    add_linear(file, "rel_head", net.rel_head)
    file.add("rel_root", fixed(net.rel_root, BITS, 32767).astype(np.int16))
    file.add("rel_near", fixed(net.rel_near, BITS, 32767).astype(np.int16))
    add_linear(file, "rel", net.rel)
    return file.write(path)
