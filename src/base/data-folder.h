/* SPDX-License-Identifier: MIT */
#pragma once

/** The folder of the tables: `chosen`, where it is NULL $ENTENTE_DATA, where that is not set the
 * one that is installed, else that of the sources. (transfer full) */
char *data_folder (const char *chosen);
