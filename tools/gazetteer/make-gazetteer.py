#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write data/actors.tsv and data/offices.tsv from the tables in sources/.

usage: make-gazetteer.py [-o DATA_FOLDER] [--check]

--check writes nothing and fails if the tables in DATA_FOLDER are not what the sources give.
"""
import argparse
import os
import re
import sys
import unicodedata
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, "sources")
PREFIX = {"person": "person", "state": "state", "organisation": "org", "armed-group": "group",
          "media": "media", "place": "place", "event": "event"}

# States whose bodies have names of their own, or are in the news by no such name.
NO_BODIES = {"USA", "VAT", "OTT", "DRE", "SKM", "EAZ", "UAR", "RHO", "YMD", "YMN", "VDR", "VNN", "SCG",
             "ESH"}

# Former states whose capital is that of a state of today, which has the city.
FORMER_CAPITALS = {"SUN", "YUG", "SCG", "CSK", "VNN", "VDR", "YMD", "YMN", "ZAR", "UAR"}

# The kind of a name by its first character; without a mark it is an alias or an acronym.
MARKS = {"^": "metonym", "~": "demonym", "+": "people", "?": "local", "=": "alias"}

# Family name first; elsewhere it is the last word.
FAMILY_FIRST = {"CHN", "PRK", "KOR", "TWN", "HKG", "MAC"}
# No family names, or none that news uses alone: only "s:" in the source gives one.
NO_FAMILY = {"MMR", "VNM", "VNN", "VDR", "IDN", "KHM", "THA", "ETH", "ERI", "ISL", "BTN", "LAO",
             "MYS", "SGP", "BRN", "MNG", "AFG", "SOM", "TLS", "LKA"}
PARTICLES = {"de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "ter", "le",
             "la", "bin", "ben", "al", "el", "bint", "ibn", "abu", "ould", "du"}
# Family names that are words, months, places or too many people's to mean one man by themselves.
COMMON = set("""Adams Ahmed Ali Allen Anderson Baker Bell Berger Black Bond Brown Carter Chan Chen
Christian Clark Cook Cox Day Dean Do Fox Ford Garcia George Gomez Gonzalez Grant Gray Green Hall
Harris Hassan Henry Hernandez Hill Hope Howard Hu Hunt Hussein Ibrahim Jackson James Jiang John
Johnson Jones Jordan Joseph Karim Khan Kim King Lee Lewis Li Lin Long Lopez Louis Ma Major Malik
Marshall Martin Martinez May Miller Mitchell Mohamed Mohammed Moon Moore Morales Morgan Morris
Muhammad Nelson Park Paul Perez Peter Peters Phillips Powers Price Rahman Ramirez Rice Rivera
Roberts Rodriguez Rogers Ross Roy Russell Salem Sanchez Santos Saleh Scott Shah Sharif Sharma Shaw
Silva Simon Singh Smith Snow Stone Suarez Sun Taylor Thomas Torres Turner Walker Wang War Ward Washington
West White Williams Wilson Wood Wright Wu Yang Yao Young Zhang Zhou Zhu Abdullah Amin Castro Cruz
Fernandez Diaz Ramos Ortega Vargas Flores Reyes Costa Pereira Ferreira Alves Campbell Stewart
Murphy Kelly Ryan Burns Bush Home Hurd Gates Powell Rusk Root Law Field Price Barak Moussa Musa
Abbas Mansour Nasser Qasim Arif Hariri Karami Gore Pence Key English Holland Chifley Nixon Hughes
Thatcher Heath Eden Douglas Cameron Truss Duff Francis Paul Pius Benedict Leo Elizabeth Charles
Philip Albert Victoria Harald Margrethe Carl Felipe Akihito Naruhito Hirohito Abdul Rama Robles
Aziz Shara Daoud Banda Mills Rawlings Savage Chan Burnham Persaud Skinner Barrow""".split()) - set(
    "Nixon Thatcher Heath Cameron Ortega Castro Nasser Hariri Bush Powell Hughes".split())

# Words that are never a name by themselves, though a source may give them so.
STOP = set("""a an and are as at be but by for from has have he her his in is it its may no not of on
or our she so that the their there they this to us was we were what when who will with you i""".split())
# Single words behind "The" that would be read as words without it.
KEEP_THE = {"The Times", "The Hague", "The Independent", "The Economist", "The Atlantic",
            "The Star", "The Hindu", "The Intercept", "The Resistance Front"}


def rows(name):
    """Lines of a source table as lists of stripped cells."""
    with open(os.path.join(SOURCES, name), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("#"):
                yield number, [cell.strip() for cell in line.split("\t")]


def listed(cell):
    return [part.strip() for part in cell.split(";") if part.strip()]


def slug(name):
    name = re.sub(r"['’`ʻ]", "", name.lower())
    return re.sub(r"-+", "-", re.sub(r"[\W_]", "-", name)).strip("-")


def plain(text):
    """Without accents, for comparing."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def bare(name):
    if name.startswith("The ") and name not in KEEP_THE:
        return name[4:]
    return name


def is_acronym(name):
    letters = re.sub(r"[^A-Za-zÀ-Þ]", "", name)
    upper = sum(c.isupper() for c in letters)
    return (" " not in name and len(name) <= 10 and upper >= 2
            and upper >= len(letters) - 2 and upper * 2 > len(letters))


class Gazetteer:
    def __init__(self):
        self.actors = {}
        self.offices = {}
        self.people = {}  # (country, plain name) -> id
        self.told = {}    # person -> whether the source gives the family name

    def add(self, ident, name, kind, country, parent, names=()):
        actor = self.actors.setdefault(
            ident, {"name": bare(name), "type": kind, "country": country, "parent": parent,
                    "names": {}, "years": ""})
        for how, string in names:
            self.name(ident, how, string)
        return actor

    def name(self, ident, how, string):
        actor, string = self.actors[ident], bare(string)
        if how == "local":
            actor["names"][string] = how
            return
        if string == actor["name"] and how in ("alias", "acronym", "people"):
            return
        if string.lower() in STOP and string not in ("US", "IS", "WHO"):
            return
        actor["names"].setdefault(string, how)

    def read_states(self):
        for _, cells in rows("states.tsv"):
            code, name, aliases, acronyms, demonyms, people, capitals, metonyms = \
                (cells + [""] * 8)[:8]
            ident = "state:" + code
            self.add(ident, name, "state", code, "")
            self.all_names(ident, aliases, acronyms, demonyms, people, capitals)
            for string in listed(metonyms):
                self.name(ident, "metonym", string)
            city = None
            for string in listed(capitals):
                if code in FORMER_CAPITALS:
                    break
                if string.startswith("="):
                    self.name(city, "alias", string[1:])
                else:
                    city = self.place(string, code, ident, accents_of=True)
        for _, cells in rows("periods.tsv"):
            code, begin, end = (cells + [""] * 3)[:3]
            self.actors["state:" + code]["years"] = f"{begin}..{end}"

    def all_names(self, ident, aliases, acronyms, demonyms, people, capitals=""):
        for how, cell in (("alias", aliases), ("acronym", acronyms), ("demonym", demonyms)):
            for string in listed(cell):
                if string.endswith("-"):
                    self.name(ident, "prefix", string[:-1])
                else:
                    self.name(ident, how, string)
        for string in [] if people == "-" else listed(people):
            self.name(ident, "people", string)
        if not people:
            for string in listed(demonyms):
                if string[-1] in "ainokzrb" or string.endswith("nt"):
                    self.name(ident, "people", string + "s")
        for string in listed(capitals):
            self.name(ident, "capital", string.lstrip("="))

    def place(self, name, country, parent, accents_of=False):
        """A place; a second spelling that differs in accents only is the same place."""
        if accents_of:
            for ident, actor in self.actors.items():
                if (actor["type"] == "place" and actor["country"] == country
                        and plain(actor["name"]) == plain(bare(name))):
                    self.name(ident, "alias", name)
                    return ident
        ident = "place:" + slug(bare(name))
        if ident in self.actors and self.actors[ident]["country"] != country:
            ident += "-" + country.lower()
        self.add(ident, name, "place", country, parent)
        return ident

    def read_territories(self):
        for _, cells in rows("territories.tsv"):
            code, name, parent, aliases, acronyms, demonyms, people = (cells + [""] * 7)[:7]
            ident = self.place(name, code, "state:" + parent if parent else "")
            self.all_names(ident, aliases, acronyms, demonyms, people or "-")

    def read_state_bodies(self):
        """The ministries, parliament and forces of each state, by pattern."""
        patterns = [(cells[0], listed(cells[1]), set(listed(cells[2]) if len(cells) > 2 else []))
                    for _, cells in rows("bodies.tsv")]
        taken = {string: ident for ident, actor in self.actors.items() if actor["type"] in
                 ("organisation", "armed-group") for string in [actor["name"], *actor["names"]]}
        states = [i for i in self.actors if i.startswith("state:")]
        shared = Counter(n for i in states for n, how in self.actors[i]["names"].items()
                         if how == "demonym")
        for ident in states:
            state = self.actors[ident]
            demonym = next((n for n, how in state["names"].items() if how == "demonym"), None)
            if not demonym or state["country"] in NO_BODIES:
                continue
            for suffix, names, without in patterns:
                if state["country"] in without:
                    continue
                strings = [n.format(d=demonym, s=state["name"]) for n in names]
                body = next((taken[n] for n in strings if n in taken), None)
                if not body:
                    body = f"org:{slug(state['name'])}-{suffix}"
                    self.add(body, names[0].format(d=state["name"] if shared[demonym] > 1 else
                                                   demonym), "organisation", state["country"], ident)
                for pattern, string in zip(names, strings):
                    if shared[demonym] > 1 and "{d}" in pattern:
                        self.name(body, "local", string)  # "the Congolese army" is one of two
                    elif string not in taken:
                        self.name(body, "alias", string)
                        taken[string] = body

    def name_at_home(self):
        """"Italian Democratic Party": a local name of several words behind its country's adjective
        is nobody else's."""
        taken = {string for actor in self.actors.values() for string in
                 [actor["name"], *actor["names"]]}
        for ident, actor in self.actors.items():
            state = self.actors.get("state:" + actor["country"])
            if actor["type"] not in ("organisation", "armed-group") or not state:
                continue
            demonym = next((n for n, how in state["names"].items() if how == "demonym"), None)
            before = ["US", "U.S."] if actor["country"] == "USA" else [demonym]
            for string in [s for s, how in actor["names"].items() if how == "local" and " " in s]:
                for word in before:
                    name = f"{word} {string}"
                    if word and word not in string and name not in taken:
                        self.name(ident, "alias", name)
                        taken.add(name)

    def read_places(self):
        """code, then "; "-parted places, each with other names in brackets, marked as bodies'."""
        for _, cells in rows("places.tsv"):
            code = cells[0] if cells[0] != "-" else ""
            for entry in listed(cells[1]):
                names = [part.strip() for part in re.split(r"[()=]", entry) if part.strip()]
                ident = self.place(names[0], code, "state:" + code if code else "", True)
                for string in names[1:]:
                    how = MARKS.get(string[0])
                    self.name(ident, how or "alias", string[1:] if how else string)

    def read_bodies(self, source):
        kind = None
        for number, cells in rows(source):
            if cells[0].startswith("type "):
                kind = cells[0][5:]
                continue
            name, country, parent, names = (cells + [""] * 4)[:4]
            names, ident, years = listed(names), PREFIX[kind] + ":" + slug(bare(name)), ""
            while names and names[-1].startswith("#"):
                what, _, value = names.pop()[1:].partition(":")
                if what == "id":
                    ident = PREFIX[kind] + ":" + value
                else:
                    years = value
            if ident.endswith(":drop"):
                continue
            if ident in self.actors:
                sys.exit(f"{source}:{number}: {ident} stands twice")
            self.add(ident, name, kind, country, parent)["years"] = years
            for string in names:
                how = MARKS.get(string[0])
                if how:
                    string = string[1:]
                self.name(ident, how or ("acronym" if is_acronym(string) else "alias"), string)

    def person(self, name, country, names, is_local=False):
        """The id of a person, known by any of the names in that country. One who is local has the
        country in the id: a namesake elsewhere is somebody else."""
        for string in [name] + [n for n in names if " " in n and ":" not in n]:
            known = self.people.get((country, plain(string).lower()))
            if known:
                break
        else:
            known = "person:" + slug(name)
            if known in self.actors or is_local:
                known += "-" + country.lower()
            home = next((ident for ident in ("state:" + country, "place:hong-kong")
                         if ident in self.actors and self.actors[ident]["country"] == country), "")
            self.add(known, name, "person", country, home)
        for string in [name] + names:
            if string.startswith("s:"):
                if string != "s:-":
                    self.name(known, "surname", string[2:])
            else:
                self.people[(country, plain(string).lower())] = known
                if is_local or string != self.actors[known]["name"]:
                    self.name(known, "local" if is_local else "alias", string)
                unaccented = plain(string)
                if unaccented != string and " " in string:
                    self.name(known, "alias", unaccented)
        return known

    def surname(self, name, country):
        words = name.split()
        if len(words) < 2 or country in NO_FAMILY or words[-1].rstrip(".") in ("Jr", "II", "III"):
            return None
        if country in FAMILY_FIRST and words[0] not in ("Tsai", "Chiang", "Syngman", "Donald"):
            family = words[0]
        else:
            at = len(words) - 1
            while at > 1 and words[at - 1].lower() in PARTICLES:
                at -= 1
            family = " ".join(words[at:])
        if family in COMMON or len(family) < 3 or re.search(r"[IVX]{2}|^[IVX]$", family):
            return None
        return family

    def read_leaders(self, source, surnames):
        """"= body <TAB> office" begins a section; then from, to, person, other names."""
        body = office = country = None
        for number, cells in rows(source):
            if cells[0].startswith("="):
                body, office = cells[0][1:].strip(), cells[1]
                country = body[6:] if body.startswith("state:") else ""
                continue
            begin, end, name, names = (cells + [""] * 4)[:4]
            if source == "leaders-factbook.tsv" and self.is_held(office, body):
                continue  # our own table gives the holder, spelled as news does
            names, home = listed(names), country
            for string in list(names):
                if string.startswith("c:"):
                    names.remove(string)
                    home = string[2:]
            if home == "SUN":
                home = "RUS"
            if home == "DEW":
                home = "DEU"
            ident = self.person(name, home, names, source == "leaders-phoenix.tsv")
            told = self.told.setdefault(ident, any(n.startswith("s:") for n in names))
            if surnames and not told:
                family = self.surname(self.actors[ident]["name"], home)
                if family:
                    self.name(ident, "surname", family)
            if office:
                self.office(ident, office, body, begin, end)

    def is_held(self, office, body):
        return any((other, where) == (office, body) and not end
                   for (_, other, where, _), end in self.offices.items())

    def office(self, ident, office, body, begin, end):
        for other, other_office, other_body, other_begin in self.offices:
            if (ident, office, body) == (other, other_office, other_body) and \
                    begin[:4] == other_begin[:4]:
                return
        self.offices[(ident, office, body, begin)] = end

    def clean(self):
        """Names that are a state's alone are not a demonym of the same actor as well."""
        for actor in self.actors.values():
            for string in [s for s, how in actor["names"].items() if how == "surname"]:
                if string == actor["name"]:
                    del actor["names"][string]

    def actors_table(self):
        out = ["# Made by tools/gazetteer/make-gazetteer.py from its sources: edit those.",
               "# id\tname\ttype\tcountry\tparent\tnames\tyears (formats and credits: README.md)"]
        for ident in sorted(self.actors):
            actor = self.actors[ident]
            names = "|".join(f"{how}:{string}" for string, how in actor["names"].items())
            out.append("\t".join([ident, actor["name"], actor["type"], actor["country"],
                                  actor["parent"], names]
                                 + ([actor["years"]] if actor["years"] else [])))
        return "\n".join(out) + "\n"

    def offices_table(self):
        out = ["# Made by tools/gazetteer/make-gazetteer.py from its sources: edit those.",
               "# person\toffice\tbody\tfrom\tto (empty: in office in January 2026, the date of the",
               "# Factbook; formats and credits: README.md)"]
        for key in sorted(self.offices, key=lambda k: (k[2], k[1], k[3], k[0])):
            ident, office, body, begin = key
            out.append("\t".join([ident, office, body, begin, self.offices[key]]))
        return "\n".join(out) + "\n"


def build():
    gazetteer = Gazetteer()
    gazetteer.read_states()
    gazetteer.read_territories()
    for source in ("organisations.tsv", "armed-groups.tsv", "media.tsv", "companies.tsv", "services.tsv",
                   "events.tsv", "peoples.tsv", "parties-factbook.tsv"):
        if os.path.exists(os.path.join(SOURCES, source)):
            gazetteer.read_bodies(source)
    gazetteer.read_state_bodies()
    gazetteer.read_places()
    for source, surnames in (("leaders.tsv", True), ("ministers.tsv", True),
                             ("leaders-factbook.tsv", False), ("leaders-phoenix.tsv", False)):
        if os.path.exists(os.path.join(SOURCES, source)):
            gazetteer.read_leaders(source, surnames)
    gazetteer.name_at_home()
    gazetteer.clean()
    return {"actors.tsv": gazetteer.actors_table(), "offices.tsv": gazetteer.offices_table()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-o", dest="folder", default=os.path.join(HERE, "..", "..", "data"))
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    stale = []
    for name, text in build().items():
        path = os.path.join(args.folder, name)
        if not args.check:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        elif not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
            stale.append(name)
    if stale:
        sys.exit("not what the sources give (run make-gazetteer.py): " + ", ".join(stale))


if __name__ == "__main__":
    main()
