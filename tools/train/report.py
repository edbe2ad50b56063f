# SPDX-License-Identifier: MIT
"""Writes REPORT.md: the teacher, the network in floating point, and the program."""
import json

import data
import evaluate
import network
import student

TREE_COLUMNS = ("UPOS", "UAS", "LAS", "np UAS", "np LAS", "core")
NAME_SETS = ("conll2003_dev", "crossner_politics_dev")


def row(name, figures, columns):
    cells = [figures.get(c, "") for c in columns]
    return "| " + " | ".join([name] + [f"{c:.2f}" if isinstance(c, float) else str(c) for c in cells]) + " |"


def table(title, columns, rows):
    head = "| " + " | ".join([title] + list(columns)) + " |"
    return [head, "|" + "---|" * (len(columns) + 1)] + [row(*r, columns) for r in rows] + [""]


def float_figures(net, keys, dev, news):
    found = {}
    for name, quantise in (("network, floating point", False), ("network, weights rounded", True)):
        network.Linear.quantise = quantise
        found[name] = (student.score_trees(net, keys, dev), student.score_trees(net, keys, news))
    network.Linear.quantise = False
    return found


def write(work, net, keys, command, before, path):
    """`command` runs the program, `before` one that it replaces, or None."""
    dev = work.dev
    news = [s for s in dev if s.genre == "news"]
    teacher = json.loads(work.path("teacher.json").read_text())
    figures = {"teacher": (teacher["dev"], teacher["dev news"]), **float_figures(net, keys, dev, news)}
    for name, program in (("program, before", before), ("program, integers", command)):
        if program:
            figures[name] = (evaluate.trees_of(program, dev), evaluate.trees_of(program, news))
    lines = ["# Report of the English annotator", "", "Written by `tools/train`; see README.md for the data.",
             f"Dev is the dev treebank, {len(dev)} sentences of all genres, gold tokens; labels without",
             "subtypes; np: without punctuation; core: F1 of nsubj, obj, iobj, obl with subtypes and heads.", ""]
    columns = TREE_COLUMNS + ("lemma",)
    lines += table("dev", columns, [(name, f[0]) for name, f in figures.items()])
    lines += table(f"news ({len(news)} sentences)", columns, [(name, f[1]) for name, f in figures.items()])
    lines += genres(dev, command)
    lines += segmentation(work, command)
    lines += names(work, net, keys, teacher, command, before)
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def genres(dev, command):
    rows = [(genre, evaluate.trees_of(command, [s for s in dev if s.genre == genre]))
            for genre in sorted({s.genre for s in dev})]
    return table("program, by genre", ("words",) + TREE_COLUMNS, rows)


def segmentation(work, command):
    path = work.data / "treebank/dev.conllu"
    rows = [("dev", evaluate.segmentation(command, path)), ("news", evaluate.segmentation(command, path, "news"))]
    return table("program, from raw text", ("tokens", "sentences"), rows)


def names(work, net, keys, teacher, command, before):
    lines = []
    for name in NAME_SETS:
        gold = data.read_bio(work.data / "ner" / (name + ".bio"))
        rows = [("teacher", teacher[name]), ("network, floating point", student.score_names(net, keys, gold))]
        rows += [("program, before", evaluate.names_of(before, gold))] if before else []
        rows += [("program, integers", evaluate.names_of(command, gold))]
        lines += table("names, " + name, ("P", "R", "F1", "untyped F1"), rows)
    return lines
