#!/bin/sh
# SPDX-License-Identifier: MIT
# A folder of src includes only itself, base and the folders to its left; cli only public headers.
# check-layers.sh SOURCE
set -eu
cd "$1/src"
order='read segment annotate actors relations graph export pipeline'
bad=0

# check FOLDER ALLOWED...: which of our own folders does FOLDER include from?
check ()
{
  folder=$1
  shift
  for file in "$folder"/*.c "$folder"/*.h; do
    [ -e "$file" ] || continue
    for used in $(sed -n 's,^#include "\([^/"]*\)/.*,\1,p' "$file" | sort -u); do
      case " $* " in
        *" $used "*) ;;
        *) echo "$file includes from $used; allowed: $*"; bad=1 ;;
      esac
    done
    if grep -nE '^#include "[^/"]+"' "$file"; then
      echo "$file: write the path from src"
      bad=1
    fi
  done
}

left=base
check base base
for folder in $order; do
  left="$left $folder"
  # shellcheck disable=SC2086 # a list of words
  check "$folder" $left
done
check render render base
check cli cli
if grep -nE '^#include <(json-c|graphviz)/|^#include "(base|read|graph)/' cli/*.c cli/*.h; then
  echo "cli sees the public headers only"
  bad=1
fi
for folder in */; do
  case " base $order render cli " in
    *" ${folder%/} "*) ;;
    *) echo "src/$folder has no place in the order of check-layers.sh"; bad=1 ;;
  esac
done
exit $bad
