/* SPDX-License-Identifier: MIT */
#include "render/limits.h"

#include "base/render-status.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum
{
  CPU_SECONDS = 60,
  CPU_GRACE_SECONDS = 2, /* between the polite signal and the kill */
  WALL_SECONDS = 300
};

#define MEMORY_BYTES ((rlim_t)2 * 1024 * 1024 * 1024)

/* AddressSanitizer maps terabytes of shadow memory, which no limit of address space survives. */
#if defined(__SANITIZE_ADDRESS__)
#define BOUNDS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BOUNDS_MEMORY 0
#endif
#endif
#ifndef BOUNDS_MEMORY
#define BOUNDS_MEMORY 1
#endif

static void
time_is_up (int number)
{
  static const char message[]
      = "entente-render: error: the layout took too long; draw fewer actors or take another one\n";
  (void)number;
  if (write (STDERR_FILENO, message, sizeof message - 1) < 0)
    _exit (RENDER_FAILED);
  _exit (RENDER_LIMIT);
}

static void
lower (int resource, rlim_t soft, rlim_t hard)
{
  struct rlimit limit;
  if (getrlimit (resource, &limit) != 0)
    return;
  if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > hard)
    limit.rlim_max = hard;
  if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > soft)
    limit.rlim_cur = soft;
  setrlimit (resource, &limit);
}

void
limits_set (void)
{
  struct sigaction action;
  memset (&action, 0, sizeof action);
  action.sa_handler = time_is_up;
  sigemptyset (&action.sa_mask);
  sigaction (SIGXCPU, &action, NULL);
  sigaction (SIGALRM, &action, NULL);

  sigset_t none;
  sigemptyset (&none); /* whoever started us may have blocked SIGPIPE for itself */
  sigprocmask (SIG_SETMASK, &none, NULL);

  lower (RLIMIT_CPU, CPU_SECONDS, CPU_SECONDS + CPU_GRACE_SECONDS);
  lower (RLIMIT_CORE, 0, 0);
  if (BOUNDS_MEMORY)
    lower (RLIMIT_AS, MEMORY_BYTES, MEMORY_BYTES);
  alarm (WALL_SECONDS);
}
