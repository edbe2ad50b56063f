#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write sources/leaders-factbook.tsv from a table of the CIA World Factbook (public domain).

usage: import-factbook.py FACTBOOK.tsv > sources/leaders-factbook.tsv

FACTBOOK.tsv has the columns country, chief_of_state and head_of_government as the Factbook gives
them: "President Vladimir Vladimirovich PUTIN (since 7 May 2012)". Capitals mark the family name.
"""
import csv
import html
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MONTHS = ("January February March April May June July August September October November "
          "December").split()
OFFICES = (("prime minister", "prime minister"), ("vice president", None), ("chancellor", "chancellor"),
           ("supreme leader", "supreme leader"), ("premier", "prime minister"),
           ("president", "president"), ("king", "king"), ("queen", "queen"), ("emperor", "emperor"),
           ("amir", "emir"), ("sultan", "sultan"), ("grand duke", "grand duke"), ("pope", "pope"),
           ("prince", "prince"), ("taoiseach", "prime minister"), ("chief executive", "chief executive"))
TITLES = re.compile(r"^((?:Interim|Acting|Transitional|Transition|Executive|Federal|State|GNU|Capt\.|"
                    r"Gen\.|General|Lt\.|Brig\.|Col\.|Field Marshal|Maj\.|Dr\.|Sir|Sheikh|Shaykh|"
                    r"Ayatollah|Sayyid|Crown|President|Prime Minister|Premier|Chancellor|Taoiseach|"
                    r"Minister|Supreme Leader|King|Queen|Emperor|Amir|Sultan|Grand Duke|Pope|Prince|"
                    r"\(Ret\.\)|\(Retired\)|of Defense|of State|of Government|Chairman|Head|and|for|the|"
                    r"Presidential Council|Council|Transition|Government|,)[ ,]+)+")

# What is left of a title shows that the rules above have not understood it.
LEFT_OVER = re.compile(r"\b(President|Minister|Commission|Council|Assembly|Co-prince|Sr\.)(?!\w)|^of ")


def date(text):
    match = re.search(r"since (?:early |late )?(?:(\d+) )?(?:([A-Z][a-z]+)\.? )?(\d{4})", text)
    if not match:
        return ""
    day, month, year = match.groups()
    number = [i for i, m in enumerate(MONTHS, 1) if month and m.startswith(month[:3])]
    if not number:
        return year
    return f"{year}-{number[0]:02d}" + (f"-{int(day):02d}" if day else "")


def cased(word):
    def one(part):
        for start in ("MC", "MAC"):
            if part.startswith(start) and len(part) > 5 and part != "MACRON":
                return start.capitalize() + part[len(start):].capitalize()
        return part.capitalize() if part.isupper() else part
    return re.sub(r"[^\W\d_]+", lambda m: one(m.group()), word)


def is_family(word):
    return len(word) > 1 and re.sub(r"^(al|el|as|ash|ad|an|at|d|de|bin|Al|Mac|Mc)[-']", "", word).isupper()


def names(text):
    """(full, short, family) of the holder."""
    text = TITLES.sub("", text.strip()).strip()
    text = re.split(r"[;(,]| represented ", text)[0].strip()
    words = text.split()
    family = [w for w in words if is_family(w) and not re.fullmatch(r"[IVX]+", w)]
    if not family or len(words) > 7 or LEFT_OVER.search(" ".join(words)):
        return None
    full = " ".join(cased(w) if is_family(w) and not re.fullmatch(r"[IVX]+", w) else w
                    for w in words)
    surname = " ".join(cased(w) for w in family)
    rest = [w for w in words if w not in family and not w.endswith(".")]
    short = full if words[0] in family or not rest else f"{rest[0]} {surname}"
    return full, short, surname


def main():
    codes = {}
    with open(os.path.join(HERE, "sources", "states.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                cells = line.rstrip("\n").split("\t")
                if cells[0] == "SUN":
                    break
                for name in [cells[1]] + cells[2].split("; "):
                    codes.setdefault(name.lower(), cells[0])
    codes.update({"burma": "MMR", "congo, democratic republic of the": "COD",
                  "congo, republic of the": "COG", "korea, north": "PRK", "korea, south": "KOR",
                  "bahamas, the": "BHS", "gambia, the": "GMB", "micronesia, federated states of": "FSM",
                  "holy see (vatican city)": "VAT", "cote d'ivoire": "CIV", "turkey (turkiye)": "TUR"})
    print("# Heads of state and government in January 2026: made by import-factbook.py")
    print("# from the CIA World Factbook (public domain)")
    with open(sys.argv[1], encoding="utf-8") as file:
        table = sorted(csv.DictReader(file, delimiter="\t"), key=lambda r: r["country"])
    for row in table:
        code = codes.get(row["country"].lower())
        if not code:
            print("no state:", row["country"], file=sys.stderr)
            continue
        for column in ("chief_of_state", "head_of_government"):
            text = html.unescape(row[column] or "")
            head = re.split(r";| represented", text)[0]
            office = next((to for word, to in OFFICES
                           if re.search(r"\b" + word, head, re.I)), None)
            who = names(head)
            if not office or not who or "CHARLES III" in head:
                if code not in ("GBR",):
                    print("left out:", row["country"], "|", text[:90], file=sys.stderr)
                continue
            full, short, surname = who
            other = [full] if full != short else []
            also = re.search(r"also (?:spelled|known as|transliterated as) ([A-Z][\w' -]+?)(?: \(|;|$)", text)
            if also and also.group(1).count(" ") > 0:
                other.append(also.group(1))
            print(f"= state:{code}\t{office}")
            print("\t".join([date(text), "", short, "; ".join(other)]))


if __name__ == "__main__":
    main()
