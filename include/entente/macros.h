/* SPDX-License-Identifier: MIT */
#pragma once

/** Marks what the shared library shows; everything else is hidden. */
#if defined(__GNUC__)
#define ENTENTE_EXPORT __attribute__ ((visibility ("default")))
#else
#define ENTENTE_EXPORT
#endif
