#!/bin/sh
# SPDX-License-Identifier: MIT
# From public data to data/english.model: run.sh DATA WORK [OPTION...], see README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1 work=$2
shift 2
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -r "$here/requirements.txt"
fi
exec "$work/venv/bin/python" -u "$here/train.py" --data "$data" --work "$work" "$@"
