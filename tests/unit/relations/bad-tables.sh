#!/bin/sh
# SPDX-License-Identifier: MIT
# bad-tables.sh PYTHON CHECK DATA: does tools/frames/check.py find the mistakes that are put into a
# copy of the tables, and nothing in the copy itself?
set -eu
python=$1
check=$2
data=$(CDPATH= cd -- "$3" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$data"/*.tsv "$work"
ln -s "$data/english.model" "$work/english.model"
"$python" "$check" "$work" > "$work/clean" || { cat "$work/clean"; exit 1; }

# frame ID RELATION POS LEMMAS SOURCE TARGET NEEDS
frame ()
{
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t-\tfact\t-\n' "$@" >> "$work/relations.tsv"
}
frame accuse.V.accuse accuse V envy subj obj -
frame envy.V.unknown envy V envy subj obj -
frame accuse.V.capital accuse V Envy subj obj -
frame accuse.V.twice accuse V 'envy|envy' subj obj -
frame accuse.V.slot accuse V begrudge subj nowhere -
frame accuse.V.class accuse V begrudge subj obj obj:nothing
frame accuse.V.first accuse V outdo 'subj|by' 'obj|obj.owner' -
frame accuse.V.shadowed accuse V outdo subj obj obj:weapon
frame accuse.V.strays accuse V undermine subj obj -
printf 'envy\t-\tACCUSE\t111\t3\t-2.0\n' >> "$work/events.tsv"
printf 'weapon\trifle\n' >> "$work/words.tsv"
printf 'may\tM\tmod\thedged\n' >> "$work/status.tsv"

status=0
"$python" "$check" "$work" > "$work/told" || status=$?
[ "$status" -eq 1 ] || { echo "exit status $status"; exit 1; }
bad=0
while read -r message; do
  grep -qF -- "$message" "$work/told" || { echo "not told: $message"; bad=1; }
done <<'MESSAGES'
the id "accuse.V.accuse" is there already
envy.V.unknown: unknown relation "envy"
accuse.V.capital: "Envy" is no lemma
accuse.V.twice: "envy" stands there twice
accuse.V.slot: unknown slot "nowhere" as target
accuse.V.class: "obj:nothing" has an unknown class "nothing"
accuse.V.shadowed: accuse.V.first takes all of "outdo"
note: accuse.V.strays: of "undermined" the lemmatiser makes "undermin"
"envy" is no relation and begins no frame
"rifle" is in the class already
"may" is there already
MESSAGES
[ "$bad" -eq 0 ] || cat "$work/told"
exit "$bad"
