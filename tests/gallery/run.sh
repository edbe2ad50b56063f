#!/bin/sh
# SPDX-License-Identifier: MIT
# A case of the gallery: run.sh draw|check ENTENTE FOLDER. The folder has
#   source.txt or source.jsonl   what is read
#   args                         options of the drawing, in shell words (may be missing)
#   more                         shell commands that write further files into $out (may be missing)
#   network.*                    what is made of it: all as JSON, the drawing as DOT, SVG and PNG
# "draw" writes all anew; "check" compares JSON, DOT and tables. Pictures depend on fonts and Graphviz
# too and are not compared. After a wanted change: cmake --build BUILD --target gallery
set -eu
mode=$1
entente=$2
cd "$3"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$entente" "$work/entente"
export PATH="$work:$PATH"
source=source.txt
[ -e $source ] || source=source.jsonl
case $mode in
  draw) out=. formats='json dot svg png' ;;
  check) out=$work/out formats='json dot' ;;
  *)
    echo "run.sh: draw or check, not $mode" >&2
    exit 2
    ;;
esac
mkdir -p "$out"

for format in $formats; do
  set --
  [ ! -e args ] || [ $format = json ] || eval "set -- $(cat args)"
  entente export $source "$@" -o "$out/network.$format"
done
[ ! -e more ] || . ./more

status=0
[ $mode = draw ] || for made in "$out"/*; do
  diff -u "$(basename "$made")" "$made" || status=1
done
exit $status
