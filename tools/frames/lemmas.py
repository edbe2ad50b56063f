# SPDX-License-Identifier: MIT
"""Does the program's lemmatiser give the words of the frame table?

A frame is found by lemma, and lemmas come from the table inside `english.model`. Where that makes
"undermin" of "undermined", a frame of "undermine" is silent on most news. Each verb and noun of the
table is inflected as English does it regularly, and must come back.
"""
import collections
import re
from pathlib import Path

LONGEST_ENDING = 5  # of src/annotate/lemma.c
LINE = re.compile(rb"[^\n\t\0]{1,48}\t[A-Z$\-]{1,6}\t[^\n\t\0]{0,60}\n")
VOWELS = "aeiou"
PAST = {"VBD", "VBN"}
STRONG = set("beat keep oversee shake take".split())  # whose past the table has as a rule


class Lemmatiser:
    """lemma_find() of src/annotate/lemma.c over the table of the model."""

    def __init__(self, model):
        self.table = {}
        self.irregular = collections.defaultdict(set)  # lemma to the tags that have a line of it
        for line in LINE.findall(Path(model).read_bytes()):
            form, tag, lemma = line.decode("utf-8", "replace").rstrip("\n").split("\t")
            self.table[form, tag] = lemma
            if not form.startswith("*"):
                self.irregular[lemma].add(tag)

    def find(self, form, tag):
        if (form, tag) in self.table:
            return self.table[form, tag]
        for size in range(min(LONGEST_ENDING, len(form)), 0, -1):
            ending = self.table.get(("*" + form[-size:], tag))
            if ending is not None:
                return mend_regular(form, form[:-size] + ending, tag)
        return form


def mend_regular(form, lemma, tag):
    """mend_regular() of src/annotate/lemma.c."""
    ending = "ing" if tag == "VBG" else "ed"
    if tag not in PAST | {"VBG"} or not form.endswith(ending):
        return lemma
    stem = form[:-len(ending)]
    if (len(stem) < 3 or not form.startswith(lemma) or not len(stem) - 1 <= len(lemma) <= len(stem)
            or (len(lemma) < len(stem) and stem[-1] == stem[-2])):
        return lemma
    if lemma == stem and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnpt":
        return stem[:-1]
    is_mute = stem[-1] == "l" and stem[-2] in "bcdfgkpstz"
    return lemma if lemma == stem and not is_mute else stem + "e" * is_mute


def is_short(word):
    """Does it double its last letter: "stop", and perhaps "permit"?"""
    return (len(word) > 2 and word[-1] not in VOWELS + "wxy" and word[-2] in VOWELS
            and word[-3] not in VOWELS)


def with_ed(word):
    if word.endswith("e"):
        return [word + "d"]
    if word.endswith("y") and word[-2] not in VOWELS:
        return [word[:-1] + "ied"]
    return [word + "ed"] + ([word + word[-1] + "ed"] if is_short(word) else [])


def with_ing(word):
    if word.endswith("ie"):
        return [word[:-2] + "ying"]
    if word.endswith("e") and not word.endswith("ee"):
        return [word[:-1] + "ing"]
    return [word + "ing"] + ([word + word[-1] + "ing"] if is_short(word) else [])


def with_s(word):
    if word.endswith("y") and word[-2] not in VOWELS:
        return [word[:-1] + "ies"]
    if word.endswith("man"):
        return [word[:-3] + "men"]
    return [word + ("es" if re.search("(s|x|z|ch|sh)$", word) else "s")]


def is_irregular(lemmatiser, word, tag):
    own = lemmatiser.irregular[word]
    return tag in own or (tag in PAST and (word in STRONG or own & PAST))


FORMS = {"V": (("VBD", with_ed), ("VBN", with_ed), ("VBG", with_ing), ("VBZ", with_s)),
         "N": (("NNS", with_s),)}


def strays(lemmatiser, pos, lemmas):
    """Inflected forms of the words of a frame whose lemma the frame has not, with that lemma. Words
    in "s" stand there because the lemmatiser gives them ("talks")."""
    words = {lemma.split("+")[0].split("_")[-1] for lemma in lemmas}
    for word in sorted(words):
        if word.endswith("s"):
            continue
        for tag, inflect in FORMS.get(pos, ()):
            found = {form: lemmatiser.find(form, tag) for form in inflect(word)}
            if not is_irregular(lemmatiser, word, tag) and not words & set(found.values()):
                yield from found.items()
