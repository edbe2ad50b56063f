#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write sources/leaders-phoenix.tsv: heads of state and government, and members of US cabinets, whom
the CountryInfo dictionary of the Computational Event Data System gives with their time of office.

usage: import-phoenix.py Phoenix.Countries.actors.txt DATA_FOLDER > sources/leaders-phoenix.tsv

The dictionary has names in capitals, dates and no offices. It lists them by country with a time as
"elite" before and after one in government; those who only ever were in government are ministers of
a month and are left out. Persons that DATA_FOLDER/actors.tsv knows are left out as well, by name or
by family name and first day in office.
"""
import os
import re
import sys
import unicodedata
from collections import defaultdict

CODES = {"TMP": "TLS", "KNT": "KNA", "KSV": "XKX", "ROM": "ROU", "ZAR": "COD"}
# Regents of half a year, bishops, governors of islands: never in the news by name.
LEFT_OUT = {"SMR", "AND", "BMU", "AIA", "CYM", "ABW", "COK", "MCO", "FSM", "HKG", "VGB", "FRO", "FLK",
            "IMY", "ASM", "LIE", "NIU", "PLW", "ANT"}
TITLES = re.compile(r"^(SIR|DAME|LORD|DR|PRINCE|PRINCESS|KING|QUEEN|GENERAL|SHEIKH|SHAYKH|EMIR|SULTAN"
                    r"|COLONEL|MAJOR|CROWN|PRESIDENT|HOJJAT|AYATOLLAH|ARCHBISHOP|MARSHAL|ADMIRAL|THE"
                    r"|AMBASSADOR|SECRETARY|SENATOR|MINISTER|DEPUTY|UNDERSECRETARY|GOVERNOR)$")
SMALL = {"DE", "DA", "DO", "DOS", "DEL", "DELLA", "DI", "VAN", "VON", "DER", "DEN", "TER", "BIN", "BEN",
         "IBN", "BINT", "OF", "Y", "E", "DU"}
ENTRY = re.compile(r"\[([A-Z]{3})(ELI|GOV)[A-Z]*\s*([<>]?)(\d*)(?:-(\d*))?\]")


def plain(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z ]", "", text.lower().replace("-", " "))


def day(digits):
    if len(digits) == 8:
        year, rest = digits[:4], digits[4:]
    else:
        year, rest = ("19" if int(digits[:2]) > 14 else "20") + digits[:2], digits[2:]
    return f"{year}-{rest[:2]}-{rest[2:]}"


def cased(word):
    if word in SMALL:
        return word.lower()
    if re.fullmatch(r"[IVX]+", word) and word != "I":
        return word
    if "." in word:
        return word
    word = word.capitalize()
    word = re.sub(r"^(Mc|O')(\w)", lambda m: m.group(1) + m.group(2).upper(), word)
    return re.sub(r"([.'])(\w)(?=\w)", lambda m: m.group(1) + m.group(2).upper(), word)


def name_of(entry):
    """The name as news writes it, None where the entry is no full name of a person."""
    words = [w for w in re.split(r"_+", entry.strip("_ ").rstrip(",")) if w]
    while words and TITLES.match(words[0].rstrip(".")):
        words = words[1:]
    words = [w.rstrip(",") for w in words if w not in ("JR.", "SR.", "III", "JR")]
    if words == ["JUAN", "CARLOS"] or not 2 <= len(words) <= 5 or not all(re.fullmatch(r"[A-Z.'-]+", w) for w in words):
        return None
    if re.fullmatch(r"[IVX]+", words[-1]) or words[-1] in SMALL or "STATE" in words or any(
            "." in w and not re.fullmatch(r"([A-Z]\.)+", w) for w in words):
        return None
    text = " ".join(cased(w) for w in words)
    return re.sub(r"\bAl ([A-Z])", r"al-\1", text[0].upper() + text[1:])


def read(path):
    """(name, other names, country, [(begin, end)]) of every person."""
    name, names, lines = None, [], []
    with open(path, encoding="latin-1") as file:
        for line in list(file) + ["END_"]:
            line = line.split(";")[0].split("#")[0].rstrip()
            if not line:
                continue
            if line[0] == "+":
                names.append(line[1:].strip())
            elif line[0] in " \t":
                lines.append(line.strip())
            else:
                found = [m for m in map(ENTRY.match, lines) if m]
                if name and found:
                    yield name, names, found
                name, names, lines = line.split()[0], [], re.findall(r"\[.*?\]", line)


def known_people(folder):
    """Names by country, and (country, family name, year and month) of offices, of our own tables."""
    names, offices, family = set(), set(), {}
    with open(os.path.join(folder, "actors.tsv"), encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("person:") and not any(
                    p == "local:" + cells[1] for p in cells[5].split("|")):
                strings = [cells[1]] + [p.partition(":")[2] for p in cells[5].split("|") if p]
                names |= {(cells[3], plain(s)) for s in strings}
                family[cells[0]] = (cells[3], {w for s in strings for w in plain(s).split()})
    with open(os.path.join(folder, "offices.tsv"), encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if cells[0] in family:
                country, words = family[cells[0]]
                offices |= {(country, w, cells[3][:7]) for w in words}
                offices |= {(country, w[:4], cells[3][:7]) for w in words if len(w) > 4}
    return names, offices


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    names, offices = known_people(sys.argv[2])
    out, seen = defaultdict(list), set()
    for entry, others, found in read(sys.argv[1]):
        name, country = name_of(entry), CODES.get(found[0].group(1), found[0].group(1))
        spans = [(day(m.group(4)), day(m.group(5)) if m.group(5) else "2014") for m in found
                 if m.group(2) == "GOV" and m.group(4)]
        if not name or country in LEFT_OUT or not spans or not any(m.group(2) == "ELI" for m in found):
            continue
        words = plain(name).split()
        if (country, plain(name)) in names | seen or max(s[0] for s in spans) < "1945":
            continue
        if any((country, w, s[0][:7]) in offices or (country, w[:4], s[0][:7]) in offices
               for w in words for s in spans):
            continue
        seen.add((country, plain(name)))
        short = " ".join(w for w in name.split() if not re.fullmatch(r"[A-Z]\.", w))
        aliases = {a for a in map(name_of, others) if a} | {name} - {short}
        aliases = sorted(a for a in aliases if a != short and len(a.split()) > 1
                         and plain(a).split()[-1] == words[-1])
        begin, end = min(s[0] for s in spans), max(s[1] for s in spans)
        if len(short.split()) > 1:
            out[country].append((begin, end, short, "; ".join(aliases)))
    print("# Written by import-phoenix.py from the CountryInfo dictionary of 2014-01-30 (Computational\n"
          "# Event Data System, MIT licence), as leaders.tsv: heads of state and government, and US\n"
          "# cabinets. The dictionary does not say which office; an end in 2014 is not known.")
    for country in sorted(out):
        print(f"= state:{country}\tholder of a high office")
        for row in sorted(out[country]):
            print("\t".join(row).rstrip("\t"))


if __name__ == "__main__":
    main()
