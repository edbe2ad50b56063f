# SPDX-License-Identifier: MIT
# Sourced by run and test: installs what is missing, then builds. Nothing but apt is asked for.

setup=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$setup/../.." && pwd)
build=$root/build/release

say () { printf '%s\n' "== $*"; }
die () { printf '%s\n' "setup: $*" >&2; exit 2; }

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo -- "$@"
  else
    die "packages are missing: run this as root, or install sudo"
  fi
}

missing_packages ()
{
  sed 's/#.*//' "$setup/packages" | while read -r package; do
    [ -n "$package" ] || continue
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) || status=
    [ "$status" = "install ok installed" ] || printf '%s ' "$package"
  done
}

install_missing ()
{
  command -v apt-get >/dev/null 2>&1 || die "no apt-get here; install by hand what tools/setup/packages lists"
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  say "installing: $missing"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update
  # shellcheck disable=SC2086 # one word a package
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing
}

build_release ()
{
  say "building in $build"
  cd "$root"
  cmake --preset release
  cmake --build --preset release
}
