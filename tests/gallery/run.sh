#!/bin/sh
# SPDX-License-Identifier: MIT
# A case of the gallery: run.sh draw|check ENTENTE FOLDER. The folder has
#   source.txt or source.jsonl   what is read
#   args                         options of the drawing, in shell words (may be missing)
#   timeline                     options of a timeline, if there is one
#   network.*, timeline.*        what is made of it: all as JSON, the drawing as DOT, SVG and PNG
# "draw" writes them anew; "check" compares JSON and DOT. Pictures depend on fonts and Graphviz
# too and are not compared. After a wanted change: cmake --build BUILD --target gallery
set -eu
mode=$1
entente=$2
cd "$3"
source=source.txt
[ -e $source ] || source=source.jsonl
set --
[ ! -e args ] || eval "set -- $(cat args)"

export_to ()
{
  file=$1
  shift
  [ "$format" != json ] || set --
  "$entente" export $source "$@" -T "$format" -o "$file"
}

timeline_to ()
{
  [ ! -e timeline ] || eval "\"$entente\" timeline $source $(cat timeline) -T $format -o $1"
}

status=0
case $mode in
  draw)
    for format in json dot svg png; do
      export_to network.$format "$@"
      [ $format = json ] || timeline_to timeline.$format
    done
    ;;
  check)
    for format in json dot; do
      export_to - "$@" | diff -u network.$format - || status=1
    done
    [ ! -e timeline ] || timeline_to - | diff -u timeline.dot - || status=1
    ;;
  *)
    echo "run.sh: draw or check, not $mode" >&2
    exit 2
    ;;
esac
exit $status
