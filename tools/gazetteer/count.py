#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Count what data/actors.tsv and data/offices.tsv hold.

usage: count.py DATA_FOLDER

A name is a distinct spelling, of any length, by which at least one actor is known; family names that
mean a person only in the years of office are counted apart, and so are the names that a pattern gives
to the ministries, parliament, forces, bank and court of each state.
"""
import os
import re
import sys
from collections import Counter


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    suffixes = set()
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "sources", "bodies.tsv"), encoding="utf-8") as file:
        suffixes = {line.split("\t")[0] for line in file if not line.startswith("#")} - {""}
    by_pattern = re.compile(r"org:.*-(" + "|".join(sorted(suffixes)) + r")$")
    types, names, patterned, surnames = Counter(), set(), set(), set()
    with open(os.path.join(sys.argv[1], "actors.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            ident, name, kind, _, parent, others = line.rstrip("\n").split("\t")[:6]
            types[kind] += 1
            kinds = [part.partition(":") for part in others.split("|") if part]
            surnames |= {string for how, _, string in kinds if how == "surname"}
            spellings = {name} | {string for how, _, string in kinds if how != "surname"}
            if by_pattern.match(ident) and parent.startswith("state:"):
                patterned |= spellings
            else:
                names |= spellings
    with open(os.path.join(sys.argv[1], "offices.tsv"), encoding="utf-8") as file:
        offices = sum(not line.startswith("#") for line in file)
    print(f"{sum(types.values())} actors: " + ", ".join(f"{n} {kind}" for kind, n in types.most_common()))
    print(f"{len(names)} names; {len(patterned - names)} more of bodies of states, by pattern; "
          f"{len(surnames - names)} family names")
    print(f"{offices} offices")


if __name__ == "__main__":
    main()
