#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Names: exact spans, typed and untyped, found by "entente annotate".

usage: names.py ENTENTE GOLD...

GOLD is a file of tokens with BIO tags (first and last column, empty line between sentences) or JSON
Lines with `text` and `entities` of `begin`, `end` (characters) and `type`; either may end in .xz.

Rules. Types are mapped: person, politician to PER; location, country, place to LOC; organisation,
party, corporation, group to ORG; of JSON Lines nationality to MISC and all other types (times,
quantities, weapons, vehicles ...) are left out; of BIO files all other types are MISC. A file of
tokens is given to the program with its tokens and sentences, as one document; a text as it is. A
span is right when its first and last token are (of a text: its first and last character, once a
leading article is taken off on both sides); typed, when the type is too. Each gold span is counted
once.
"""
import collections
import json
import lzma
import os
import re
import subprocess
import sys
import tempfile

TYPES = {"per": "PER", "person": "PER", "politician": "PER", "loc": "LOC", "location": "LOC",
         "country": "LOC", "place": "LOC", "org": "ORG", "organization": "ORG",
         "organisation": "ORG", "politicalparty": "ORG", "corporation": "ORG", "group": "ORG"}
OF_TEXTS = {"Person": "PER", "Location": "LOC", "Organisation": "ORG", "Nationality": "MISC"}
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.I)


def read(path):
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return f.read()


def annotate(program, text, suffix):
    with tempfile.NamedTemporaryFile("w", suffix=suffix, encoding="utf-8", delete=False) as f:
        f.write(text)
    try:
        run = subprocess.run([program, "annotate", "-q", f.name], capture_output=True, text=True,
                             check=False)
    finally:
        os.unlink(f.name)
    sentences, sentence = [], []
    for line in run.stdout.splitlines() + [""]:
        if not line and sentence:
            sentences.append(sentence)
            sentence = []
        elif line[:1].isdigit():
            cells = line.split("\t")
            tag = [x[3:] for x in cells[9].split("|") if x.startswith("NE=")]
            sentence.append((cells[1], tag[0] if tag else "O"))
    return sentences


def spans(tags):
    """(first, end, type) of each name."""
    found, i = set(), 0
    while i < len(tags):
        end = i + 1
        if tags[i] != "O":
            while end < len(tags) and tags[end] == "I-" + tags[i][2:]:
                end += 1
            found.add((i, end, tags[i][2:]))
        i = end
    return found


def of_tokens(program, text):
    gold, sentence = [], []
    for line in text.splitlines() + [""]:
        cells = line.split("\t") if "\t" in line else line.split()
        if not line.strip() or line.startswith("-DOCSTART-"):
            if sentence:
                gold.append(sentence)
            sentence = []
        else:
            tag = cells[-1]
            kind = TYPES.get(tag[2:].lower(), "MISC")
            sentence.append((cells[0], tag if tag == "O" else tag[:2] + kind))
    conllu = "\n".join("".join("%d\t%s%s\n" % (i + 1, w, "\t_" * 8)
                               for i, (w, _) in enumerate(s)) for s in gold)
    mine = annotate(program, conllu + "\n", ".conllu")
    if [len(s) for s in gold] != [len(s) for s in mine]:
        sys.exit("the program has other sentences than the gold: %d, %d" % (len(mine), len(gold)))
    for a, b in zip(gold, mine):
        yield spans([t for _, t in a]), spans([t for _, t in b])


def without_article(text, begin, end):
    found = ARTICLE.match(text, begin, end)
    return found.end() if found else begin


def of_text(program, row):
    text, at, mine = row["text"], 0, set()
    for sentence in annotate(program, text, ".txt"):
        places = []
        for word, _ in sentence:
            begin = text.find(word, at)
            if begin < 0:
                sys.exit("token not in the text: %r" % word)
            at = begin + len(word)
            places.append((begin, at))
        for first, end, kind in spans([t for _, t in sentence]):
            begin, stop = places[first][0], places[end - 1][1]
            mine.add((without_article(text, begin, stop), stop, kind))
    gold = {}
    for e in row["entities"]:
        if e["type"] in OF_TEXTS:
            begin = without_article(text, e["begin"], e["end"])
            gold[begin, e["end"]] = OF_TEXTS[e["type"]]
    return {(b, e, kind) for (b, e), kind in gold.items()}, mine


def pairs(program, path):
    text = read(path)
    if ".jsonl" in path:
        return (of_text(program, json.loads(line)) for line in text.splitlines() if line)
    return of_tokens(program, text)


def count(table, name, gold, mine):
    table[name] += collections.Counter(hit=len(gold & mine), gold=len(gold), mine=len(mine))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for path in sys.argv[2:]:
        table = collections.defaultdict(collections.Counter)
        for gold, mine in pairs(sys.argv[1], path):
            count(table, "untyped", {x[:2] for x in gold}, {x[:2] for x in mine})
            count(table, "typed", gold, mine)
            for kind in ("PER", "LOC", "ORG", "MISC"):
                count(table, kind, {x for x in gold if x[2] == kind},
                      {x for x in mine if x[2] == kind})
        print(os.path.basename(path))
        for name in ("untyped", "typed", "PER", "LOC", "ORG", "MISC"):
            n = table[name]
            print("  %-8s P %.3f R %.3f F1 %.3f (%d)"
                  % (name, n["hit"] / max(n["mine"], 1), n["hit"] / max(n["gold"], 1),
                     2 * n["hit"] / max(n["gold"] + n["mine"], 1), n["gold"]))


if __name__ == "__main__":
    main()
