#!/bin/sh
# SPDX-License-Identifier: MIT
# Speed and memory over a corpus: bench.sh CORPUS [ENTENTE]. Prints figures, judges nothing; compare
# figures of one run only.
set -eu
corpus=${1:?usage: bench.sh CORPUS [ENTENTE]}
entente=${2:-$(dirname -- "$0")/../../build/release/entente}
log=$(mktemp)
trap 'rm -f "$log" "$log.rows" "$log.txt"' EXIT

# timed LABEL COMMAND...: user+system seconds, wall seconds, resident MB into $cpu $wall $mb
timed ()
{
  /usr/bin/env python3 - "$log" "$@" <<'PY'
import resource, subprocess, sys, time
begin = time.time()
subprocess.run(sys.argv[2:], stdout=open(sys.argv[1] + ".rows", "wb"), stderr=subprocess.DEVNULL)
wall = time.time() - begin
r = resource.getrusage(resource.RUSAGE_CHILDREN)
print("cpu=%.2f wall=%.2f mb=%d" % (r.ru_utime + r.ru_stime, wall, r.ru_maxrss // 1024))
PY
}

eval "$(timed "$entente" extract --quiet --jobs 1 "$corpus")"
cpu1=$cpu wall1=$wall mb1=$mb
sentences=$(grep '"kind":"document"' "$log.rows" | sed 's/.*"sentences":\([0-9]*\).*/\1/' \
  | awk '{ n += $1 } END { print n }')
awk -v s="$sentences" -v c="$cpu1" -v m="$mb1" 'BEGIN {
  printf "extract, 1 thread: %d sentences, %.1f CPU s, %.0f sentences/s, %d MB resident\n", s, c, s / c, m }'
eval "$(timed "$entente" extract --quiet --jobs 2 "$corpus")"
awk -v a="$wall1" -v b="$wall" 'BEGIN { printf "2 threads against 1: %.2f times as fast\n", a / b }'
eval "$(timed "$entente" annotate --quiet --jobs 1 "$corpus")"
awk -v s="$sentences" -v c="$cpu" 'BEGIN { printf "annotate (every sentence): %.0f sentences/s\n", s / c }'
echo "France met Germany." > "$log.txt"
eval "$(timed "$entente" extract --quiet "$log.txt")"
printf 'start-up with one sentence: %.0f ms\n' "$(awk -v w="$wall" 'BEGIN { print w * 1000 }')"
