#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Count tags in treebanks and write data/tags.tsv.

usage: make-tags.py TREEBANK.conllu... -o DATA_FOLDER

tags.tsv is a hidden Markov model of the first order in readable form. A tag is UPOS_XPOS. Costs are
-100 ln p, rounded, so that the program adds integers only:
  T  tag  next tag  cost     "^" stands before the first and after the last token
  W  form  tag cost ...      p(tag | form) / p(tag) of forms seen
  S  shape+suffix  tag cost  the same for the last 1-4 letters of forms seen at most 5 times;
                             shape: C capitalised, A all capitals, d with a digit, c else
  L  form  Penn tag  lemma   where the rules do not give it
"""
import argparse
import collections
import math

RARE = 5          # forms seen at most so often teach what unknown forms look like
KEEP_SUFFIX = 4   # a suffix seen less often says nothing
FLOOR = 0.002     # tags below this share of a form are taken for slips of the annotators


def sentences(paths):
    for path in paths:
        rows = []
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield rows
                rows = []
            elif not line.startswith("#"):
                cols = line.split("\t")
                if cols[0].isdigit() and cols[4] != "_":
                    rows.append((cols[1], cols[2], cols[3] + "_" + cols[4]))
        if rows:
            yield rows


def shape(form):
    if any(c.isdigit() for c in form):
        return "d"
    if len(form) > 1 and form.isupper():
        return "A"
    return "C" if form[:1].isupper() else "c"


def cost(p):
    return round(-100 * math.log(p))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("treebank", nargs="+")
    parser.add_argument("-o", dest="folder", required=True)
    args = parser.parse_args()

    tags, nexts = collections.Counter(), collections.defaultdict(collections.Counter)
    forms, lemmas = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for rows in sentences(args.treebank):
        last = "^"
        for i, (form, lemma, tag) in enumerate(rows):
            key = form if i > 0 or tag.startswith("PROPN") else form.lower() if form[:1].isupper() and form[1:].islower() else form
            forms[key][tag] += 1
            tags[tag] += 1
            nexts[last][tag] += 1
            lemmas[form.lower(), tag.split("_")[1]][lemma.lower()] += 1
            last = tag
        nexts[last]["^"] += 1

    total = sum(tags.values())
    suffixes = collections.defaultdict(collections.Counter)
    for form, seen in forms.items():
        if sum(seen.values()) <= RARE:
            for n in range(0, 5):
                if n < len(form):
                    suffixes[shape(form) + form.lower()[len(form) - n:]].update(seen)

    def line(kind, key, seen):
        n = sum(seen.values())
        kept = [(t, c) for t, c in sorted(seen.items(), key=lambda x: (-x[1], x[0])) if c / n >= FLOOR][:8]
        return "%s\t%s\t%s\n" % (kind, key, "\t".join(
            "%s %d" % (t, cost(c / n / (tags[t] / total))) for t, c in kept))

    with open(args.folder + "/tags.tsv", "w", encoding="utf-8") as out:
        out.write("# Made by tools/tagger/make-tags.py from Universal Dependencies treebanks (data/README.md)\n")
        for last in sorted(nexts):
            n = sum(nexts[last].values())
            for tag in sorted(list(tags) + ["^"]):
                p = (nexts[last][tag] + 0.1) / (n + 0.1 * len(tags))
                if nexts[last][tag]:
                    out.write("T\t%s\t%s\t%d\n" % (last, tag, cost(p)))
        for form in sorted(forms):
            if "\t" not in form:
                out.write(line("W", form, forms[form]))
        for suffix in sorted(suffixes):
            if sum(suffixes[suffix].values()) >= KEEP_SUFFIX:
                out.write(line("S", suffix, suffixes[suffix]))

    bases = set(forms)
    with open(args.folder + "/tags.tsv", "a", encoding="utf-8") as out:
        for (form, tag) in sorted(lemmas):
            lemma, n = lemmas[form, tag].most_common(1)[0]
            if tag in INFLECTED and form.replace("'", "").isalpha() and form.isascii() and lemma.isalpha() and lemma.isascii() \
                    and n >= 2 and rule(form, tag, bases) != lemma:
                out.write("L\t%s\t%s\t%s\n" % (form, tag, lemma))


INFLECTED = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NNS", "NNPS", "JJR", "JJS", "RBR", "RBS", "MD", "PRP", "PRP$", "DT",
             "RB")


def rule(form, tag, bases):
    """The rules of lemma() in src/annotate/lexical.c, kept in step with them."""
    if tag in ("NNS", "NNPS", "VBZ"):
        if form.endswith("ies") and len(form) > 4:
            return form[:-3] + "y"
        if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
            return form[:-2]
        return form[:-1] if form.endswith("s") and not form.endswith("ss") and len(form) > 2 else form
    if tag in ("VBD", "VBN") and form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    if tag in ("VBD", "VBN") and form.endswith("ed") and len(form) > 3:
        stem = form[:-2]
    elif tag == "VBG" and form.endswith("ing") and len(form) > 4:
        stem = form[:-3]
    else:
        return form
    single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else None
    for known in (stem + "e", stem, single):
        if known in bases:
            return known
    if single and stem[-1] in "bdgmnprt":
        return single
    return stem + "e" if stem.endswith(("at", "iz", "uc", "v", "rs", "ns", "rc", "nc", "rg", "dg", "bl", "pl", "tl", "u", "us", "as", "os", "ag", "ut", "ur")) else stem


if __name__ == "__main__":
    main()
