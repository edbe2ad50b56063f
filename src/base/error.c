/* SPDX-License-Identifier: MIT */
#include <entente/error.h>

/* clang-format off */
G_DEFINE_QUARK (entente-error-quark, entente_error)
/* clang-format on */
