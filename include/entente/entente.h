/* SPDX-License-Identifier: MIT */
#pragma once

/* The one include of libentente. Stable only within a version (SOVERSION 0). */

#include <entente/actors.h>
#include <entente/annotate.h>
#include <entente/diagnostic.h>
#include <entente/diff.h>
#include <entente/error.h>
#include <entente/events.h>
#include <entente/export.h>
#include <entente/extract.h>
#include <entente/gaps.h>
#include <entente/graph.h>
#include <entente/select.h>
#include <entente/timeline.h>
