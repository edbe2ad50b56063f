#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draw links of pronouns and descriptions at random, to be read and judged by a person.

usage: sample-links.py ENTENTE INPUT.jsonl N SEED [BY...]

INPUT has records with `id`, `title` and `text`. Of all mentions by pronoun or nominal (or by the
sorts given as BY) N are drawn with Python's random.Random (SEED).sample, from the list in the order
of the rows. Each is printed with what stands before it, the phrase between >> and <<, and the actor
it was tied to; then as a line to be kept: document, SHA-256 of its text, first and last byte, actor,
sort, and a "?" in place of which comes "right" or "wrong".
"""
import json
import random
import subprocess
import sys

BEFORE, AFTER = 330, 80  # bytes shown


def text_of(record):
    return (record["title"] + "\n\n" if record.get("title") else "") + record["text"]


def rows(program, path):
    run = subprocess.Popen([program, "extract", "-q", path], stdout=subprocess.PIPE, text=True)
    for line in run.stdout:
        if line.startswith(('{"kind":"document"', '{"kind":"mention"')):
            yield json.loads(line)
    run.wait()


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    program, path, n, seed = sys.argv[1:5]
    wanted = sys.argv[5:] or ["pronoun", "nominal"]
    found, hashes = [], {}
    for row in rows(program, path):
        if row["kind"] == "document":
            hashes[row["document"]] = row["sha256"]
        elif row["by"] in wanted:
            found.append(row)
    with open(path, encoding="utf-8") as f:
        texts = {r["id"]: text_of(r).encode() for r in map(json.loads, f)}
    print("%d links" % len(found))
    for k, m in enumerate(random.Random(int(seed)).sample(found, min(int(n), len(found)))):
        text = texts[m["document"]]
        begin, end = m["begin"], m["end"]
        print("\n%d [%s] %s = %s (%s)\n  %s >>%s<< %s" % (
            k + 1, m["by"], m["text"], m["name"], m["type"],
            " ".join(text[max(0, begin - BEFORE):begin].decode(errors="replace").split()),
            m["text"],
            " ".join(text[end:end + AFTER].decode(errors="replace").split())))
        print("@\t%s\t%s\t%d\t%d\t%s\t%s\t?" % (m["document"], hashes[m["document"]], begin, end,
                                               m["actor"], m["by"]))


if __name__ == "__main__":
    main()
