#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draw statements at random to be read and judged, and say how much of a corpus states something.

usage: sample.py ROWS.jsonl [-n 200] [--seed 1] [--read]

ROWS is what `entente extract` printed. Prints one line of JSON a statement, without its text:
document, bytes of its sentence, the statement's id (a hash of document, text and spans), frame and
"right": null, which whoever reads it turns into true or false. A statement is right when the sentence
says, to a reader who sees it with its article, that the source does this to the target, and the status
is right (asserted, possible, negated). --read prints sentences with what was found in them instead.
The last line, to standard error: the share of the sentences that name two actors which have a statement.
"""
import argparse
import collections
import json
import random
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows")
    parser.add_argument("-n", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    statements, actors = [], collections.defaultdict(set)
    with open(options.rows, encoding="utf-8") as f:
        for row in map(json.loads, f):
            if row["kind"] == "mention":
                actors[row["document"], row["sentence"]].add(row["actor"])
            elif row["kind"] == "statement":
                statements.append(row)
    statements.sort(key=lambda r: (r["document"], r["id"]))
    for i, r in enumerate(random.Random(options.seed).sample(statements, min(options.n, len(statements)))):
        if options.read:
            print(f'{i}. {r["source_text"]} -{r["relation"]}-> {r["target_text"]} [{r["status"]}, {r["modality"]};'
                  f' {r["cue"]}, {r["frame"]}]\n   {" ".join(r["text"].split())}')
        else:
            print(json.dumps({"document": r["document"], "begin": r["begin"], "end": r["end"], "statement": r["id"],
                              "frame": r["frame"], "right": None}))
    two = {k for k, ids in actors.items() if len(ids) > 1}
    stated = {(r["document"], r["sentence"]) for r in statements} & two
    print(f"{len(stated)} of {len(two)} sentences with two actors state something"
          f" ({100 * len(stated) / max(1, len(two)):.1f} %); {len(statements)} statements", file=sys.stderr)


if __name__ == "__main__":
    main()
