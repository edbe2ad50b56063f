# SPDX-License-Identifier: MIT
"""Measures a program that annotates text: from gold tokens or from raw text, trees and names.

The program is a shell command with {file}: CoNLL-U with ID and FORM only, whose tokens and sentences it
keeps, or raw text with paragraphs apart by a blank line; it prints CoNLL-U, names in MISC as NE=B-PER.
"""
import subprocess
import tempfile

import data
import trees


def run(command, text, suffix):
    with tempfile.NamedTemporaryFile("w", suffix=suffix, encoding="utf-8") as file:
        file.write(text)
        file.flush()
        done = subprocess.run(command.replace("{file}", file.name), shell=True, capture_output=True,
                              text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[:400])
    return done.stdout.splitlines()


def parse(lines):
    """Sentences of the program; without words where it gave none."""
    sentences, rows = [], []
    for line in lines + [""]:
        if line and line[0].isdigit():
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            sentences.append(data.Sentence(
                words=["".join(r[1].split()) for r in rows], tags=[r[3] + "_" + r[4] for r in rows],
                heads=[int(r[6]) for r in rows], rels=[r[7] for r in rows], lemmas=[r[2] for r in rows],
                names=[next((f[3:] for f in r[9].split("|") if f.startswith("NE=")), "O") for r in rows]))
            rows = []
    return sentences


def with_gold_tokens(command, gold):
    text = "".join("".join(f"{i}\t{w}" + "\t_" * 8 + "\n" for i, w in enumerate(s.words, 1)) + "\n"
                   for s in gold)
    mine = parse(run(command, text, ".conllu"))
    if [len(s) for s in mine] != [len(s) for s in gold]:
        raise RuntimeError("the program changed tokens or sentences")
    return mine


def trees_of(command, gold):
    score, lemmas = trees.TreeScore(), 0
    for sentence, mine in zip(gold, with_gold_tokens(command, gold)):
        score.add(sentence, mine.tags, mine.heads, mine.rels)
        lemmas += sum(a.lower() == b.lower() for a, b in zip(sentence.lemmas, mine.lemmas))
    return {**score.figures(), "lemma": round(100.0 * lemmas / max(1, score.n), 2)}


def names_of(command, gold):
    score = trees.NameScore()
    for sentence, mine in zip(gold, with_gold_tokens(command, gold)):
        score.add(sentence.names, data.repair_bio(mine.names))
    return score.figures()


def raw_text(path, genre):
    """The treebank's text: sentences of a paragraph on a line, paragraphs apart."""
    parts, meta, new = [], {}, True
    with data.open_data(path) as lines:
        for line in lines:
            if not line.startswith("#"):
                continue
            key, _, value = line[1:].partition("=")
            key = key.strip()
            meta[key] = value.strip()
            new = new or key.startswith(("newpar", "newdoc"))
            if key == "text" and genre in (None, meta.get("genre")):
                parts += ["\n\n" if new else " ", value.strip()]
                new = False
    return "".join(parts).strip() + "\n"


def spans(sentences):
    """Character spans of tokens and of sentences, spaces left out."""
    tokens, whole, at = set(), set(), 0
    for s in sentences:
        begin = at
        for word in s.words:
            tokens.add((at, at + len(word)))
            at += len(word)
        whole.add((begin, at))
    return tokens, whole


def segmentation(command, path, genre=None):
    gold = [s for s in data.read_conllu(path) if genre in (None, s.genre)]
    figures = {}
    for name, a, b in zip(("tokens", "sentences"), spans(gold),
                          spans(parse(run(command, raw_text(path, genre), ".txt")))):
        figures[name] = round(200.0 * len(a & b) / (len(a) + len(b)), 2)
    return figures
