# Flags of every target. No contraction of floating point: the same figures on every machine.
add_library(entente_warnings INTERFACE)
target_compile_options(entente_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wwrite-strings
  -Wformat=2 -Wvla -ffp-contract=off)
target_compile_definitions(entente_warnings INTERFACE _POSIX_C_SOURCE=200809L)
