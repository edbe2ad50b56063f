#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Coreference: pairwise links between the mentions that gold and program both found.

usage: coreference.py [-v] ENTENTE GOLD.jsonl [GENRE...]

GOLD has one document a line: `doc`, `genre`, `tokens`, `sents` ([first, end) of each), `entities`
with `s`, `e` (first and last token), `grp` (the chain), `etype`, `min` (head tokens, counted from 1
in the mention) and `wiki`; it may end in .xz. -v lists the wrong links and the pronouns left out.

Rules. A chain is a named actor when it is a person, organisation or place and one of its mentions
has a link to an encyclopedia or only capitalised head tokens, none of them a pronoun. The program
gets the tokens and sentences of the gold (no space before closing marks and around hyphens). A
mention of the program is found in the gold when a gold mention has the same tokens, a leading
article apart; or else in the smallest gold mention around it whose head tokens it contains. One
gold mention takes one of the program, exact ones first. A link is a pair of mentions found; it is
right when both stand in one gold chain. Precision: of the program's links. Recall: of the gold's
links in chains of named actors between mentions that both found. A link is one of a pronoun when
one of its mentions is, else of a nominal (title phrases too) when one is, else of names. "Resolved"
counts gold mentions in place of links: third-person pronouns of named actors that the program ties
to a mention that stands before it and in the same chain, of all such pronouns.
"""
import collections
import json
import lzma
import os
import subprocess
import sys
import tempfile

PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs "
               "themselves".split())
OTHERS = set("i me my we us our you your who whom whose which that this these those one".split())
CLOSE = set(". , ; : ! ? ) ] 's n't ' % ” ’ ’s".split())
OPEN = set("( [ “ ‘ $".split())


def conllu(row):
    lines, tokens = [], row["tokens"]
    for first, end in row["sents"]:
        for i in range(first, end):
            after = tokens[i + 1] if i + 1 < len(tokens) else ""
            tight = (after in CLOSE or tokens[i] in OPEN or "-" in (after, tokens[i]))
            lines.append("%d\t%s%s\t%s" % (i - first + 1, tokens[i], "\t_" * 7,
                                           "SpaceAfter=No" if tight else "_"))
        lines.append("")
    return "\n".join(lines) + "\n"


def extract(program, row):
    """The program's mentions as (first token, end token, actor, by)."""
    with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8", delete=False) as f:
        f.write(conllu(row))
    try:
        run = subprocess.run([program, "extract", "-q", f.name], capture_output=True, text=True,
                             check=False)
    finally:
        os.unlink(f.name)
    place, at = {}, 0
    ends = {end - 1 for _, end in row["sents"]}
    for i, word in enumerate(row["tokens"]):
        place["b", at] = i
        at += len(word.encode())
        place["e", at] = i + 1
        after = row["tokens"][i + 1] if i + 1 < len(row["tokens"]) else ""
        tight = after in CLOSE or word in OPEN or "-" in (after, word)
        at += 0 if tight and i not in ends else 1
    found = []
    for line in run.stdout.splitlines():
        m = json.loads(line)
        if m["kind"] == "mention":
            found.append((place["b", m["begin"]], place["e", m["end"]], m["actor"], m["by"]))
    return found


def heads(mention):
    return {mention["s"] + int(k) - 1 for k in mention["min"].split(",") if k.isdigit()}


def named_chains(row):
    named = set()
    for m in row["entities"]:
        words = [row["tokens"][i] for i in sorted(heads(m))]
        proper = words and all(w[:1].isupper() and w.lower() not in PRONOUNS | OTHERS
                               for w in words)
        if m["etype"] in ("person", "organization", "place") and (m["wiki"] or proper):
            named.add(m["grp"])
    return named


def match(row, mine):
    """Gold mention of each of the program's mentions, by position in `mine`."""
    by_span, taken = {}, {}
    for k, m in enumerate(row["entities"]):
        by_span.setdefault((m["s"], m["e"] + 1), k)
        if row["tokens"][m["s"]].lower() in ("the", "a", "an"):
            by_span.setdefault((m["s"] + 1, m["e"] + 1), k)
    for n, (first, end, _, _) in enumerate(mine):
        k = by_span.get((first, end))
        if k is not None and k not in taken:
            taken[k] = n
    done = set(taken.values())
    for n, (first, end, _, _) in enumerate(mine):
        around = [(m["e"] - m["s"], k) for k, m in enumerate(row["entities"])
                  if m["s"] <= first and end <= m["e"] + 1 and heads(m)
                  and heads(m) <= set(range(first, end)) and k not in taken]
        if n not in done and around:
            taken[min(around)[1]] = n
    return {n: k for k, n in taken.items()}


def kind_of(a, b):
    if "pronoun" in (a[3], b[3]):
        return "pronoun"
    return "nominal" if {"nominal", "title"} & {a[3], b[3]} else "name"


def show(row, mine, a, b):
    words = " ".join(row["tokens"][max(0, b[0] - 25):b[1] + 5])
    print("  wrong %s: %s <- %s [%s]: ... %s" % (row["doc"], " ".join(row["tokens"][a[0]:a[1]]),
                                               " ".join(row["tokens"][b[0]:b[1]]), b[2], words))


def measure(row, program, table, verbose):
    mine = sorted(extract(program, row))
    named, found = named_chains(row), match(row, mine)
    gold = row["entities"]
    for n in found:
        for o in found:
            if o <= n:
                continue
            kind = kind_of(mine[n], mine[o])
            is_link = mine[n][2] == mine[o][2]
            is_gold = gold[found[n]]["grp"] == gold[found[o]]["grp"]
            for name in (kind, "all"):
                table[name]["mine"] += is_link
                table[name]["hit"] += is_link and is_gold
                if is_gold and gold[found[n]]["grp"] in named:
                    table[name]["gold"] += 1
                    table[name]["back"] += is_link
            if verbose and is_link and not is_gold:
                show(row, mine, mine[n], mine[o])
    program_of = {k: n for n, k in found.items()}
    for k, m in enumerate(gold):
        if m["grp"] not in named or m["s"] != m["e"] \
                or row["tokens"][m["s"]].lower() not in PRONOUNS:
            continue
        n = program_of.get(k)
        right = n is not None and any(
            mine[o][2] == mine[n][2] and gold[j]["grp"] == m["grp"] and mine[o][0] < mine[n][0]
            for o, j in found.items())
        table["resolved"]["gold"] += 1
        table["resolved"]["hit"] += right
        if verbose and not right:
            print("  left %s: %s: %s" % (row["doc"], "silent" if n is None else mine[n][2],
                                         " ".join(row["tokens"][max(0, m["s"] - 25):m["s"] + 8])))


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) < 2:
        sys.exit(__doc__)
    table = collections.defaultdict(collections.Counter)
    opener = lzma.open if args[1].endswith(".xz") else open
    n = 0
    with opener(args[1], "rt", encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            if len(args) == 2 or row["genre"] in args[2:]:
                n += 1
                measure(row, args[0], table, "-v" in sys.argv[1:])
    print("%d documents" % n)
    for kind in ("pronoun", "nominal", "name", "all"):
        t = table[kind]
        print("%-8s P %.3f (%d links) R %.3f (%d links)"
              % (kind, t["hit"] / max(t["mine"], 1), t["mine"], t["back"] / max(t["gold"], 1),
                 t["gold"]))
    t = table["resolved"]
    print("pronouns resolved %.3f (%d)" % (t["hit"] / max(t["gold"], 1), t["gold"]))


if __name__ == "__main__":
    main()
