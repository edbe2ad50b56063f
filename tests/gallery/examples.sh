#!/bin/sh
# SPDX-License-Identifier: MIT
# Does README.md still show what the program prints? examples.sh draw|check ENTENTE ROOT
# Where a line "    $ entente ..." is followed by indented lines, these are its output.
# "draw" writes them anew, "check" compares.
set -eu
mode=$1
entente=$2
cd "$3"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$entente" "$work/entente"
export PATH="$work:$PATH"

awk '
  { line[NR] = $0 }
  END {
    for (i = 1; i <= NR; i = next_line) {
      print line[i]
      next_line = i + 1
      if (line[i] !~ /^    \$ entente / || line[i + 1] !~ /^    [^$ ]/)
        continue
      end = i
      for (j = i + 1; j <= NR && line[j] ~ /^(    .*)?$/ && line[j] !~ /^    \$ /; j++)
        if (line[j] != "")
          end = j
      command = substr(line[i], 7)
      while ((command | getline output) > 0)
        print (output == "" ? "" : "    " output)
      close(command)
      next_line = end + 1
    }
  }' README.md > "$work/README.md"

case $mode in
  draw) cmp -s README.md "$work/README.md" || cat "$work/README.md" > README.md ;;
  check) diff -u README.md "$work/README.md" ;;
  *)
    echo "examples.sh: draw or check, not $mode" >&2
    exit 2
    ;;
esac
