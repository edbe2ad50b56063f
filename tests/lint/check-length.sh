#!/bin/sh
# SPDX-License-Identifier: MIT
# No source file is longer than 800 lines: check-length.sh SOURCE
set -eu
cd "$1"
find src include tests -name '*.[ch]' -exec wc -l {} + \
  | awk '$2 != "total" && $1 > 800 { print $2 ": " $1 " lines, at most 800"; bad = 1 } END { exit bad }'
