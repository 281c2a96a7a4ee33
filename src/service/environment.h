/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program finds its things, installed or run from the build tree. Main thread. */

void torget_environment_start (void);
void torget_environment_set_language (const char *language);

char *torget_environment_dup_database (void);
char *torget_environment_dup_demo_database (void);
char *torget_environment_dup_schema_dir (void);
char *torget_environment_dup_extract_schema (void);
char *torget_environment_dup_region_schema (void);
char *torget_environment_dup_reader (void);

G_END_DECLS
