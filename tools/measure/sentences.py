#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Score what the program states of invented sentences (tests/labels/sentences.tsv).

usage: sentences.py PROGRAM SENTENCES.tsv [--unread] [-v]

A line of the table has a set, "read" or "unread" (did whoever wrote the tables of the program see what
was missed in it?), a sentence, and the events that it states between named actors, written down before
any output was seen: "Iran accuse Israel; Egypt meet Libya [possible]". A statement is right when an
event has its relation, both ends and agrees that it is negated; one statement finds one event. An end
matches when a name of its actor is, word for word, in the words of the event, or holds them. Offices,
kin, membership and places are left out. --unread takes the unread sentences only.
"""
import collections
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

EVENTS = """ally support arms-supply aid cooperate agree meet yield request accuse reject threaten protest
    mobilize sanction coerce attack""".split()
SYMMETRIC = set("ally cooperate agree meet".split())
EVENT = re.compile(r"(.+?) (%s) (.+?)(?: \[(possible|negated)\])?$" % "|".join(EVENTS))


def words(text):
    text = unicodedata.normalize("NFKD", text.lower())
    text = re.sub(r"[’']s\b", "", "".join(c for c in text if not unicodedata.combining(c)))
    return [w for w in re.findall(r"[a-z0-9]+", text) if w not in ("the", "a", "an", "of")]


def within(a, b):
    return bool(a) and any(b[i:i + len(a)] == a for i in range(len(b) - len(a) + 1))


def read_table(path, unread_only):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("#") or not line:
            continue
        group, state, text, events = line.split("\t")
        if state == "unread" or not unread_only:
            found = [EVENT.match(e.strip()) for e in events.split(";") if e.strip()]
            if None in found:
                sys.exit(f"{path}:{number + 1}: an event is no \"source relation target\": {events}")
            yield str(number), group, text, [m.groups() for m in found]


def extract(program, sentences):
    """{id: statements}, each a row with the names of its ends."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as f:
        f.writelines(json.dumps({"id": s[0], "title": "", "text": s[2]}) + "\n" for s in sentences)
        f.flush()
        out = subprocess.run([program, "extract", "-q", f.name], stdout=subprocess.PIPE, text=True, check=True).stdout
    names, statements = collections.defaultdict(set), collections.defaultdict(dict)
    rows = [json.loads(line) for line in out.splitlines()]
    for row in rows:
        if row["kind"] == "mention":
            names[row["document"], row["actor"]] |= {row["text"], row["name"]}
    for row in rows:
        if row["kind"] != "statement" or row["relation"] not in EVENTS:
            continue
        ends = [row["source"], row["target"]]
        if row["relation"] in SYMMETRIC:
            ends.sort()
        for end in ("source", "target"):
            row[end + "_names"] = [words(n) for n in names[row["document"], row[end]] | {row[end + "_text"]}]
        statements[row["document"]].setdefault((row["relation"], *ends, row["status"] == "negated"), row)
    return {document: list(found.values()) for document, found in statements.items()}


def is_named(row, end, text):
    return any(within(n, words(text)) or within(words(text), n) for n in row[end + "_names"])


def finds(row, event):
    source, relation, target, status = event
    if row["relation"] != relation or (row["status"] == "negated") != (status == "negated"):
        return False
    return ((is_named(row, "source", source) and is_named(row, "target", target))
            or (relation in SYMMETRIC and is_named(row, "source", target) and is_named(row, "target", source)))


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("-")]
    if len(args) != 2:
        sys.exit(__doc__)
    sentences = list(read_table(Path(args[1]), "--unread" in sys.argv))
    found = extract(args[0], sentences)
    counts = collections.defaultdict(collections.Counter)
    for ident, group, text, events in sentences:
        rows, missed = list(found.get(ident, [])), []
        for event in events:
            row = next((r for r in rows if finds(r, event)), None)
            if row is None:
                missed.append(event)
            else:
                rows.remove(row)
        counts[group] += collections.Counter(right=len(events) - len(missed), missed=len(missed), wrong=len(rows),
                                             silent=not events, alarm=not events and bool(rows))
        if "-v" in sys.argv and (missed or rows):
            print(text)
            for source, relation, target, status in missed:
                print("   missed", source, relation, target, status or "")
            for r in rows:
                print("   wrong ", r["source_text"], r["relation"], r["target_text"], r["status"], r["frame"])
    for group, n in [*sorted(counts.items()), ("all", sum(counts.values(), collections.Counter()))]:
        precision = n["right"] / max(1, n["right"] + n["wrong"])
        recall = n["right"] / max(1, n["right"] + n["missed"])
        print("%-10s %4d events, %4d found, %3d wrong  P %.3f  R %.3f  F1 %.3f  silent sentences with a statement: %d of %d"
              % (group, n["right"] + n["missed"], n["right"], n["wrong"], precision, recall,
                 2 * precision * recall / max(1e-9, precision + recall), n["alarm"], n["silent"]))


if __name__ == "__main__":
    main()
