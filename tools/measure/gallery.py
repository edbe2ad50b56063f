#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The gallery: what a careful reader finds stated in its articles, and what entente finds.

usage: gallery.py [-v] ENTENTE GRAPHS [CASE...]

GRAPHS/CASE/stated.tsv was annotated by hand by who wrote the articles and had seen what the program
found; its tables have since learnt from it. So this tells what news of this kind costs and how it
changes, not what an unseen article will give. Lines, with tabs between:

    document  ID                                 the following are of this record (series only)
    actor     NAME  TYPE  OTHER|NAMES  PARENT  an actor of the text; PARENT, where it speaks for one
    needed    SOURCE  RELATION  TARGET  STATUS  SENTENCE   what an analyst would have to know
    also      SOURCE  RELATION  TARGET  STATUS  SENTENCE   defensible: neither asked nor an error
    or        SOURCE  RELATION  TARGET           another right reading of the line above

Rules. Of each document the program's statements count once for source, relation, target and
negated or not. An actor of the program is that of the file whose name or other name is its name, or
else one of its names in the text (letters and digits only, without "the"). A statement is right if
it is `needed`, `also` or `or`, and negated agrees with negated; ally, cooperate, agree, meet and
family have no direction; an actor counts as its PARENT too; what an actor does to itself is passed
over. Of one needed line one statement is found; further readings of it count for nothing.
Precision: right of all that count. -v lists the wrong and the missed.
"""
import collections
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

SYMMETRIC = {"ally", "cooperate", "agree", "meet", "family"}
STATUS = {"asserted", "possible", "negated"}
STRUCTURAL = {"leads", "member-of", "located-in", "family", "succeeds", "tells"}


def plain(text):
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"^the ", "", re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’]s\b", "", text)).strip())


class Truth:
    def __init__(self):
        self.names, self.parent, self.lines = {}, {}, []

    def actor(self, name, others="", parent=""):
        for text in [name] + [o for o in others.split("|") if o]:
            self.names.setdefault(plain(text), name)
        if parent:
            self.parent[name] = parent

    def check(self, source, target, status="asserted"):
        for name in (source, target):
            if self.names.get(plain(name)) != name:
                raise ValueError("no actor %r" % name)
        if status not in STATUS:
            raise ValueError("no status %r" % status)

    def readings(self, source, relation, target):
        """The keys under which a statement may stand, actors and their parents."""
        for a in (source, self.parent.get(source)):
            for b in (target, self.parent.get(target)):
                if a and b:
                    yield relation, a, b
                    if relation in SYMMETRIC:
                        yield relation, b, a


def read_truth(path):
    truths, shared = {}, []
    truth = truths[None] = Truth()
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, *fields = line.split("\t")
        if kind == "document":
            truth = truths[fields[0]] = Truth()
            for actor in shared:
                truth.actor(*actor)
        elif kind == "actor":
            actor = (fields[0], *fields[2:])
            truth.actor(*actor)
            if truth is truths[None]:
                shared.append(actor)
        elif kind in ("needed", "also"):
            source, relation, target, status = fields[:4]
            truth.check(source, target, status)
            truth.lines.append((kind == "needed", status == "negated",
                                [(relation, source, target)]))
        elif kind == "or":
            source, relation, target = fields
            truth.check(source, target)
            truth.lines[-1][2].append((relation, source, target))
    if len(truths) > 1:
        del truths[None]
    return truths


def read_program(entente, source):
    run = subprocess.run([entente, "extract", "-q", source], capture_output=True, check=True)
    names, statements = collections.defaultdict(dict), collections.defaultdict(dict)
    for row in map(json.loads, run.stdout.splitlines()):
        document = row["document"]
        if row["kind"] == "mention" and row["by"] in ("name", "alias", "metonym", "demonym"):
            known = names[document].setdefault(row["actor"], [row["name"]])
            known.append(row["text"])
        elif row["kind"] == "mention":
            names[document].setdefault(row["actor"], [row["name"]])
        elif row["kind"] == "statement":
            key = (row["source"], row["relation"], row["target"], row["status"] == "negated")
            statements[document].setdefault(key, row["text"])
    return names, statements


def score(truth, names, statements, show):
    """Counts of found, missed and wrong, for events and for structural ties."""
    counts = {False: [0, 0, 0], True: [0, 0, 0]}
    found = set()

    def who(actor):
        for text in names.get(actor, []):
            if plain(text) in truth.names:
                return truth.names[plain(text)]
        return actor

    for (source, relation, target, negated), quote in sorted(statements.items()):
        ends = who(source), who(target)
        if ends[0] == ends[1]:
            continue
        keys = set(truth.readings(ends[0], relation, ends[1]))
        hits = [i for i, (_, no, ways) in enumerate(truth.lines)
                if no == negated and keys & set(ways)]
        if not hits:
            counts[relation in STRUCTURAL][2] += 1
            show("wrong  %s %s %s%s: %s" % (ends[0], relation, ends[1],
                                            " (negated)" if negated else "", quote))
        found.update(hits)
    for i, (needed, negated, ways) in enumerate(truth.lines):
        if needed:
            relation, source, target = ways[0]
            counts[relation in STRUCTURAL][0 if i in found else 1] += 1
            if i not in found:
                show("missed %s %s %s%s" % (source, relation, target,
                                            " (negated)" if negated else ""))
    return counts


def line(name, found, missed, wrong):
    p = found / (found + wrong) if found + wrong else 0
    r = found / (found + missed) if found + missed else 0
    f = 2 * p * r / (p + r) if p + r else 0
    return "%-24s %4d of %4d, %3d wrong   P %.2f  R %.2f  F1 %.2f" % (
        name, found, found + missed, wrong, p, r, f)


def main():
    args = sys.argv[1:]
    verbose = "-v" in args
    args = [a for a in args if a != "-v"]
    if len(args) < 2:
        sys.exit(__doc__)
    entente, graphs, cases = args[0], Path(args[1]), args[2:]
    total = {False: [0, 0, 0], True: [0, 0, 0]}
    for path in sorted(graphs.glob("*/stated.tsv")):
        case = path.parent.name
        if cases and case not in cases:
            continue
        source = next(path.parent.glob("source.*"))
        truths = read_truth(path)
        names, statements = read_program(entente, source)
        sums = {False: [0, 0, 0], True: [0, 0, 0]}
        for document, truth in truths.items():
            which = document or next(iter(names), None)
            counts = score(truth, names[which], statements[which],
                           lambda text: print("  ", text) if verbose else None)
            for kind, numbers in counts.items():
                sums[kind] = [a + b for a, b in zip(sums[kind], numbers)]
        for kind, numbers in sums.items():
            print(line(case + (" ties" if kind else " events"), *numbers))
            total[kind] = [a + b for a, b in zip(total[kind], numbers)]
    for kind, numbers in total.items():
        print(line("all ties" if kind else "all events", *numbers))


if __name__ == "__main__":
    main()
