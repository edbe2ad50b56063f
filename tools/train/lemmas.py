# SPDX-License-Identifier: MIT
"""The table of lemmas: endings by tag, and the forms that the endings get wrong.

Learnt from the gold treebanks; inflected forms that only the open text has are put down by the base
forms that the teacher tagged there. `src/annotate/lemma.c` reads the lines `form TAB xpos TAB lemma`;
`*ending TAB xpos TAB other` is a rule, the longest that fits counts.
"""
import collections
from pathlib import Path

LONGEST = 5
BASE = {"NNS": "NN", "VBD": "VB", "VBN": "VB", "VBG": "VB", "VBZ": "VB", "VBP": "VB",
        "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB"}
VERBS = Path(__file__).parents[2] / "data/relations.tsv"  # the verbs that must not be missed
# Verbs of news whose past forms no ending gives: base, past, participle.
IRREGULAR = """beat beat beaten; begin began begun; bind bound bound; break broke broken; breed bred bred;
bring brought brought; build built built; burn burnt burnt; buy bought bought; catch caught caught;
choose chose chosen; cling clung clung; come came come; cut cut cut; deal dealt dealt; draw drew drawn;
drive drove driven; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found;
flee fled fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forgive forgave forgiven;
freeze froze frozen; give gave given; grow grew grown; hang hung hung; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; lay laid laid; lead led led; leave left left;
lend lent lent; lose lost lost; make made made; mean meant meant; meet met met; overcome overcame overcome;
oversee oversaw overseen; overthrow overthrew overthrown; pay paid paid; put put put; quit quit quit;
rebuild rebuilt rebuilt; ride rode ridden; rise rose risen; run ran run; seek sought sought;
sell sold sold; send sent sent; set set set; shake shook shaken; shoot shot shot; show showed shown;
shut shut shut; sink sank sunk; slay slew slain; speak spoke spoken; spend spent spent; split split split;
spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck;
swear swore sworn; sweep swept swept; take took taken; teach taught taught; tell told told;
think thought thought; throw threw thrown; undergo underwent undergone; understand understood understood;
undertake undertook undertaken; uphold upheld upheld; win won won; wind wound wound;
withdraw withdrew withdrawn; withhold withheld withheld; write wrote written"""
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


def regular_forms(base):
    """(form, xpos) of a regular verb, both spellings where the last letter may be doubled."""
    if base.endswith("e"):
        stems = [(base, base[:-1] if not base.endswith("ee") else base)]
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        stems = [(base[:-1] + "ie", base)]
    else:
        stems = [(base + "e", base)]
        if len(base) > 2 and base[-1] in "bdgklmnprt" and base[-2] in "aeiou" and base[-3] not in "aeiou":
            stems.append((base + base[-1] + "e", base + base[-1]))
    for past, present in stems:
        yield past + "d", "VBD"
        yield past + "d", "VBN"
        yield present + "ing", "VBG"


def verb_forms():
    """{(form, xpos): lemma} of the verbs of the frame table and the irregular ones."""
    forms = {}
    irregular = [entry.split() for entry in IRREGULAR.split(";")]
    past_of = {base for base, _, _ in irregular} | {word for entry in irregular for word in entry}
    for line in VERBS.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 3 and cells[2] == "V":
            for lemma in cells[3].split("|"):
                base = lemma.split("+")[0]
                if base.isalpha() and base not in past_of:
                    forms.update({key: base for key in regular_forms(base)})
    for base, past, participle in irregular:
        forms[past, "VBD"] = base
        forms[participle, "VBN"] = base
    return forms


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
    for (form, xpos), lemma in verb_forms().items():
        if (form, xpos) not in best and apply(rules, form, xpos) != lemma:
            lines[form, xpos] = lemma
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
