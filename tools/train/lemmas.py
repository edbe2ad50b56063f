# SPDX-License-Identifier: MIT
"""The table of lemmas: endings by tag, and the forms that the endings get wrong.

Learnt from the gold treebanks; inflected forms that only the open text has are put down by the base
forms that the teacher tagged there. `src/annotate/lemma.c` reads the lines `form TAB xpos TAB lemma`;
`*ending TAB xpos TAB other` is a rule, the longest that fits counts.
"""
import collections

LONGEST = 5
BASE = {"NNS": "NN", "VBD": "VB", "VBN": "VB", "VBG": "VB", "VBZ": "VB", "VBP": "VB",
        "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB"}
# Their lemma is the form itself.
KEPT = {"PUNCT", "NUM", "SYM"}


def usable(form):
    return 0 < len(form.encode("utf-8")) <= 48 and not any(c in form for c in "\t\n*_")


def counted(gold):
    """{(lower form, xpos): Counter of lemmas}"""
    found = collections.defaultdict(collections.Counter)
    for s in gold:
        for form, tag, lemma in zip(s.words, s.tags, s.lemmas):
            upos, xpos = tag.split("_")
            if upos not in KEPT and xpos not in ("NNP", "NNPS") and usable(form) and usable(lemma):
                found[ascii_lower(form), xpos][lemma.lower()] += 1
    return found


def ascii_lower(form):
    return "".join(c.lower() if c.isascii() else c for c in form)


def apply(rules, form, xpos):
    for size in range(min(LONGEST, len(form)), 0, -1):
        other = rules.get((form[-size:], xpos))
        if other is not None:
            return form[:-size] + other
    return form


def learn_rules(best):
    """Endings, short ones first; a longer one only where it mends at least three forms more."""
    rules = {}
    for size in range(1, LONGEST + 1):
        votes = collections.defaultdict(collections.Counter)
        for (form, xpos), lemma in best.items():
            if len(form) > size:
                stem = form[:-size]
                if lemma.startswith(stem):
                    votes[form[-size:], xpos][lemma[len(stem):]] += 1
        chosen = {}
        for key, counter in sorted(votes.items()):
            other, n = counter.most_common(1)[0]
            now = apply(rules, "\0" * LONGEST + key[0], key[1])[LONGEST:]
            if other != now and n - counter[now] >= 3:
                chosen[key] = other
        rules.update(chosen)
    return rules


def base_forms(labelled):
    """{xpos: Counter of lower forms} of base tags, as the teacher tagged the open text."""
    found = collections.defaultdict(collections.Counter)
    for words, tags in labelled:
        for form, tag in zip(words, tags):
            if usable(form):
                found[tag.split("_")[1]][ascii_lower(form)] += 1
    return found


def candidates(form, xpos, endings):
    """What the form may come from: every way in which an ending of its tag has been undone."""
    for size in range(1, LONGEST + 1):
        for other in endings.get((form[-size:], xpos), ()):
            yield form[:-size] + other


def table(gold, labelled):
    found = counted(gold)
    best = {key: counter.most_common(1)[0][0] for key, counter in found.items()}
    rules = learn_rules(best)
    lines = {("*" + ending, xpos): other for (ending, xpos), other in rules.items()}
    for (form, xpos), lemma in best.items():
        if apply(rules, form, xpos) != lemma:
            lines[form, xpos] = lemma
    endings = collections.defaultdict(set)
    for (ending, xpos), other in rules.items():
        endings[ending, xpos].add(other)
    seen = base_forms(labelled)
    for xpos, base in BASE.items():
        for form, n in seen[xpos].items():
            if n < 2 or (form, xpos) in best:
                continue
            options = {c: seen[base][c] for c in candidates(form, xpos, endings) if seen[base][c] >= 2}
            guess = apply(rules, form, xpos)
            choice = max(options, key=lambda c: (options[c], c), default=guess)
            if choice != guess and options[choice] > 3 * seen[base][guess]:
                lines[form, xpos] = choice
    return "".join(f"{form}\t{xpos}\t{lemma}\n" for (form, xpos), lemma in sorted(lines.items()))


def accuracy(text, sentences):
    """Share of words whose lemma is right given their gold tags; case counts for names only."""
    lines = dict(((line.split("\t")[0], line.split("\t")[1]), line.split("\t")[2])
                 for line in text.splitlines())
    rules = {(form[1:], xpos): other for (form, xpos), other in lines.items() if form[0] == "*"}
    right = total = 0
    for s in sentences:
        for form, tag, lemma in zip(s.words, s.tags, s.lemmas):
            upos, xpos = tag.split("_")
            mine = form
            if upos not in KEPT and xpos not in ("NNP", "NNPS"):
                lower = ascii_lower(form)
                mine = lines.get((lower, xpos)) or apply(rules, lower, xpos)
            right += mine.lower() == lemma.lower()
            total += 1
    return round(100.0 * right / total, 2)
