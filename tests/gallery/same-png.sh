#!/bin/sh
# SPDX-License-Identifier: MIT
# Is the PNG that ENTENTE draws, byte for byte, the one that DOT makes of our DOT? With every theme
# and page: same-png.sh ENTENTE DOT FOLDER
set -eu
entente=$1
dot=$2
folder=$3
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
status=0
for options in "" "--theme dark --size slide --dpi 100" "--theme print --size A4 --dpi 100" \
  "--cluster country --show offices,objects" "-K sfdp"; do
  # shellcheck disable=SC2086 # options are words
  "$entente" export -q "$folder/network.json" $options -o "$work/graph.dot"
  # shellcheck disable=SC2086
  "$entente" draw -q "$folder/network.json" $options -o "$work/ours.png"
  "$dot" -Tpng "$work/graph.dot" -o "$work/theirs.png"
  if ! cmp "$work/ours.png" "$work/theirs.png"; then
    echo "with options: $options" >&2
    status=1
  fi
done
exit $status
