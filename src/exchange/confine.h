/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit status of a reader that refuses a file, plus the %TORGET_EXCHANGE_ERROR. */
#define TORGET_READER_REFUSED 10

/**
 * TorgetConfinement:
 * @memory: bytes of address space
 * @seconds: of processor time
 */
typedef struct
{
  gulong memory;
  guint seconds;
} TorgetConfinement;

void torget_confine (const TorgetConfinement *confinement);

G_END_DECLS
