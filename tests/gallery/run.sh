#!/bin/sh
# SPDX-License-Identifier: MIT
# A case of the gallery: run.sh draw|check ENTENTE FOLDER. The folder has
#   source.txt or source.jsonl   what is read
#   args                         more options for `entente export`, in shell words (may be missing)
#   network.*                    what is made of it
# "draw" writes network.* anew; "check" compares JSON and DOT. Pictures depend on fonts and Graphviz
# too and are not compared. After a wanted change: cmake --build BUILD --target gallery
set -eu
mode=$1
entente=$2
cd "$3"
set -- source.txt
[ -e "$1" ] || set -- source.jsonl
[ ! -e args ] || eval "set -- \"\$1\" $(cat args)"

status=0
case $mode in
  draw)
    for format in json dot svg png; do
      "$entente" export "$@" -o network.$format
    done
    ;;
  check)
    for format in json dot; do
      "$entente" export "$@" -T $format | diff -u network.$format - || status=1
    done
    ;;
  *)
    echo "run.sh: draw or check, not $mode" >&2
    exit 2
    ;;
esac
exit $status
