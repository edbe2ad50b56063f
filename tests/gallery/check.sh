#!/bin/sh
# SPDX-License-Identifier: MIT
# Is the graph in FOLDER still what ENTENTE makes of source.txt? check.sh ENTENTE FOLDER
# Pictures depend on fonts and Graphviz too and are not compared. After a wanted change:
# cmake --build BUILD --target gallery
set -eu
entente=$1
cd "$2"
status=0
for format in json dot; do
  "$entente" export source.txt -T $format | diff -u network.$format - || status=1
done
exit $status
