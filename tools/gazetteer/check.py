#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check data/actors.tsv and data/offices.tsv: what the loader would not notice.

usage: check.py DATA_FOLDER

Prints each fault with file and line; exit status 1 if there is any.
"""
import os
import re
import sys

PREFIX = {"person": "person", "state": "state", "organisation": "org", "armed-group": "group",
          "media": "media", "place": "place", "event": "event"}
KINDS = {"alias", "acronym", "demonym", "people", "metonym", "capital", "surname", "local",
         "prefix"}
# Capitalised at the start of any sentence: no name by themselves.
STOP = set("""a an and are as at be but by for from has have he her his in it its may no not of on or
our she so that the their there they this to was we were what when will with you i new all one two
government army police parliament ministry court president minister general north south east west
labour labor liberal people party state states union front
""".split())
# Offices that one person holds at a time.
ONE_HOLDER = {"president", "prime minister", "premier", "chancellor", "king", "queen", "monarch", "emperor",
              "pope", "supreme leader", "secretary-general", "general secretary", "foreign minister",
              "defence minister", "secretary of state", "vice-president"}
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
DATE = re.compile(DAY)
YEARS = re.compile(rf"({DAY})?\.\.({DAY})?")


def lines(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield number, line.split("\t")


def name_faults(name, kind):
    if name != name.strip() or "  " in name:
        yield "stray space"
    if len(name) < 2:
        yield "one letter"
    if kind not in ("acronym", "local") and name.lower() in STOP:
        yield "a common word"


def actor_faults(cells, known, countries):
    ident, name, kind, country, parent, names = cells[:6]
    if kind not in PREFIX or not ident.startswith(PREFIX[kind] + ":"):
        yield f"id does not go with type {kind}"
    if re.search(r"\s", ident):
        yield "space in id"
    if country and country not in countries:
        yield f"unknown country {country}"
    if parent and (parent not in known or parent == ident):
        yield f"unknown parent {parent}"
    if len(cells) == 7 and not YEARS.fullmatch(cells[6]):
        yield f"bad years {cells[6]}"
    seen = set()
    for part in ["name:" + name] + [p for p in names.split("|") if p]:
        how, _, string = part.partition(":")
        if how not in KINDS | {"name"}:
            yield f"unknown kind of name: {part!r}"
        for what in name_faults(string, how):
            yield f"{what}: {string!r}"
        if how in ("alias", "acronym", "metonym") and string in seen:
            yield f"{string!r} twice"
        seen.add(string)


def check_actors(path):
    rows, seen = list(lines(path)), set()
    known = {cells[0] for _, cells in rows}
    countries = {cells[3] for _, cells in rows
                 if cells[0].startswith(("state:", "place:")) and re.fullmatch("[A-Z]{3}", cells[3])}
    faults = []
    for number, cells in rows:
        found = [f"{len(cells)} cells, not 6 or 7"] if len(cells) not in (6, 7) else \
            list(actor_faults(cells, known, countries))
        if cells[0] in seen:
            found.append("stands twice")
        seen.add(cells[0])
        faults += [f"{path}:{number}: {cells[0]}: {what}" for what in found]
    return faults, known


def office_faults(cells, known, current, seen):
    person, office, body, begin, end = cells
    for ident in (person, body):
        if ident not in known:
            yield f"unknown {ident}"
    if not office or office != office.lower():
        yield f"office {office!r} is no lower-case word"
    for date in (begin, end):
        if date and not DATE.fullmatch(date):
            yield f"bad date {date}"
    if begin and end and end < begin[:len(end)]:
        yield f"ends {end} before it begins {begin}"
    if tuple(cells[:4]) in seen:
        yield "stands twice"
    seen.add(tuple(cells[:4]))
    if not end and current.setdefault((office, body), person) != person:
        yield f"{current[(office, body)]} is {office} of {body} as well"


def overlaps(held):
    """Two persons at one time in an office that one person holds; a month is left for handing over."""
    for (office, body), terms in sorted(held.items()):
        terms.sort()
        for (begin, end, number, person), (later, _, where, other) in zip(terms, terms[1:]):
            if person != other and later and (not end or month_after(later) <= end):
                yield where, f"{other} is {office} of {body} from {later}, {person} to {end or 'now'}"


def month_after(date):
    year, month = int(date[:4]), int(date[5:7] or 12)
    return f"{year + month // 12}-{month % 12 + 1:02}-{date[8:] or '31'}"


def check_offices(path, known):
    faults, current, seen, held = [], {}, set(), {}
    for number, cells in lines(path):
        if len(cells) == 5 and cells[1] in ONE_HOLDER:
            held.setdefault((cells[1], cells[2]), []).append((cells[3], cells[4], number, cells[0]))
        found = [f"{len(cells)} cells, not 5"] if len(cells) != 5 else \
            list(office_faults(cells, known, current, seen))
        faults += [f"{path}:{number}: {what}" for what in found]
    return faults + [f"{path}:{number}: {what}" for number, what in overlaps(held)]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    faults, known = check_actors(os.path.join(sys.argv[1], "actors.tsv"))
    faults += check_offices(os.path.join(sys.argv[1], "offices.tsv"), known)
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
