#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure the precision of each frame on annotated sentences and write it into the table.

usage: trust.py PROGRAM RELATIONS.tsv KIND=FILE[,FILE...]... [--write] [--least N]

KIND is
  every     sentences with every relation annotated (JSON Lines: id, text, scope, events): a statement
            in scope is right when an event has its ends, its relation and agrees that it is negated
  coded     news sentences with one coded event (PLOVER): only statements about the coded pair are
            judged; right is source, target and a relation of the coded type. Where one of them is
            right, the others may say what was not coded ("refused a request by"), and are left out
  articles  a folder with NAME.txt and NAME.json (actors, relations): a statement is right when the
            article's list has it, other readings and parents included
  labels    statements that were read and judged (tests/labels/): frame and right are taken from there
  invented  invented sentences with their events (tests/labels/sentences.tsv, see sentences.py)

The rule: trust is the share of right statements in percent, rounded, over all sets together, where
the frame made at least N of them (5), else "-". An end matches when a name of it is, word for word,
in an annotated name, or holds one with at most four words more and not the other end. --write
rewrites the column of the table and nothing else; the annotated texts are not part of this project.
"""
import collections
import json
import lzma
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import sentences

LEAST = 5
SYMMETRIC = set("ally cooperate agree meet family".split())
# relation -> PLOVER types of 2016 and 2020
TYPES = {"ally": "SUPPORT AGREE", "support": "SUPPORT", "arms-supply": "AID", "aid": "AID",
         "cooperate": "COOPERATE", "agree": "AGREE", "meet": "CONSULT AGREE", "yield": "YIELD CONCEDE RETREAT",
         "request": "REQUEST DEMAND", "accuse": "ACCUSE DISAPPROVE INVESTIGATE", "reject": "REJECT",
         "threaten": "THREATEN", "protest": "PROTEST", "mobilize": "MOBILIZE", "sanction": "SANCTION",
         "coerce": "COERCE", "attack": "ASSAULT FIGHT"}


def read_lines(files):
    for path in files.split(","):
        with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as f:
            yield from map(json.loads, f)


def words(text):
    text = unicodedata.normalize("NFKD", text or "").lower()
    text = re.sub(r"[’']s\b", "", "".join(c for c in text if not unicodedata.combining(c)))
    return [w for w in re.findall(r"[a-z0-9]+", text) if w not in ("the", "a", "an", "of")]


def within(a, b):
    return bool(a) and any(b[i:i + len(a)] == a for i in range(len(b) - len(a) + 1))


def names_match(ours, gold, other):
    """Lists of word lists; `other` is the name of the other end."""
    return any(within(n, g) or (within(g, n) and len(n) <= len(g) + 4 and not within(other, n))
               for n in ours for g in gold)


class Statement:
    def __init__(self, row, names):
        self.frame, self.relation, self.negated = row["frame"], row["relation"], row["status"] == "negated"
        self.ends = {k: [words(x) for x in names[row["document"], row[k]] | {row[k + "_text"]}]
                     for k in ("source", "target")}


def extract(program, documents):
    """{id: statements}; documents are (id, text)."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as f:
        f.writelines(json.dumps({"id": i, "title": "", "text": t}) + "\n" for i, t in documents)
        f.flush()
        out = subprocess.run([program, "extract", "-q", f.name], stdout=subprocess.PIPE, text=True, check=True).stdout
    names, rows = collections.defaultdict(set), []
    for row in map(json.loads, out.splitlines()):
        if row["kind"] == "mention":
            names[row["document"], row["actor"]] |= {row["text"], row["name"]}
        elif row["kind"] == "statement":
            rows.append(row)
    found = collections.defaultdict(list)
    for row in rows:
        found[row["document"]].append(Statement(row, names))
    return found


def same_ends(statement, source, target, symmetric):
    """`source` and `target` are lists of names, the first the one that was annotated."""
    s, t = [words(x) for x in source], [words(x) for x in target]
    if not s or not t:
        return False
    one = lambda a, b: names_match(statement.ends["source"], a, b[0]) and names_match(statement.ends["target"], b, a[0])
    return one(s, t) or (symmetric and one(t, s))


def names_of(event, end):
    own = event.get(end + "_text") or event.get(end)
    return [x for x in [own, (event.get("names") or {}).get(end)] + (event.get("alt_" + end) or []) if x]


def judge_every(program, files):
    records = list(read_lines(files))
    found = extract(program, [(r["id"], r["text"]) for r in records])
    for r in records:
        for s in found[r["id"]]:
            if s.relation in r["scope"]:
                yield s.frame, any(e["relation"] == s.relation and (e["status"] == "negated") == s.negated
                                   and same_ends(s, names_of(e, "source"), names_of(e, "target"), s.relation in SYMMETRIC)
                                   for e in r["events"])


def judge_coded(program, files):
    records = list(read_lines(files))
    found = extract(program, [(r["id"], r["text"]) for r in records])
    for r in records:
        judged = []
        for s in found[r["id"]]:
            if s.relation not in TYPES or s.negated:
                continue
            on_pair = [e for e in r["events"] if same_ends(s, names_of(e, "source"), names_of(e, "target"), True)]
            if on_pair:
                judged.append((s.frame, any(
                    e["root"] in TYPES[s.relation].split()
                    and same_ends(s, names_of(e, "source"), names_of(e, "target"), s.relation in SYMMETRIC)
                    for e in on_pair)))
        has_right = any(right for _, right in judged)
        yield from (j for j in judged if j[1] or not has_right)


def readings(relation):
    yield relation
    for other in relation.get("alt") or []:
        yield {**relation, **other}


def judge_articles(program, folder):
    paths = sorted(Path(folder).glob("*.json"))
    found = extract(program, [(p.stem, p.with_suffix(".txt").read_text(encoding="utf-8")) for p in paths])
    for p in paths:
        gold = json.loads(p.read_text(encoding="utf-8"))
        by_id = {a["id"]: a for a in gold["actors"]}
        by_name = {tuple(words(n)): a["id"] for a in gold["actors"]
                   for n in [a["name"]] + (a.get("aliases") or []) + (a.get("also") or [])}
        listed = {(x["source"], x["relation"], x["target"], x["status"] == "negated")
                  for r in gold["relations"] for x in readings(r)}
        for s in found[p.stem]:
            ids = {k: {by_name[tuple(n)] for n in s.ends[k] if tuple(n) in by_name} for k in s.ends}
            for k in ids:
                ids[k] |= {by_id[i]["parent"] for i in ids[k] if by_id[i].get("parent")}
            pairs = {(a, b) for a in ids["source"] for b in ids["target"]}
            if s.relation in SYMMETRIC:
                pairs |= {(b, a) for a, b in pairs}
            yield s.frame, any((a, s.relation, b, s.negated) in listed for a, b in pairs)


def judge_labels(program, files):
    for label in read_lines(files):
        yield label["frame"], label["right"]


def judge_invented(program, file):
    table = list(sentences.read_table(Path(file), False))
    found = sentences.extract(program, table)
    for ident, _, _, events in table:
        for row in found.get(ident, []):
            yield row["frame"], any(sentences.finds(row, event) for event in events)


JUDGES = {"every": judge_every, "coded": judge_coded, "articles": judge_articles, "labels": judge_labels,
          "invented": judge_invented}


def rewrite(path, trust):
    lines = path.read_text(encoding="utf-8").split("\n")
    for i, line in enumerate(lines):
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) == 10:
            lines[i] = "\t".join(cells[:9] + [trust.get(cells[0], "-")])
    path.write_text("\n".join(lines), encoding="utf-8")


def main():
    args = [a for a in sys.argv[1:] if a != "--write"]
    least = LEAST
    if "--least" in args:
        at = args.index("--least")
        least = int(args[at + 1])
        del args[at:at + 2]
    sets = [a.partition("=") for a in args[2:]]
    if len(args) < 3 or any(kind not in JUDGES for kind, _, _ in sets):
        sys.exit(__doc__)
    made, right = collections.Counter(), collections.Counter()
    for kind, _, files in sets:
        n = collections.Counter()
        for frame, ok in JUDGES[kind](args[0], files):
            made[frame] += 1
            right[frame] += ok
            n[ok] += 1
        print(f"{kind} {files}: {n[True]} of {n.total()} right")
    trust = {f: str(round(100 * right[f] / made[f])) for f in made if made[f] >= least}
    table = Path(args[1])
    if "--write" in sys.argv:
        rewrite(table, trust)
    for frame in sorted(trust, key=lambda f: (int(trust[f]), -made[f], f)):
        print(f"{frame}\t{right[frame]}\t{made[frame]}\t{trust[frame]}")
    print(f"{len(trust)} frames with a trust, {len(made) - len(trust)} made fewer than {least} statements")


if __name__ == "__main__":
    main()
