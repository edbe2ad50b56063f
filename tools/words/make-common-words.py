#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write data/common-words.tsv: everyday words of English that are no names by themselves.

usage: make-common-words.py TREEBANK.conllu... > data/common-words.tsv

A word is common when it is written in lower case in the treebanks, and at least twice as often as
it is tagged a proper noun. The count is that of its uses that are no proper nouns.
"""
import collections
import sys


def main():
    common, proper = collections.Counter(), collections.Counter()
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            for line in file:
                cells = line.split("\t")
                if len(cells) != 10 or not cells[0].isdigit() or not cells[1].isalpha():
                    continue
                word = cells[1].lower()
                if cells[3] == "PROPN":
                    proper[word] += 1
                elif cells[1] == word and cells[3] not in ("X", "INTJ"):
                    common[word] += 1
    print("# Made by tools/words/make-common-words.py from Universal Dependencies treebanks "
          "(data/README.md)")
    for word in sorted(common):
        if len(word) > 1 and common[word] >= 2 and common[word] >= 2 * proper[word]:
            print(f"{word}\t{common[word]}")


if __name__ == "__main__":
    main()
