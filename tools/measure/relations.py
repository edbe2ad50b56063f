#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure what `entente extract` states against relation sets that others annotated.

usage: relations.py PROGRAM KIND=FILE[,FILE...]...

KIND is re3d, conll04, crossre or sentiment; the files (JSON Lines, .xz is read too) are not part of
this project, see docs/ACCURACY.md. Prints a Markdown table, one line a relation.

How it matches. Every relation of a set stands for some of ours (TYPES); a pair is looked up in both
directions where the relation of the set is symmetric or ours is. An end matches when its span, or
the span of another mention of its actor in the same sentence, shares bytes with the annotated span,
and when the two ends do not both match the same end. Negated statements match nothing and count
nowhere. One statement answers for one pair and type at most once; a triple that is stated twice in a
sentence counts once.

  R  annotated relations that a statement matches / all annotated. Pairs of things that we never call
     actors (tanks, buildings, "soldiers") count as missed.
  P  statements that match / statements both of whose ends are annotated entities of the sentence.
     A statement that matches a relation counts under it, any other under the first relation of the
     set that ours stands for.
  P on pairs  the same, over statements about a pair that is annotated with any relation of the table:
     the sets leave out much that their sentences say.

Directed sentiment names one pair a sentence: "sign" asks for a statement of that sign about the pair,
"sign and direction" for its direction too (symmetric statements have both); P counts all signed
statements about the pair, those on pairs without sentiment too, "on pairs" those on signed pairs.
"""
import bisect
import collections
import json
import lzma
import re
import subprocess
import sys
import tempfile

SYMMETRIC = set("ally cooperate agree meet family".split())
SIGN = {**dict.fromkeys("ally support arms-supply aid cooperate agree meet yield".split(), 1),
        **dict.fromkeys("accuse reject threaten protest mobilize sanction coerce attack".split(), -1)}
# set -> relation of the set -> (symmetric?, our relations)
TYPES = {
    "re3d": {
        "AlliesOf": (True, "ally cooperate support aid arms-supply"),
        "FightingAgainst": (True, "attack coerce mobilize"),
        "CommWith": (True, "meet tells request agree"),
        "Likes": (False, "support aid ally cooperate yield meet"),
        "Dislikes": (False, "accuse reject threaten protest sanction attack"),
        "BelongsTo": (False, "member-of leads"),
        "InChargeOf": (False, "leads")},
    "conll04": {
        "Work_For": (False, "member-of leads"),
        "Kill": (False, "attack"),
        "Located_In": (False, "located-in"),
        "OrgBased_In": (False, "located-in member-of"),
        "Live_In": (False, "located-in member-of leads")},
    "crossre": {
        "role": (False, "member-of leads support ally cooperate"),
        "part-of": (False, "member-of located-in"),
        "general-affiliation": (False, "member-of leads"),
        "physical": (False, "located-in meet"),
        "opposite": (True, "accuse reject attack threaten protest mobilize sanction coerce"),
        "social": (True, "family meet ally"),
        "related-to": (True, "tells request meet")}}


def lines_of(files):
    for path in files.split(","):
        with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as f:
            yield from (json.loads(line) for line in f)


def join(tokens):
    """The tokens as running text, and the byte span of each."""
    text, spans = "", []
    for i, token in enumerate(tokens):
        token = {"-LRB-": "(", "-RRB-": ")", "_": "--", "''": '"', "``": '"'}.get(token, token)
        glued = re.match(r"^([.,;:!?%)\]]|'(s|re|ve|ll|d|m)?$|n't$)", token)
        if text and not glued and not text.endswith(("(", "[", "$")):
            text += " "
        spans.append((len(text.encode()), len((text + token).encode())))
        text += token
    return text, spans


class Record:
    """A text with entities and relations [(type, source span, target span)]; spans in bytes."""

    def __init__(self, text, entities, relations):
        self.text, self.entities, self.relations = text, sorted(set(entities)), set(relations)


def read_re3d(files):
    for d in lines_of(files):
        at = [0]
        for c in d["text"]:
            at.append(at[-1] + len(c.encode()))
        span = lambda begin, end: (at[begin], at[end])
        yield Record(d["text"], [span(e["begin"], e["end"]) for e in d["entities"]],
                     [(r["type"], span(r["sourceBegin"], r["sourceEnd"]), span(r["targetBegin"], r["targetEnd"]))
                      for r in d["relations"] if r["source"] != r["target"]])


def read_conll04(files):
    for d in lines_of(files):
        text, at = join(d["tokens"])
        by_token = {i: (at[first][0], at[last][1]) for first, last, _ in d["entities"] for i in range(first, last + 1)}
        yield Record(text, by_token.values(), [(t, by_token[a], by_token[b]) for a, b, t in d["relations"]
                                               if a in by_token and b in by_token])


def read_crossre(files):
    for d in lines_of(files):
        text, at = join(d["sentence"])
        span = lambda a, b: (at[a][0], at[b][1])
        yield Record(text, [span(a, b) for a, b, _ in d["ner"]],
                     [(r[4], span(r[0], r[1]), span(r[2], r[3])) for r in d["relations"]])


def read_sentiment(files):
    """The pair stands in brackets in the text; label 1 +p>q, 2 +q>p, 3 -p>q, 4 -q>p."""
    for d in lines_of(files):
        text, ends = "", []
        for part in re.split(r"(\[[^\[\]]*\])", d["text"]):
            inner = part[1:-1] if part.startswith("[") else part
            if part.startswith("[") and inner in (d["p"], d["q"]):
                ends.append((len(text.encode()), len((text + inner).encode())))
            text += inner if part.startswith("[") and inner in (d["p"], d["q"]) else part
        if len(ends) != 2:
            continue
        p, q = ends if text.encode()[slice(*ends[0])].decode() == d["p"] else ends[::-1]
        relation = {1: ("+", p, q), 2: ("+", q, p), 3: ("-", p, q), 4: ("-", q, p)}.get(d["label"])
        yield Record(text, ends, [relation] if relation else [])


READERS = {"re3d": read_re3d, "conll04": read_conll04, "crossre": read_crossre, "sentiment": read_sentiment}


def extract(program, records):
    """Per record: statements [(relation, source spans, target spans)]."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as f:
        for i, r in enumerate(records):
            f.write(json.dumps({"id": str(i), "title": "", "text": r.text}) + "\n")
        f.flush()
        out = subprocess.run([program, "extract", "-q", f.name], stdout=subprocess.PIPE, text=True, check=True).stdout
    spans, rows = collections.defaultdict(set), []
    for row in map(json.loads, out.splitlines()):
        if row["kind"] == "mention":
            spans[row["document"], row["sentence"], row["actor"]].add((row["begin"], row["end"]))
        elif row["kind"] == "statement" and row["status"] != "negated":
            rows.append(row)
    found = collections.defaultdict(dict)
    for r in rows:
        end = lambda k: {(r[k + "_begin"], r[k + "_end"])} | spans[r["document"], r["sentence"], r[k]]
        key = (r["sentence"], r["relation"], r["source"], r["target"])
        found[int(r["document"])].setdefault(key, (r["relation"], end("source"), end("target")))
    return [list(found[i].values()) for i in range(len(records))]


def touches(spans, span):
    return any(b < span[1] and span[0] < e for b, e in spans)


def near(record, spans):
    """Annotated entities that one of the spans touches."""
    first = bisect.bisect_left(record.entities, (min(b for b, _ in spans) - 200, 0))
    return [e for e in record.entities[first:] if touches(spans, e)]


def pairs(record, source, target):
    return [(a, b) for a in near(record, source) for b in near(record, target)
            if a != b and not (touches(source, b) and touches(target, a))]


def score_types(name, records, statements):
    types = {t: (sym, ours.split()) for t, (sym, ours) in TYPES[name].items()}
    n = collections.Counter()
    for record, rows in zip(records, statements):
        gold = {(t, *ends) for t, *ends in record.relations if t in types}
        related = {frozenset(ends) for _, *ends in gold}
        hit = set()
        for relation, source, target in rows:
            ends = pairs(record, source, target)
            fits = [t for t, (_, ours) in types.items() if relation in ours]
            if not ends or not fits:
                continue
            match = {(t, *g) for t in fits for a, b in ends for g in ((a, b), (b, a))
                     if (t, *g) in gold and (g == (a, b) or types[t][0] or relation in SYMMETRIC)}
            hit |= match
            under = min(match)[0] if match else fits[0]
            n[under, "said"] += 1
            n[under, "right"] += bool(match)
            n[under, "on pair"] += any(frozenset(e) in related for e in ends)
        for t, *_ in gold:
            n[t, "gold"] += 1
        for t, *_ in hit:
            n[t, "found"] += 1
    for t in types:
        yield f"{name}: {t}", n[t, "said"], n[t, "right"], n[t, "on pair"], n[t, "gold"], n[t, "found"]


def score_sentiment(records, statements):
    n = collections.Counter()
    for record, rows in zip(records, statements):
        gold = next(iter(record.relations), None)
        n["gold"] += gold is not None
        said = {(SIGN[relation] > 0, a, b, relation in SYMMETRIC) for relation, source, target in rows
                if relation in SIGN for a, b in pairs(record, source, target)[:1]}
        sign = {s for s in said if gold and s[0] == (gold[0] == "+")}
        both = {s for s in sign if s[3] or s[1:3] == gold[1:]}
        n["said"] += len(said)
        n["on pair"] += len(said) if gold else 0
        for key, right in (("sign", sign), ("both", both)):
            n[key, "right"] += len(right)
            n[key, "found"] += bool(right)
    for key, label in (("sign", "sign"), ("both", "sign and direction")):
        yield f"sentiment: {label}", n["said"], n[key, "right"], n["on pair"], n["gold"], n[key, "found"]


def percent(a, b):
    return "%.2f" % (a / b) if b else "-"


def main():
    sets = [a.partition("=") for a in sys.argv[2:]]
    if not sets or any(kind not in READERS for kind, _, _ in sets):
        sys.exit(__doc__)
    print("| set and relation | annotated | found | R | stated | right | P | P on pairs |")
    print("|---|---|---|---|---|---|---|---|")
    for kind, _, files in sets:
        records = list(READERS[kind](files))
        statements = extract(sys.argv[1], records)
        lines = score_sentiment(records, statements) if kind == "sentiment" else score_types(kind, records, statements)
        for label, said, right, on_pair, gold, found in lines:
            print(f"| {label} | {gold} | {found} | {percent(found, gold)} | {said} | {right} |"
                  f" {percent(right, said)} | {percent(right, on_pair)} |")


if __name__ == "__main__":
    main()
