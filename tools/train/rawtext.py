# SPDX-License-Identifier: MIT
"""Open text to sentences of words, as the treebanks split them; rough, for labelling only."""
import json
import re

import data

# Kept in one word with what follows the hyphen, as the treebanks do.
PREFIXES = set("anti arch co counter cross e ex inter intra mega mid mini multi neo non over pan para post "
               "pre pro pseudo psycho quasi re semi socio sub super trans ultra un under".split())
TITLES = ("Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Sen|Rep|Gov|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|"
          "Ltd|vs|No|Jr|Sr|Prof|Rev|Hon")
CLITICS = re.compile(
    r"(?i)\b(ca|wo|do|does|did|is|are|was|were|has|have|had|could|would|should|might|must|need)(n['’]t)\b"
    r"|(\w)(['’](?:s|re|ve|ll|d|m))\b")
WORD = re.compile(
    r"https?://\S+|\S+@\S+\.\w+|(?:[A-Z]\.){2,}|(?:" + TITLES + r")\.|[A-Z]\.(?= [A-Z])|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|k)?|\w+(?:[-–]\w+)*|\.{2,}|--+|\S")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘]?[A-Z])")
NO_END = re.compile(r"(?:\b(?:" + TITLES + r")|\b[A-Z]|\be\.g|\bi\.e)\.$")


def split_hyphens(word):
    parts = word.split("-")
    if len(parts) == 1 or not re.fullmatch(r"\w+(-\w+)+", word) or parts[0].isdigit():
        return [word]
    if parts[0].lower() in PREFIXES:
        parts[:2] = ["-".join(parts[:2])]
    return [piece for part in parts for piece in ("-", part)][1:]


def words_of(text):
    text = CLITICS.sub(lambda m: f"{m[1]} {m[2]}" if m[1] else f"{m[3]} {m[4]}", text)
    text = re.sub(r"(\ws)(['’])(?=\s|$)", r"\1 \2", text)
    return [piece for word in WORD.findall(text) for piece in split_hyphens(word)]


def sentences_of(paragraph):
    begin = 0
    for match in SENTENCE_END.finditer(paragraph):
        if not NO_END.search(paragraph[begin:match.start() + 1].rstrip("\"”’ ")):
            yield paragraph[begin:match.end()].strip()
            begin = match.end()
    yield paragraph[begin:].strip()


def open_sentences(path, shortest=4, longest=70):
    """Each sentence of the collection once, titles among them, in a fixed random order."""
    found = {}
    with data.open_data(path) as lines:
        for line in lines:
            record = json.loads(line)
            for paragraph in [record["title"] or ""] + record["text"].split("\n"):
                for sentence in sentences_of(paragraph.replace("\xa0", " ").strip()):
                    words = words_of(sentence)
                    if shortest <= len(words) <= longest:
                        found[" ".join(words)] = words
    sentences = list(found.values())
    data.seeded(3).shuffle(sentences)
    return sentences
