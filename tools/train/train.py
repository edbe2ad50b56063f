#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""From treebanks to data/english.model: teacher, labels, student, export. See README.md.

Each stage leaves its result in the work directory and is skipped when that is there.
"""
import argparse
import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # threads that wait let others work

import numpy as np
import torch

import augment
import data
import export
import features
import label
import lemmas
import network
import rawtext
import report
import student
import teacher


class Work:
    """The work directory, the data, and the log."""

    def __init__(self, options):
        self.directory = Path(options.work)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.data = Path(options.data)
        self.begin = time.time()
        self.gold = data.read_conllu(self.data / "treebank/train_permissive.conllu")
        self.labels = data.inventory(self.gold)
        self.dev = data.read_conllu(self.data / "treebank/dev.conllu")

    def path(self, name):
        return self.directory / name

    def log(self, text):
        line = f"{(time.time() - self.begin) / 60:6.1f} min  {text}"
        print(line, flush=True)
        with open(self.path("log.txt"), "a", encoding="utf-8") as out:
            out.write(line + "\n")


def stage_teacher(work):
    path = work.path("teacher.pt")
    if path.exists():
        return
    names = data.training_names(work.data / "ner")
    net = teacher.train(work.labels, work.gold, names, work.dev[::3], path, work.log)
    figures = {"dev": teacher.score_trees(net, work.dev),
               "dev news": teacher.score_trees(net, [s for s in work.dev if s.genre == "news"])}
    for name in ("conll2003_dev", "crossner_politics_dev"):
        figures[name] = teacher.score_names(net, data.read_bio(work.data / "ner" / (name + ".bio")))
    work.path("teacher.json").write_text(json.dumps(figures))
    work.log(f"teacher {figures}")


def stage_label(work):
    """Gold trees get names from the teacher, name sets trees, open text both."""
    path = work.path("labelled.pickle")
    if path.exists():
        return
    names = data.training_names(work.data / "ner")
    raw = [data.Sentence(words=w) for w in rawtext.open_sentences(work.data / "corpus/open_text.jsonl")]
    everything = work.gold + names + raw
    label.label(teacher.load(work.labels, work.path("teacher.pt")), everything, work.log)
    label.save(everything, path)


def tagged(work, sentences):
    tags = work.labels["tags"]
    return [(s.words, s.tags or [tags[i] for i in s.soft["tag"][0][:, 0]]) for s in sentences]


def stage_mutate(work):
    """One altered copy of each sentence."""
    path = work.path("mutated.pickle")
    if path.exists():
        return
    labelled = label.load(work.path("labelled.pickle"))
    copies = [data.Sentence(words=w) for w in augment.mutated(tagged(work, labelled), 5)]
    label.label(teacher.load(work.labels, work.path("teacher.pt")), copies, work.log)
    label.save(copies, path)


def training_set(work, with_copies):
    sentences = label.load(work.path("labelled.pickle"))
    gold = [s for s in sentences if s.heads is not None]
    keys, vectors = student.vocabulary(sentences)
    if with_copies:
        sentences = sentences + label.load(work.path("mutated.pickle"))
    return sentences + gold, keys, vectors


def stage_student(work, name, epochs, with_copies):
    path = work.path(name + ".pt")
    if path.exists():
        return
    sentences, keys, vectors = training_set(work, with_copies)
    work.path(name + ".keys.json").write_text(json.dumps(keys.keys))
    work.log(f"{name}: {len(sentences)} sentences, {sum(map(len, sentences))} words, {len(keys.keys)} known")
    student.train(work.labels, sentences, work.dev[::3], keys, vectors, path, work.log, epochs)


def stage_export(work, name, target):
    """The model file, from the trained network and the table of lemmas."""
    labelled = label.load(work.path("labelled.pickle"))
    gold = [s for s in labelled if s.heads is not None]
    net, keys = load_student(work, name)
    lines = lemmas.table(gold, tagged(work, [s for s in labelled if s.heads is None]))
    size = export.export(net, keys.keys, lines, target)
    work.log(f"{target}: {size} bytes, {len(lines.splitlines())} lines of lemmas, "
             f"lemmas of dev {lemmas.accuracy(lines, work.dev)}")


def stage_report(work, name, options):
    net, keys = load_student(work, name)
    report.write(work, net, keys, options.annotate, options.before, Path(__file__).with_name("REPORT.md"))


def load_student(work, name):
    keys = features.Vocabulary(json.loads(work.path(name + ".keys.json").read_text()))
    net = network.Network(work.labels, torch.zeros(len(keys.keys) + 1, features.WORD_WIDTH))
    net.load_state_dict(torch.load(work.path(name + ".pt")))
    return net, keys


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="directory with treebank/, ner/ and corpus/")
    parser.add_argument("--work", required=True, help="directory for what the stages leave")
    parser.add_argument("--model", default=str(Path(__file__).parents[2] / "data/english.model"))
    parser.add_argument("--annotate", help="command of the program for the report, with {file}")
    parser.add_argument("--before", help="command of an earlier program for the report")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--stages", default="teacher,label,mutate,student,export")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    np.random.seed(1)
    work = Work(options)
    stages = {
        "teacher": lambda: stage_teacher(work),
        "label": lambda: stage_label(work),
        "mutate": lambda: stage_mutate(work),
        "quick": lambda: stage_student(work, "quick", 5, False),
        "quick-export": lambda: stage_export(work, "quick", options.model),
        "report": lambda: stage_report(work, "student", options),
        "export": lambda: stage_export(work, "student", options.model),
        "student": lambda: stage_student(work, "student", student.EPOCHS, True),
    }
    for stage in options.stages.split(","):
        stages[stage]()


if __name__ == "__main__":
    sys.exit(main())
