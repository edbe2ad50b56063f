/* SPDX-License-Identifier: MIT */
#pragma once

/* What entente-render says by its exit status; a signal is a crash. */
enum
{
  RENDER_DONE = 0,
  RENDER_FAILED = 1, /* DOT that cannot be read or drawn */
  RENDER_USAGE = 2,
  RENDER_LIMIT = 3 /* out of time or memory */
};
