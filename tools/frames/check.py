#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check the tables of the relations (docs/FRAMES.md) for what can only be a mistake.

usage: check.py DATA_FOLDER [ROWS.jsonl]

Reports unknown relations, slots, classes and modalities, ids that occur twice, words that are no
lemma, frames that an earlier frame of the same word shadows, and lines of events.tsv that nothing
fits. Exit status 1 when there is an error. Told, but no error: forms of a frame's words of which the
lemmatiser makes another word (lemmas.py); and, with ROWS, what `entente extract` printed of a corpus,
the frames that never fired on it.
"""
import collections
import json
import re
import sys
from pathlib import Path

import lemmas

RELATIONS = set("""ally support arms-supply aid cooperate agree meet yield request accuse reject
    threaten protest mobilize sanction coerce attack leads member-of located-in family succeeds
    tells""".split())
MODALITIES = set("""fact planned sought conditional hedged claimed denied refused ended not""".split())
SLOTS = {"V": set("subj obj iobj comp goal pred clause holder use speaker between modal"
                      " condition asker".split()),
         "N": set("poss mod light bearer doer speaker between is pair home here agent self goal".split()),
         "A": set("is mod comp speaker self".split()),
         "X": set("self appos poss mod".split())}
PREPOSITIONS = set("""about across alongside until after against along around as at before behind between by for from
    in inside into near of off on outside over to toward towards under upon via with within without out
    among""".split())
# Of events.tsv: the types of PLOVER, and which statements are no events.
PLOVER = set("""AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN
    PROTEST MOBILIZE SANCTION COERCE ASSAULT""".split())
STRUCTURAL = set("leads member-of located-in family succeeds tells".split())
TYPES = set("person state organisation armed-group media place event".split())
# Words that the program itself looks up: light verbs, verbs of naming, bodies of people.
CLASSES_OF_PROGRAM = set("""light naming becoming body body-in measure asking paper happening talk meant
    blaming bearing having twosome date bound done-to edge aside stance voice term judging
    infinitive urging hand guilt drafting weighing proof about flying demanded needy sea act place-noun wish answering epithet calling
    told dismissing premises
    of-title offering ordered circumstance parley""".split())
MAX_NEEDS = 5  # of src/relations/frames.h
COLUMNS = "id relation pos lemmas source target needs object modality trust".split()
STATUS_POS, SCOPES = set("VNARMPS"), {"comp", "mod", "clause", "self"}


class Report:
    def __init__(self):
        self.errors = 0

    def error(self, file, line, message):
        print(f"{file}:{line}: {message}")
        self.errors += 1


def rows(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def is_lemma(word):
    return re.fullmatch(r"[^\sA-Z|+]+", word) is not None


def is_slot(slot, pos):
    name = slot.removesuffix(".owner").removesuffix(".place").removesuffix(".trade")
    return name in SLOTS[pos] or name in PREPOSITIONS


def check_words(report, path):
    classes = collections.defaultdict(set)
    for number, cells in rows(path):
        if len(cells) != 2 or not is_lemma(cells[1]):
            report.error(path, number, "a line has a class and a lemma")
            continue
        if cells[1] in classes[cells[0]]:
            report.error(path, number, f'"{cells[1]}" is in the class already')
        classes[cells[0]].add(cells[1])
    for name in CLASSES_OF_PROGRAM - classes.keys():
        report.error(path, 0, f'the class "{name}" is missing')
    return classes


def check_need(need, pos, classes, used):
    match = re.fullmatch(r"!?([^:]+):(.+)", need)
    if not match:
        return "is no condition"
    slot, value = match.groups()
    if not is_slot(slot, pos):
        return f'has an unknown slot "{slot}"'
    if value.startswith("actor="):
        unknown = set(value[len("actor="):].split("|")) - TYPES
        return f"has an unknown type of actor {unknown}" if unknown else None
    if value.startswith("="):
        return None if all(map(is_lemma, value[1:].split("|"))) else "has a word that is no lemma"
    used.add(value)
    return None if value in classes else f'has an unknown class "{value}"'


def check_frame(report, path, number, frame, classes, used):
    def error(message):
        report.error(path, number, f"{frame['id']}: {message}")

    if frame["relation"] not in RELATIONS:
        error(f'unknown relation "{frame["relation"]}"')
    if frame["pos"] not in SLOTS:
        return error(f'unknown part of speech "{frame["pos"]}"')
    if frame["id"].split(".")[1:2] != [frame["pos"]]:
        error("the id does not name the part of speech")
    if frame["modality"] not in MODALITIES:
        error(f'unknown modality "{frame["modality"]}"')
    if frame["trust"] != "-" and not frame["trust"].isdigit():
        error("trust is a percentage or -")
    for column in "source", "target", "object":
        for slot in frame[column].split("|"):
            if not is_slot(slot, frame["pos"]) and not (column == "object" and slot == "-"):
                error(f'unknown slot "{slot}" as {column}')
    if len(frame["needs"].split(" ")) > MAX_NEEDS:
        error(f"more than {MAX_NEEDS} conditions")
    for need in frame["needs"].split(" ") if frame["needs"] != "-" else []:
        if message := check_need(need, frame["pos"], classes, used):
            error(f'"{need}" {message}')
    lemmas = frame["lemmas"].split("|")
    for lemma in lemmas:
        if frame["pos"] == "X" and lemma not in TYPES:
            error(f'"{lemma}" is no type of actor')
        if not all(map(is_lemma, lemma.split("+"))):
            error(f'"{lemma}" is no lemma')
    for lemma, times in collections.Counter(lemmas).items():
        if times > 1:
            error(f'"{lemma}" stands there twice')


def slots_of(text):
    """The set of the alternatives, `agent` spelled out."""
    return set(text.replace("agent", "poss|mod|by|light").split("|"))


def shadows(first, second):
    """Does `first`, which is tried before, take all that `second` could?"""
    needs = set(first["needs"].split(" ")) - {"-"}
    return (not (second["modality"] == "sought" and second["relation"] in STRUCTURAL
                     and first["relation"] not in STRUCTURAL)
            and needs <= set(second["needs"].split(" "))
            and slots_of(first["source"]) >= slots_of(second["source"])
            and slots_of(first["target"]) >= slots_of(second["target"]))


def check_frames(report, path, classes):
    frames, ids, by_lemma, used = [], set(), collections.defaultdict(list), set()
    for number, cells in rows(path):
        if len(cells) != len(COLUMNS):
            report.error(path, number, f"{len(cells)} columns, a frame has {len(COLUMNS)}")
            continue
        frame = dict(zip(COLUMNS, cells))
        check_frame(report, path, number, frame, classes, used)
        if frame["id"] in ids:
            report.error(path, number, f'the id "{frame["id"]}" is there already')
        ids.add(frame["id"])
        frames.append(frame)
        for lemma in frame["lemmas"].split("|"):
            key = frame["pos"], lemma
            for first in by_lemma[key]:
                if shadows(first, frame):
                    report.error(path, number,
                                 f'{frame["id"]}: {first["id"]} takes all of "{lemma}"')
            by_lemma[key].append(frame)
    for name in classes.keys() - used - CLASSES_OF_PROGRAM:
        report.error(path, 0, f'no frame uses the class "{name}"')
    return frames


def check_status(report, path):
    seen = set()
    for number, cells in rows(path):
        if len(cells) != 4 or not is_lemma(cells[0]):
            report.error(path, number, "a line has lemma, part of speech, scope and modality")
            continue
        lemma, pos, scope, modality = cells
        if pos not in STATUS_POS or scope not in SCOPES or modality not in MODALITIES | {"say"}:
            report.error(path, number, f"unknown value in {cells}")
        if (lemma, pos, scope) in seen:
            report.error(path, number, f'"{lemma}" is there already')
        seen.add((lemma, pos, scope))


def quad_class(cameo):
    return next(str(quad) for quad, last in enumerate((5, 8, 13, 20), 1) if int(cameo[:2]) <= last)


def check_events(report, path, frames):
    """Every key names a relation or frames, no line stands behind one that takes all of it, a CAMEO
    code has one score, and every relation that is an event ends in a line for any cue."""
    scores, earlier, ids = {}, [], [frame["id"] for frame in frames]
    for number, cells in rows(path):
        if len(cells) != 6:
            report.error(path, number, "a line has key, cue, PLOVER type, CAMEO code, quad, score")
            continue
        key, cue, plover, cameo, quad, score = cells
        if key not in RELATIONS and not ("." in key and any(i.startswith(key) for i in ids)):
            report.error(path, number, f'"{key}" is no relation and begins no frame')
        if plover not in PLOVER:
            report.error(path, number, f'unknown type "{plover}"')
        if not re.fullmatch(r"(0[1-9]|1[0-9]|20)[0-9]{0,2}", cameo):
            report.error(path, number, f'"{cameo}" is no CAMEO code')
        elif quad != quad_class(cameo):
            report.error(path, number, f"{cameo} is of quad class {quad_class(cameo)}")
        if scores.setdefault(cameo, score) != score:
            report.error(path, number, f"{cameo} has another score before")
        if any(key.startswith(first) for first in earlier):
            report.error(path, number, f'a line before takes all of "{key}"')
        if cue == "-":
            earlier.append(key)
    for relation in RELATIONS - STRUCTURAL - set(earlier):
        report.error(path, 0, f"no line takes every {relation}")


def strange_forms(frames, model):
    lemmatiser = lemmas.Lemmatiser(model)
    for frame in frames:
        found = dict(lemmas.strays(lemmatiser, frame["pos"], frame["lemmas"].split("|")))
        for form, lemma in found.items():
            yield f'{frame["id"]}: of "{form}" the lemmatiser makes "{lemma}"'


def silent_frames(frames, file):
    fired = set()
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["kind"] == "statement":
                fired.add(row["frame"])
    return [frame["id"] for frame in frames if frame["id"] not in fired]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder, report = Path(sys.argv[1]), Report()
    classes = check_words(report, folder / "words.tsv")
    frames = check_frames(report, folder / "relations.tsv", classes)
    check_status(report, folder / "status.tsv")
    check_events(report, folder / "events.tsv", frames)
    for message in strange_forms(frames, folder / "english.model"):
        print(f"note: {message}")
    for name in silent_frames(frames, sys.argv[2]) if len(sys.argv) == 3 else []:
        print(f"never fired: {name}")
    verbs = {l for f in frames if f["pos"] == "V" for l in f["lemmas"].split("|")}
    nouns = {l for f in frames if f["pos"] == "N" for l in f["lemmas"].split("|")}
    print(f"{len(frames)} frames, {len(verbs)} verbs, {len(nouns)} nouns, {report.errors} errors")
    sys.exit(report.errors > 0)


if __name__ == "__main__":
    main()
