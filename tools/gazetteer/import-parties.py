#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write sources/parties-factbook.tsv from the parties in the World Factbook (public domain).

usage: import-parties.py factbook_leaders.tsv DATA_FOLDER > sources/parties-factbook.tsv

The list of a country's parties has no marks between them: "Congress for Democratic Change or CDC
Liberia Destiny Party or LDP". A party is taken where the initials of its last words spell the acronym
behind "or"; what else there is cannot be parted and is left out. A party that DATA_FOLDER/actors.tsv
has in that country, by name or by acronym, is left out too.
"""
import os
import re
import sys
import unicodedata

SMALL = {"of", "for", "the", "and", "in", "to", "de", "a", "on", "&"}
# Countries of whose news the parties are no part.
LEFT_OUT = {"ASM", "GUM", "MNP", "PYF", "CYM", "BMU", "VGB", "AIA", "TCA", "MSR", "COK", "NIU", "NFK",
            "ABW", "CUW", "SXM", "SMR", "FRO", "IMN", "JEY", "GGY", "SPM", "VIR", "GIB", "WLF"}


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def spelled(words, acronym):
    """The last words whose initials are the acronym, small words counted or not."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    for counted in (False, True):
        left, at = letters, len(words)
        while left and at:
            at -= 1
            word = plain(words[at]).strip("()'")
            parts = [w for w in re.split(r"[-/]", word) if w]
            if word.lower() in SMALL and not counted:
                continue
            initials = "".join(p[0].upper() for p in parts)
            if initials and left.endswith(initials):
                left = left[:-len(initials)]
            elif initials and left.endswith(initials[0]):
                left = left[:-1]
            else:
                break
        while at and words[at - 1].lower() in ("the",):
            at -= 1
        if not left and len(words) - at >= 2:
            return words[at:]
    return None


def parties(text):
    text = re.sub(r"\([^)]*\)", " ", text.replace("’", "'").replace("–", "-"))
    text = re.sub(r"\[[^]]*\]|[;:,]", " ", text)
    before = 0
    for match in re.finditer(r"\bor ([A-Z][A-Za-z]?[A-Z]+(?:[-/][A-Z]+)?)\b", text):
        words = text[before:match.start()].split()
        before = match.end()
        name = spelled(words, match.group(1))
        if name and name[0][0].isupper() and len(name) <= 9 and not any("/" in w for w in name):
            yield " ".join(w for w in name), match.group(1)


def codes(folder):
    """Code of a state by its names; its names and demonyms; what its bodies are called."""
    by_name, words, taken = {}, {}, set()
    with open(os.path.join(folder, "actors.tsv"), encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#"):
                continue
            names = [p.partition(":") for p in cells[5].split("|") if p]
            if cells[2] == "state":
                for string in [cells[1]] + [s for how, _, s in names if how == "alias"]:
                    by_name.setdefault(string, cells[3])
                words[cells[3]] = {cells[1]} | {s for how, _, s in names if how == "demonym"}
            elif cells[2] in ("organisation", "armed-group"):
                taken.add(cells[0])
                taken |= {(cells[3], s.lower()) for s in [cells[1]] + [n for _, _, n in names]}
    return by_name, words, taken


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    by_name, words, taken = codes(sys.argv[2])
    with open(os.path.join(sys.argv[2], "common-words.tsv"), encoding="utf-8") as file:
        common = {line.split("\t")[0] for line in file}
    print("# Written by import-parties.py from the World Factbook of January 2026, as organisations.tsv.\n"
          "type organisation")
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in list(file)[1:]:
            cells = line.rstrip("\n").split("\t")
            code = by_name.get(cells[1]) or by_name.get(cells[2])
            if not code or code in LEFT_OUT or len(cells) < 10:
                continue
            for name, acronym in parties(cells[9]):
                if (code, name.lower()) in taken or (code, acronym.lower()) in taken:
                    continue
                taken |= {(code, name.lower()), (code, acronym.lower())}
                own = any(w in name for w in words[code])
                slug = re.sub(r"[\W_]+", "-", re.sub(r"['’]", "", name.lower())).strip("-")
                if len(acronym) < 3 or acronym.lower() in common:
                    continue  # "US", "ACT"
                if "org:" + slug in taken:
                    continue
                names = [f"?{acronym}"] + ([] if own else [f"?{name}", f"#id:{slug}-{code.lower()}"])
                print(f"{name}\t{code}\t\t{'; '.join(names)}")


if __name__ == "__main__":
    main()
