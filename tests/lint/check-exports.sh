#!/bin/sh
# SPDX-License-Identifier: MIT
# The library shows what the public headers declare with ENTENTE_EXPORT, and nothing else.
# check-exports.sh SOURCE LIBRARY
set -eu
declared=$(mktemp)
shown=$(mktemp)
trap 'rm -f "$declared" "$shown"' EXIT
cat "$1"/include/entente/*.h | tr '\n' ' ' | grep -oE 'ENTENTE_EXPORT [^;()]*\(' \
  | grep -oE 'entente_[a-z0-9_]+ \($' | tr -d ' (' | sort -u > "$declared"
nm -D --defined-only "$2" | awk '$2 == "T" || $2 == "D" || $2 == "B" || $2 == "R" { print $3 }' \
  | sort -u > "$shown"
[ -s "$declared" ] || { echo "no declarations found"; exit 1; }
diff -u --label declared --label shown "$declared" "$shown"
