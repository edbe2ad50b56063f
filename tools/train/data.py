# SPDX-License-Identifier: MIT
"""Readers of the treebanks and name sets, the label inventory, and copies of sentences in other dress.

A sentence is a `Sentence` whose annotations are parallel lists; what a source lacks is None.
"""
import json
import lzma
import random
from dataclasses import dataclass, field
from pathlib import Path

NAME_TAGS = ["O"] + [p + "-" + kind for kind in ("PER", "LOC", "ORG", "MISC") for p in "BI"]

# The genres of GUM whose texts are not under a non-commercial licence.
OPEN_GUM_GENRES = ("academic", "bio", "court", "interview", "news", "voyage")

NAME_KINDS = {
    "per": "PER", "person": "PER", "politician": "PER",
    "loc": "LOC", "location": "LOC", "country": "LOC", "place": "LOC",
    "org": "ORG", "organization": "ORG", "organisation": "ORG", "politicalparty": "ORG",
    "corporation": "ORG", "group": "ORG",
}


@dataclass
class Sentence:
    words: list
    tags: list = None    # "UPOS_XPOS"
    heads: list = None   # 0 is the root, else 1 + index
    rels: list = None
    lemmas: list = None
    names: list = None   # BIO
    genre: str = ""
    corpus: str = ""
    document: str = ""
    soft: dict = field(default=None, repr=False)  # what the teacher says, see label.py

    def __len__(self):
        return len(self.words)


def open_data(path):
    """Opens `path`, or `path`.xz when only that is there, as text."""
    path = Path(path)
    if path.exists():
        return open(path, encoding="utf-8")
    return lzma.open(str(path) + ".xz", "rt", encoding="utf-8")


def read_conllu(path):
    sentences, rows, meta, document = [], [], {}, ""
    with open_data(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                meta[key.strip()] = value.strip()
                if key.strip() == "newdoc id":
                    document = value.strip()
            elif line:
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
            elif rows:
                sentences.append(Sentence(
                    words=[r[1].replace(" ", "") for r in rows], lemmas=[r[2] for r in rows],
                    tags=[r[3] + "_" + r[4] for r in rows], heads=[int(r[6]) for r in rows],
                    rels=[r[7] for r in rows], genre=meta.get("genre", ""),
                    corpus=meta.get("corpus", ""), document=document))
                rows, meta = [], {}
    return sentences


def map_name(tag):
    return "O" if tag == "O" else tag[:2] + NAME_KINDS.get(tag[2:].lower(), "MISC")


def repair_bio(tags):
    """Begins every name with B, as some sets (IO coded) do not."""
    fixed = []
    for i, tag in enumerate(tags):
        if tag[0] == "I" and (i == 0 or tags[i - 1][1:] != tag[1:]):
            tag = "B" + tag[1:]
        fixed.append(tag)
    return fixed


def read_bio(path):
    """Sentences with names; `document` counts the documents where the file marks them."""
    sentences, words, tags, document = [], [], [], 0

    def finish():
        if words:
            sentences.append(Sentence(words=list(words), names=repair_bio(tags), document=str(document)))
        words.clear()
        tags.clear()

    with open_data(path) as lines:
        for line in lines:
            columns = line.split("\t") if "\t" in line else line.split()
            columns = [c.strip() for c in columns if c.strip()]
            if not columns:
                finish()
            elif columns[0] == "-DOCSTART-":
                finish()
                document += 1
            else:
                words.append(columns[0])
                tags.append(map_name(columns[-1]))
    finish()
    return sentences


def open_gum_names(directory):
    """The GUM name set without the documents whose texts may not be used for a model that ships."""
    genres = []
    with open_data(directory / "gum_entities_train.jsonl") as lines:
        for line in lines:
            genres.append(json.loads(line)["genre"])
    sentences = read_bio(directory / "gum_named_train.bio")
    return [s for s in sentences if genres[int(s.document) - 1] in OPEN_GUM_GENRES]


def training_names(directory):
    """Sentences of the name sets that hold a name, and every fourth of the others."""
    sets = (read_bio(directory / "wikigold.bio") + read_bio(directory / "crossner_politics_train.bio")
            + open_gum_names(directory) + read_bio(directory / "wnut17_train.bio")[:1500])
    named = [s for s in sets if any(t != "O" for t in s.names)]
    plain = [s for s in sets if all(t == "O" for t in s.names)]
    return named + plain[::4]


def inventory(sentences):
    """Tags and relations in byte order; relations seen fewer than five times lose their subtype."""
    counts = {}
    for s in sentences:
        for r in s.rels:
            counts[r] = counts.get(r, 0) + 1
    for s in sentences:
        s.rels = [r if counts[r] >= 5 else r.split(":")[0] for r in s.rels]
    return {
        "tags": sorted({t for s in sentences for t in s.tags}),
        "rels": sorted({r for s in sentences for r in s.rels}),
        "names": NAME_TAGS,
    }


def redress(words, rng):
    """The words as a headline (capitals on each content word) or in capitals throughout."""
    if rng.random() < 0.5:
        return [w.upper() for w in words]
    small = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "as", "'s"}
    return [w if w.lower() in small and i else w[:1].upper() + w[1:] for i, w in enumerate(words)]


def has_final_stop(sentence):
    """Whether the last word is a stop that nothing hangs on, so that it can be left out."""
    n = len(sentence.words)
    return n > 3 and sentence.words[-1] in ".!" and (sentence.heads is None or n not in sentence.heads)


def batches(sentences, words_per_batch, rng, longest=110):
    """Groups `sentences` of like length, about `words_per_batch` words each, in random order."""
    order = sorted((s for s in sentences if len(s) <= longest), key=lambda s: (len(s), rng.random()))
    groups, group = [], []
    for sentence in order:
        if group and (len(group) + 1) * max(len(sentence), 5) > words_per_batch:
            groups.append(group)
            group = []
        group.append(sentence)
    if group:
        groups.append(group)
    rng.shuffle(groups)
    return groups


def seeded(seed):
    return random.Random(seed)
