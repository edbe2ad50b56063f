/* SPDX-License-Identifier: MIT */

/* Only in builds with AddressSanitizer, which asks for these functions by their names: what
 * fontconfig, pango, cairo and libgvc allocate once and leave to the end of the process is no leak
 * of ours. Never libcgraph. */
#define ASKED_FOR __attribute__ ((visibility ("default")))

ASKED_FOR const char *__lsan_default_suppressions (void);
ASKED_FOR const char *__lsan_default_options (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libgvc\n";
}

const char *
__lsan_default_options (void)
{
  return "print_suppressions=0";
}
