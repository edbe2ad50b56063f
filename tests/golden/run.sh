#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs one case: run.sh ENTENTE CASE. The case is a folder with
#   args               what follows "entente", in shell words (or `command`: a shell script instead)
#   expected.stdout    what comes out, expected.stderr likewise, expected.status (all default to
#                      nothing, and 0)
#   anything else      inputs; the command runs in a copy of the folder, all names are relative
# UPDATE_GOLDEN=1 writes the expectations anew; look at the difference before you commit it.
set -eu
entente=$1
case=$(CDPATH= cd -- "$2" && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

mkdir "$work/in" "$work/bin"
ln -s "$entente" "$work/bin/entente"
cp -R "$case/." "$work/in"
rm -f "$work"/in/expected.* "$work/in/args" "$work/in/command"
export PATH="$work/bin:$PATH" TMPDIR="$work"
export LC_ALL="${GOLDEN_LOCALE:-C.UTF-8}"
cd "$work/in"

status=0
if [ -e "$case/command" ]; then
  sh "$case/command" > "$work/stdout" 2> "$work/stderr" < /dev/null || status=$?
else
  eval "set -- $(cat "$case/args")"
  entente "$@" > "$work/stdout" 2> "$work/stderr" < /dev/null || status=$?
fi
echo "$status" > "$work/status"

if [ -n "${UPDATE_GOLDEN:-}" ]; then
  for part in stdout stderr status; do
    rm -f "$case/expected.$part"
    [ ! -s "$work/$part" ] || cp "$work/$part" "$case/expected.$part"
  done
  [ "$status" -ne 0 ] || rm -f "$case/expected.status"
  exit 0
fi

bad=0
for part in stdout stderr status; do
  expected=$case/expected.$part
  if [ ! -e "$expected" ]; then
    expected=$work/default
    [ "$part" = status ] && echo 0 > "$expected" || : > "$expected"
  fi
  diff -u --label "expected $part" --label "$part" "$expected" "$work/$part" || bad=1
done
exit $bad
