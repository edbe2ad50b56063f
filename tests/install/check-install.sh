#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs into a folder of its own, draws with what is there and builds a program on it:
# check-install.sh CMAKE BUILD ARTICLE EXAMPLE PKG-CONFIG COMPILER [FLAG...]
set -eu
cmake=$1 build=$2 article=$3 example=$4 pkg_config=$5
shift 5
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
"$cmake" --install "$build" --prefix "$prefix" > "$prefix/log"
for file in bin/entente libexec/entente/entente-render include/entente/entente.h \
  share/entente/english.model; do
  [ -e "$prefix/$file" ] || { echo "$file is missing"; exit 1; }
done
export ENTENTE_DATA="$prefix/share/entente" ENTENTE_RENDER="$prefix/libexec/entente/entente-render"
"$prefix/bin/entente" draw "$article" -o "$prefix/network.svg"
grep -q "</svg>" "$prefix/network.svg"

pc=$(find "$prefix" -name entente.pc)
[ -n "$pc" ] || { echo "entente.pc is missing"; exit 1; }
export PKG_CONFIG_PATH="${pc%/*}"
# shellcheck disable=SC2046 # one word a flag
"$@" -std=c17 "$example" -o "$prefix/example" $("$pkg_config" --cflags --libs entente)
library=$("$pkg_config" --variable=libdir entente)
LD_LIBRARY_PATH="$library" "$prefix/example" "$article" > "$prefix/said"
grep -q "^Turkey arms-supply Azerbaijan" "$prefix/said" || { cat "$prefix/said"; exit 1; }
