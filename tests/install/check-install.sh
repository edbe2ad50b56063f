#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs into a folder of its own and draws with what is there: check-install.sh CMAKE BUILD ARTICLE
set -eu
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
"$1" --install "$2" --prefix "$prefix" > "$prefix/log"
for file in bin/entente libexec/entente/entente-render include/entente/entente.h \
  share/entente/english.model; do
  [ -e "$prefix/$file" ] || { echo "$file is missing"; exit 1; }
done
find "$prefix" -name entente.pc | grep -q . || { echo "entente.pc is missing"; exit 1; }
ENTENTE_DATA="$prefix/share/entente" ENTENTE_RENDER="$prefix/libexec/entente/entente-render" \
  "$prefix/bin/entente" draw "$3" -o "$prefix/network.svg"
grep -q "</svg>" "$prefix/network.svg"
