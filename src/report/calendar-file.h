/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-row.h"

G_BEGIN_DECLS

/**
 * TorgetCalendarFile:
 * @language: `sv` or `en`
 * @today: the day that it is written
 * @is_demo: the persons are invented, and each entry says so
 *
 * How deadlines are written for calendar programs. Nothing is kept.
 */
typedef struct
{
  const char *language;
  TorgetDate today;
  gboolean is_demo;
} TorgetCalendarFile;

char *torget_calendar_file_write (const TorgetCalendarFile *file,
                                  GPtrArray *rows,
                                  guint *n_entries);

G_END_DECLS
