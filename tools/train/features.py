# SPDX-License-Identifier: MIT
"""What the small network sees of a word. `src/annotate/features.c` does the same, byte for byte.

A form is first folded: lower case (by the rules of `lower`, not by a Unicode table that changes),
digits to 0, curly quotes to plain ones. Features are FNV-1a hashes (32 bits) of folded text with a
letter before it that names the feature; affixes count code points.
"""

PREFIX, SUFFIX = 4, (2, 3, 4)
LONGEST = 64  # code points; of a longer form the first half and the last half of that many
# name, rows of its table, width of its vectors; the word table is keyed exactly, see Vocabulary
TABLES = (("prefix", 4096, 32), ("suffix2", 1024, 32), ("suffix3", 4096, 32), ("suffix4", 8192, 32),
          ("shape", 512, 32))
WORD_WIDTH = 96


def fnv1a(data):
    value = 0x811C9DC5
    for byte in data:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def spread(value):
    """The finaliser of MurmurHash3, so that the low bits are good too."""
    value ^= value >> 16
    value = value * 0x85EBCA6B & 0xFFFFFFFF
    value ^= value >> 13
    value = value * 0xC2B2AE35 & 0xFFFFFFFF
    return value ^ value >> 16


def hash_text(letter, text):
    return spread(fnv1a((letter + text).encode("utf-8")))


def lower(c):
    """Lower case of a code point: ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic."""
    if 0x41 <= c <= 0x5A or 0xC0 <= c <= 0xDE and c != 0xD7 or 0x391 <= c <= 0x3A9 or 0x410 <= c <= 0x42F:
        return c + 32
    if 0x400 <= c <= 0x40F:
        return c + 80
    if 0x100 <= c <= 0x137 or 0x14A <= c <= 0x177:
        return c | 1
    if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17E:
        return c + (c & 1)
    return c


QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "--"}


def fold(form):
    folded = []
    if len(form) > LONGEST:
        form = form[:LONGEST // 2] + form[-LONGEST // 2:]
    for char in form:
        c = ord(char)
        folded.append(QUOTES.get(c) or ("0" if 0x30 <= c <= 0x39 else chr(lower(c))))
    return "".join(folded)


def shape(form):
    """First four and last two code points as X (capital), x (other letter), 0 (digit), or themselves."""
    def kind(char):
        c = ord(char)
        if 0x30 <= c <= 0x39:
            return "0"
        if lower(c) != c:
            return "X"
        return "x" if 0x61 <= c <= 0x7A or c >= 0x80 and c not in QUOTES else char

    return "".join(kind(c) for c in form[:4] + form[-2:])


def affixes(form):
    """Row of each table of TABLES."""
    text = fold(form)
    parts = [("p", text[:PREFIX])] + [(str(n), text[-n:]) for n in SUFFIX] + [("h", shape(form))]
    return [hash_text(letter, part) % rows for (letter, part), (_, rows, _) in zip(parts, TABLES)]


def word_key(form):
    return hash_text("w", fold(form))


class Vocabulary:
    """Rows of the word table: keys in ascending order have rows from 1 on, all other words row 0."""

    def __init__(self, keys):
        self.keys = sorted(keys)
        self.row = {key: i + 1 for i, key in enumerate(self.keys)}
        self.cache = {}

    def __call__(self, form):
        """The row of the word, then those of the affix tables."""
        if form not in self.cache:
            self.cache[form] = [self.row.get(word_key(form), 0)] + affixes(form)
        return self.cache[form]
